/** What load() asks for: "name", "items/name", "tables/items/name", "*", or nothing. */

import { pascalCase } from "./client-tables";
import { HostCollection, HostObject } from "./host-object";
import type { Members } from "./members";
import type { QueryInfo } from "./protocol";

export type Answer = Record<string, unknown>;
export type IdentityOf = (object: HostObject) => Answer;

/** The asked members of an object, deeper paths gathered under their first name. */
function gather(paths: readonly string[]): Map<string, string[]> {
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const tails = deeper.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join("/"));
    deeper.set(head, tails);
  }
  return deeper;
}

export function answerQuery(
  object: HostObject,
  query: QueryInfo,
  members: Members,
  identity: IdentityOf,
): Answer {
  const asked = gather([...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)]);
  const again = (child: HostObject, Select: readonly string[]) =>
    answerQuery(child, { Select }, members, identity);

  if (object instanceof HostCollection) {
    const skip = query.Skip ?? 0;
    const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const ofItems = [...asked].flatMap(([head, tails]) => {
      if (head === "count") return [];
      if (head === "items") return tails;
      return tails.length === 0 ? [head] : tails.map((tail) => `${head}/${tail}`);
    });
    const onlyCount = asked.size === 1 && asked.has("count");
    return {
      ...identity(object),
      ...(asked.has("count") ? { Count: object.Count } : {}),
      ...(onlyCount
        ? {}
        : { _Items: items.map((item, index) => ({ ...again(item, ofItems), _Index: index })) }),
    };
  }

  const answer = identity(object);
  if (asked.size === 0) asked.set("*", []);
  for (const [head, tails] of asked) {
    if (head === "isNullObject") continue;
    if (head === "*") {
      for (const name of object.defaultScalars) answer[name] = members.get(object, name);
      continue;
    }
    const name = pascalCase(head);
    const value = members.get(object, name);
    answer[name] =
      value === null ? { _IsNull: true } : value instanceof HostObject ? again(value, tails) : value;
  }
  return answer;
}

/** The same in the names of the object model, for the client's newer way of asking. */
export function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, unknown] => {
      if (name === "_Items") return ["items", Array.isArray(inner) ? inner.map(inCamelCase) : inner];
      const camel = name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
      return [camel, inCamelCase(inner)];
    }),
  );
}
