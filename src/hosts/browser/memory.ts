/** What a page remembers from one visit to the next, in the browser's own storage. */

/** Values are JSON. Where the browser forbids storage, or has no room, nothing is remembered and nothing fails. */
export interface Memory {
  /** Undefined when nothing is remembered under that name. */
  get(name: string): unknown;
  /** Null forgets it. */
  set(name: string, value: unknown): void;
}

const prefix = "action-plan-returns ";

/** @param storage asked for at each use: naming it is what a browser may forbid. */
export function browserMemory(storage: () => Storage): Memory {
  /** A page in a frame may be denied storage altogether; a full one denies more. */
  const unlessDenied = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  };
  return {
    get(name) {
      const text = unlessDenied(() => storage().getItem(prefix + name));
      try {
        return typeof text === "string" ? JSON.parse(text) : undefined;
      } catch (error) {
        // Cut off, or somebody else's.
        if (error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
    set(name, value) {
      unlessDenied(() => {
        if (value === null) storage().removeItem(prefix + name);
        else storage().setItem(prefix + name, JSON.stringify(value));
      });
    },
  };
}
