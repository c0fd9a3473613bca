/** Where the pages are while they are being worked on, and what manifest.xml names. */
export const localAddress = "https://localhost:3000";

/**
 * The manifest for pages at another address: the folder that holds `taskpane` and `web`.
 * @throws RangeError, with a sentence, for an address that Office would refuse.
 */
export function stampedManifest(manifest: string, address: string = localAddress): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  // Excel loads no page that is not https, and the rest would not be an address of a folder.
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new RangeError(
      `ADDIN_URL is “${address}”: give the https address of a folder, such as https://example.org/returns.`,
    );
  }
  // The only character of an address as written by URL that XML does not take as it is.
  return manifest.replaceAll(localAddress, url.href.replace(/\/+$/, "").replaceAll("&", "&amp;"));
}
