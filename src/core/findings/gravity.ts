import type { Severity } from "./finding";

/** Which severity is graver than which. */
export const gravity: { readonly [S in Severity]: number } = { error: 2, warning: 1, advice: 0 };
