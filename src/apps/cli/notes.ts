/** A correction note for each return that needs one, as text and as HTML, in a folder. */

import { basename, join } from "node:path";

import {
  correctionNote,
  noteAsHtml,
  markedCopyEdits,
  noteAsText,
  type CheckedFile,
  type Plan,
  type Return,
} from "#src/core/index";
import { readBytes, writeFiles } from "#src/hosts/node/files";
import { patchXlsx } from "#src/hosts/xlsx/patch";

export interface NoteAbout {
  readonly checked: CheckedFile;
  /** Null where the file could not be read. */
  readonly returned: Return | null;
}

export interface WrittenNote {
  readonly file: string;
  readonly partner: string | null;
  readonly text: string;
  readonly html: string;
  /** A copy of the return with each finding beside its row; null where the file could not be read. */
  readonly marked: string | null;
}

/** "2025-annual-mhra-note"; returns of one name from different folders get a number each. */
function nameOf(file: string, taken: Set<string>): string {
  const stem = basename(file).replace(/\.[^.]*$/, "");
  let name = `${stem}-note`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-note-${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** The return as it came, with the findings written beside its rows. */
async function markedCopy(
  { checked, returned }: NoteAbout,
  path: string | undefined,
): Promise<Uint8Array | null> {
  if (!returned || path === undefined) return null;
  return patchXlsx(await readBytes(path), markedCopyEdits(returned, checked.findings));
}

export interface NotesRequest {
  readonly plan: Plan;
  readonly returnBy: string | null;
  /** Where the file lies that is known by this name. */
  readonly pathOf: (file: string) => string | undefined;
}

/** Writes a note as text and as HTML, and a marked copy, for each return that has something to put right or look at. */
export async function writeNotes(
  folder: string,
  all: readonly NoteAbout[],
  { plan, returnBy, pathOf }: NotesRequest,
): Promise<WrittenNote[]> {
  const taken = new Set<string>();
  const encoder = new TextEncoder();
  const files: { path: string; bytes: Uint8Array }[] = [];
  const written: WrittenNote[] = [];
  for (const about of all) {
    const { checked, returned } = about;
    const note = correctionNote({ plan, checked, returned, returnBy });
    if (!note) continue;
    const path = join(folder, nameOf(checked.file, taken));
    const { file, partner } = checked;
    const [text, html] = [`${path}.txt`, `${path}.html`];
    files.push({ path: text, bytes: encoder.encode(noteAsText(note)) });
    files.push({ path: html, bytes: encoder.encode(noteAsHtml(note)) });
    const copy = await markedCopy(about, pathOf(file));
    const marked = copy && `${path.replace(/-note(-\d+)?$/, "-marked$1")}.xlsx`;
    if (copy && marked) files.push({ path: marked, bytes: copy });
    written.push({ file, partner, text, html, marked });
  }
  if (files.length > 0) await writeFiles(files);
  return written;
}
