import type { Finding } from "../finding";
import type { SealReport } from "../../return/seal-report";

/** One file as checked: what every format of findings is made from. */
export interface CheckedFile {
  /** As people know it: a name, or a path where names are not enough. */
  readonly file: string;
  /** Of its bytes; null where it could not be read at all. */
  readonly sha256: string | null;
  readonly partner: string | null;
  readonly cycle: string | null;
  readonly verdict: "ready" | "not-ready" | "unreadable";
  readonly findings: readonly Finding[];
  /** Null where the file could not be read. */
  readonly seal: SealReport | null;
}
