import type { CellRange } from "#src/core/index";

/** Some rows of one sheet; `sheet` is its place in the list of extents. */
export interface Block {
  readonly sheet: number;
  readonly range: CellRange;
}

export function cellCount(range: CellRange | null): number {
  return range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
}

/** Cuts extents into rows and gathers them so that no group has more cells than `most`, a row being the least. */
export function groupBlocks(extents: readonly (CellRange | null)[], most: number): Block[][] {
  const groups: Block[][] = [];
  let room = 0;
  for (const [sheet, extent] of extents.entries()) {
    if (!extent) continue;
    const { left, right, bottom } = extent;
    const width = right - left + 1;
    for (let top = extent.top; top <= bottom;) {
      if (room < width) {
        groups.push([]);
        room = Math.max(most, width);
      }
      const rows = Math.min(bottom - top + 1, Math.floor(room / width));
      groups[groups.length - 1]?.push({ sheet, range: { top, left, bottom: top + rows - 1, right } });
      room -= rows * width;
      top += rows;
    }
  }
  return groups;
}
