/** `ask` is marked in the page and listed, `hint` listed in the panel only, `off` not produced. */
export type Level = 'ask' | 'hint' | 'off';
