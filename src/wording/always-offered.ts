/** The ways out that stand beside every choice: own words, and that it cannot be told. */
export const WAYS_OUT = ['other', 'unable to determine'] as const;

/** What a yes/no query offers before them. */
export const YES_NO = ['yes', 'no'] as const;
