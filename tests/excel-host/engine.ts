/** Runs the actions of one request against host objects. It knows the wire and nothing of Excel. */

import { noClientTables, type ClientTables } from "./client-tables";
import { HostObject } from "./host-object";
import { membersBy } from "./members";
import { SilentService, pathResolver, type PathResolver } from "./object-paths";
import {
  actionTypes,
  type ActionInfo,
  type ActionResult,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { answerQuery, inCamelCase, type Answer } from "./query";
import { WireError, itemNotFound, notModelled } from "./wire-error";

export interface Engine {
  /**
   * Never throws: what goes wrong is in the answer. What earlier actions of a failed request did stays done,
   * as in Excel. `refusal` may make an action fail.
   */
  execute(body: RequestBody, refusal?: (action: ActionInfo) => WireError | null): ResponseBody;
  /** Objects the client keeps between requests and has not released. */
  keptObjects(): number;
  /** Event registrations by "Class.Event", for example "WorksheetCollection.DataChanged". */
  registrations(): ReadonlyMap<string, number>;
}

/** An action without a result: setting a property. */
const nothing = Symbol("nothing");

export function createEngine(root: HostObject, tables: ClientTables = noClientTables): Engine {
  const members = membersBy(tables);
  const kept = new Map<string, HostObject>();
  const referenceOf = new WeakMap<HostObject, string>();
  const registered = new Map<string, number>();
  let lastReference = 0;

  const identity = (object: HostObject): Answer => {
    const { hostId } = object;
    const reference = referenceOf.get(object);
    return {
      ...(hostId === null ? {} : { Id: hostId, _Id: hostId }),
      ...(reference !== undefined && kept.has(reference) ? { _ReferenceId: reference } : {}),
    };
  };

  const keep = (object: HostObject) => {
    const known = referenceOf.get(object);
    if (known !== undefined && kept.has(known)) return;
    const reference = `fake-ref-${++lastReference}`;
    referenceOf.set(object, reference);
    kept.set(reference, object);
  };

  const call = (target: HostObject, action: ActionInfo, paths: PathResolver): unknown => {
    const given = paths.given(action.ArgumentInfo);
    if (target instanceof SilentService) return null;
    if (action.Name === "_KeepReference") {
      keep(target);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      kept.delete(String(given[0]));
      return null;
    }
    const event = /^_(Unr|R)egister(\w+?)Event$/.exec(action.Name);
    if (event?.[2] !== undefined) {
      const name = `${target.hostClass}.${event[2]}`;
      registered.set(name, (registered.get(name) ?? 0) + (event[1] === "R" ? 1 : -1));
      return null;
    }
    const result = members.call(target, action.Name, given);
    return result === undefined ? null : result instanceof HostObject ? identity(result) : result;
  };

  const act = (action: ActionInfo, paths: PathResolver): unknown => {
    const target = paths.object(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        // Null is what makes isNullObject true in the client.
        return target === null ? null : identity(target);
      case actionTypes.query:
      case actionTypes.queryAsJson: {
        if (target === null) return null;
        const answer = answerQuery(target, action.QueryInfo ?? {}, members, identity);
        return action.ActionType === actionTypes.query ? answer : inCamelCase(answer);
      }
      case actionTypes.method:
        if (target !== null) return call(target, action, paths);
        if (action.Name === "_KeepReference") return null;
        throw itemNotFound();
      case actionTypes.setProperty:
        if (target === null) throw itemNotFound();
        members.set(target, action.Name, paths.given(action.ArgumentInfo)[0]);
        return nothing;
      case actionTypes.update:
        if (target === null) throw itemNotFound();
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          members.set(target, name, value);
        return nothing;
      case actionTypes.ensureUnchanged:
        return nothing;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  };

  return {
    execute(body, refusal) {
      const results: ActionResult[] = [];
      const traceIds: number[] = [];
      const paths = pathResolver(body, { root, members, kept });
      for (const [index, action] of body.Actions.entries()) {
        try {
          const refused = refusal?.(action);
          if (refused) throw refused;
          if (action.ActionType === actionTypes.trace) {
            // Its empty result is what makes the client register a handler of events.
            traceIds.push(action.Id);
            results.push({ ActionId: action.Id, Value: null });
            continue;
          }
          const value = act(action, paths);
          if (value !== nothing) results.push({ ActionId: action.Id, Value: value });
        } catch (error) {
          return failure(error, action, index, body, results, traceIds);
        }
      }
      return { Results: results, TraceIds: traceIds };
    },
    keptObjects: () => kept.size,
    registrations: () => new Map([...registered].filter(([, count]) => count !== 0)),
  };
}

function failure(
  error: unknown,
  action: ActionInfo,
  index: number,
  { ObjectPaths }: RequestBody,
  Results: readonly ActionResult[],
  TraceIds: readonly number[],
): ResponseBody {
  const { code, message, status } =
    error instanceof WireError
      ? error
      : new WireError(
          "FakeHostCrashed",
          error instanceof Error ? (error.stack ?? error.message) : String(error),
          500,
        );
  return {
    ProcessedResults: { Results },
    TraceIds,
    Error: {
      Code: code,
      Message: message,
      Location: action.Name || (ObjectPaths[action.ObjectPathId]?.Name ?? ""),
      HttpStatusCode: status,
      ActionIndex: index,
    },
  };
}
