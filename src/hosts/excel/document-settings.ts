import { called } from "./common-api";

/** What the pane remembers in the document itself. Values are JSON. */
export interface DocumentSettings {
  /** Undefined when nothing was saved under that name. */
  get(name: string): unknown;
  /** Saved with the document, when the person saves it. Null forgets it. */
  set(name: string, value: unknown): Promise<void>;
}

export const documentSettings: DocumentSettings = {
  get(name) {
    const value: unknown = Office.context.document.settings.get(name);
    return value ?? undefined;
  },
  async set(name, value) {
    const { settings } = Office.context.document;
    if (value === null) settings.remove(name);
    else settings.set(name, value);
    await called<void>((callback) => settings.saveAsync(callback));
  },
};
