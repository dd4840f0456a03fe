/** What a command of `chartcue pack` came to. */
export interface Result {
  /** 0: all is well; 1: the check found something. */
  readonly status: 0 | 1;
  /** For people, without the last line end. */
  readonly text: string;
  /** The same for programs, under --json. */
  readonly json: Readonly<Record<string, unknown>>;
}
