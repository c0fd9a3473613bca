/** Excel.WorksheetProtection. */

import { HostObject } from "../host-object";
import { accessDenied } from "../wire-error";

export class WorksheetProtection extends HostObject {
  readonly hostClass = "WorksheetProtection";
  Protected = false;
  Options: unknown = null;
  private password: string | undefined;

  override get defaultScalars() {
    return ["Protected", "Options"];
  }

  Protect(options?: unknown, password?: string): void {
    if (this.Protected) throw accessDenied();
    this.Protected = true;
    this.Options = options ?? {};
    this.password = password;
  }
  Unprotect(password?: string): void {
    if (this.Protected && this.password !== undefined && this.password !== password) throw accessDenied();
    this.Protected = false;
    this.Options = null;
  }

  /** Whether a cell may be changed in this way while the sheet is protected as it is. */
  allows(what: "content" | "format", locked: boolean): boolean {
    if (!this.Protected) return true;
    if (what === "content") return !locked;
    const { Options } = this;
    return (
      typeof Options === "object" && Options !== null && Reflect.get(Options, "allowFormatCells") === true
    );
  }
}
