/**
 * Telling our own changes from a person's. Switching the runtime's events off would leave the pane deaf when a
 * request fails half-way, so a change is known as ours by what it leaves in the cell: the very value we put there.
 */

import { parseCellAddress, parseRangeAddress } from "#src/core/index";

export interface OwnWrites {
  /** Before the request goes out: the event may come before its answer. */
  expect(sheetId: string, address: string, value: unknown): void;
  /** The same for a block of cells, of which Excel tells the address alone. */
  expectBlock(sheetId: string, address: string): void;
  /** True for the echo of our own write. Where somebody else changes the cell, its later changes are heard. */
  isEcho(event: ChangeSeen): boolean;
  /** Expects nothing any more in these cells, or on the whole sheet where the address is none of single cells. */
  forget(sheetId: string, address: string): void;
}

export interface ChangeSeen {
  readonly sheetId: string;
  readonly address: string;
  /** What the one changed cell holds now; undefined when several cells were changed. */
  readonly value: unknown;
}

export function rememberOwnWrites(): OwnWrites {
  const sheets = new Map<string, Map<string, unknown>>();
  const blocks = new Set<string>();
  const blockKey = (sheetId: string, address: string) => `${sheetId} ${address}`;

  const forget = (sheetId: string, address: string) => {
    const area = parseRangeAddress(address);
    const written = sheets.get(sheetId);
    for (const place of [...(written?.keys() ?? [])]) {
      const cell = parseCellAddress(place);
      const isOutside =
        area &&
        cell &&
        (cell.row < area.top ||
          cell.row > area.bottom ||
          cell.column < area.left ||
          cell.column > area.right);
      if (!isOutside) written?.delete(place);
    }
  };

  return {
    forget,
    expect(sheetId, address, value) {
      const written = sheets.get(sheetId) ?? new Map<string, unknown>();
      sheets.set(sheetId, written.set(address, value));
    },
    expectBlock: (sheetId, address) => void blocks.add(blockKey(sheetId, address)),
    isEcho({ sheetId, address, value }) {
      // Heard once: the next change of the same block is somebody else's.
      if (value === undefined && blocks.delete(blockKey(sheetId, address))) return true;
      if (value !== undefined && sheets.get(sheetId)?.get(address) === value) return true;
      forget(sheetId, address);
      return false;
    },
  };
}
