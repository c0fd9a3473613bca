/** Microsoft's library comes by a script element of its own, so that the page can show itself before it is there. */

/** True once office.js has run, false when it cannot be had. Does not settle while the network is silent. */
export async function officeScript(): Promise<boolean> {
  const script = document.getElementById("office");
  if ("Office" in globalThis) return true;
  if (script === null) return false;
  return new Promise((resolve) => {
    script.addEventListener("load", () => resolve(true), { once: true });
    script.addEventListener("error", () => resolve(false), { once: true });
  });
}
