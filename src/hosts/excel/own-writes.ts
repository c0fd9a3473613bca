/**
 * Telling our own changes from a person's. Switching the runtime's events off would leave the pane deaf when a
 * request fails half-way, so a change is known as ours by what it leaves in the cell: the very value we put there.
 */

export interface OwnWrites {
  /** Before the request goes out: the event may come before its answer. */
  expect(sheetId: string, address: string, value: unknown): void;
  /** True for the echo of our own write. What a person changes afterwards is heard again. */
  isEcho(event: ChangeSeen): boolean;
}

export interface ChangeSeen {
  readonly sheetId: string;
  readonly address: string;
  /** What the one changed cell holds now; undefined when several cells were changed. */
  readonly value: unknown;
}

export function rememberOwnWrites(): OwnWrites {
  const written = new Map<string, unknown>();
  const keyOf = (sheetId: string, address: string) => `${sheetId} ${address}`;
  return {
    expect: (sheetId, address, value) => void written.set(keyOf(sheetId, address), value),
    isEcho({ sheetId, address, value }) {
      const key = keyOf(sheetId, address);
      if (!written.has(key)) return false;
      if (value !== undefined && written.get(key) === value) return true;
      written.delete(key);
      return false;
    },
  };
}
