/** Something the browser refused or a file would not bear, in one sentence for the person. */
export class BrowserHostError extends Error {
  override readonly name = "BrowserHostError";
}
