/** Something in a text by which a person could be found. */
export interface Particular {
  /** "an NHS number (ending 919)": enough to find it, not the thing itself, because findings are passed on. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** False where it may as well be an organisation's. */
  readonly sure: boolean;
}
