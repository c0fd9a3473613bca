/** Excel.RangeFormat and what hangs on it, as far as the product asks: whether cells are locked. */

import { HostObject } from "../host-object";
import { invalidArgument } from "../wire-error";
import type { Rectangle } from "./addresses";
import type { Worksheet } from "./worksheet";

export class RangeFormat extends HostObject {
  readonly hostClass = "RangeFormat";

  constructor(
    private readonly sheet: Worksheet,
    private readonly area: Rectangle,
  ) {
    super();
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.sheet, this.area);
  }
}

export class FormatProtection extends HostObject {
  readonly hostClass = "FormatProtection";

  constructor(
    private readonly sheet: Worksheet,
    private readonly area: Rectangle,
  ) {
    super();
  }

  override get defaultScalars() {
    return ["Locked"];
  }

  /** Null where some cells are locked and some are not. */
  get Locked(): boolean | null {
    const { row, column, rows, columns } = this.area;
    const first = this.sheet.cells.at(row, column).locked;
    for (let down = 0; down < rows; down++) {
      for (let across = 0; across < columns; across++) {
        if (this.sheet.cells.at(row + down, column + across).locked !== first) return null;
      }
    }
    return first;
  }
  set Locked(locked: unknown) {
    if (typeof locked !== "boolean") throw invalidArgument();
    this.sheet.write(this.area, "format", (_down, _across, old) => ({ ...old, locked }));
  }
}
