/** Has the browser keep this page's files, so that it opens without a network from then on. */
export async function keepForOffline(): Promise<void> {
  // Absent where the page is not served securely, or is opened from disk.
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("service-worker.js");
  } catch (error) {
    // Forbidden by the browser's settings, in a private window for one: the page works as long as it is open.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  }
}
