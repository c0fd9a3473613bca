/** A correction note for each return that needs one, as text and as HTML, in a folder. */

import { basename, join } from "node:path";

import {
  correctionNote,
  noteAsHtml,
  noteAsText,
  type CheckedFile,
  type Plan,
  type Return,
} from "#src/core/index";
import { writeFiles } from "#src/hosts/node/files";

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
}

/** "2025-annual-mhra-note"; returns of one name from different folders get a number each. */
function nameOf(file: string, taken: Set<string>): string {
  const stem = basename(file).replace(/\.[^.]*$/, "");
  let name = `${stem}-note`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-note-${number}`;
  taken.add(name.toLowerCase());
  return name;
}

export async function writeNotes(
  folder: string,
  all: readonly NoteAbout[],
  { plan, returnBy }: { readonly plan: Plan; readonly returnBy: string | null },
): Promise<WrittenNote[]> {
  const taken = new Set<string>();
  const encoder = new TextEncoder();
  const files: { path: string; bytes: Uint8Array }[] = [];
  const written: WrittenNote[] = [];
  for (const { checked, returned } of all) {
    const note = correctionNote({ plan, checked, returned, returnBy });
    if (!note) continue;
    const path = join(folder, nameOf(checked.file, taken));
    const { file, partner } = checked;
    const [text, html] = [`${path}.txt`, `${path}.html`];
    files.push({ path: text, bytes: encoder.encode(noteAsText(note)) });
    files.push({ path: html, bytes: encoder.encode(noteAsHtml(note)) });
    written.push({ file, partner, text, html });
  }
  if (files.length > 0) await writeFiles(files);
  return written;
}
