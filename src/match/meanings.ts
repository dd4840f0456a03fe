/** What a fixed phrase may stand for. */
export const SITE = 1;
export const DETAIL = 2;
export const CUE = 3;
export const BROADER = 4;
/** What a sign stands for: an answer of a family, or a topic of the note. */
export const ANSWER = 5;
export const TOPIC = 6;
/** An amount, which some answers are told by. */
export const MEASURE = 7;

/** More values than any list of answers has. */
export const MOST_VALUES = 100;
