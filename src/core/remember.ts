/** Functions that remember what they gave: dozens of rules ask the same of the same plan, return and text. */

/**
 * A function of a text that remembers what it gave for those it met of late: many rules look at the same few thousand
 * texts, and a merge compares the same headings and names a hundred thousand times.
 */
export function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestRemembered) return of(text);
    const met = known.get(text);
    if (met !== undefined) return met;
    const made = of(text);
    // To forget all at once is nearly as good as to forget the oldest, and takes no time.
    if (known.size >= mostRemembered) known.clear();
    known.set(text, made);
    return made;
  };
}

const longestRemembered = 1_000;
const mostRemembered = 2_000;

/**
 * A function of a plan, a return or another value that never changes, made once for each of them and kept as long as
 * the value itself.
 */
export function rememberingFor<K extends object, T>(of: (value: K) => T): (value: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (value) => {
    const met = known.get(value) ?? { made: of(value) };
    known.set(value, met);
    return met.made;
  };
}

/** The same for two values together. */
export function rememberingForBoth<A extends object, B extends object, T>(
  of: (first: A, second: B) => T,
): (first: A, second: B) => T {
  const ofFirst = rememberingFor((first: A) => rememberingFor((second: B) => of(first, second)));
  return (first, second) => ofFirst(first)(second);
}
