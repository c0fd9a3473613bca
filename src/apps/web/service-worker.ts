/** Keeps the page's own files, so that it works offline after the first visit. It asks for nothing else. */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare global {
  interface WindowEventMap {
    install: LastingEvent;
    activate: LastingEvent;
    fetch: RequestEvent;
  }
}

/** Of the scope in which service workers run. */
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

const cacheName = "action-plan-returns";

/** Written by the build: the names of all files of the page. All but the page itself change their names with their content. */
const listOfFiles = "files.json";
const page = "index.html";

/** Keeps every file on the list, and lets go of those of earlier versions. */
async function keepFiles(): Promise<void> {
  const answer = await fetch(listOfFiles, { cache: "no-cache" });
  const names: readonly string[] = await answer.json();
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = new Set(names.map((name) => new URL(name, location.href).href));
  const fresh = new URL(page, location.href).href;
  await cache.addAll([...wanted].filter((url) => !kept.has(url) || url === fresh));
  await Promise.all([...kept].filter((url) => !wanted.has(url)).map((url) => cache.delete(url)));
}

/** The page as it is now, or as it was kept. */
async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw error;
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keepFiles().then(skipWaiting)));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(new URL(".", location.href).href)) return;
  if (request.mode !== "navigate") return event.respondWith(keptOrFetched(request));
  event.respondWith(newest(request));
  // A new version of the page names new files. Offline there is nothing to keep up with.
  event.waitUntil(keepFiles().catch(() => undefined));
});

export {};
