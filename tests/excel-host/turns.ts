/** How often one thing in Excel or in the client may lead to another before everything has happened. */
const turns = 15;

/** Until events are delivered and gathered, and the client has cleaned up: by turns, because time says nothing on a busy machine. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
