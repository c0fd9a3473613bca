/** What can go wrong at the host, to be switched on by a test. */

import { actionTypes, type ActionInfo, type RequestBody } from "./protocol";
import { WireError, accessDenied } from "./wire-error";

export interface RequestFault {
  readonly code: string;
  readonly message?: string;
  /** How many cells or formats of the request are still written before it fails; none unless given. */
  readonly afterWrites?: number;
}

export interface Faults {
  /** Every write is refused. */
  accessDenied: boolean;
  /** Nothing is ever answered. */
  silent: boolean;
  /** Milliseconds before each answer. */
  latency: number;
  /** Excel on the web takes and gives five megabytes at a time. */
  maximumRequestBytes: number;
  maximumResponseBytes: number;
  /** Fails the nth request from now; 1 is the next. Clean-up requests of the client do not count. */
  failRequest(nth: number, fault: RequestFault): void;
  /** Does something just before the nth request from now is worked on: what others do between two syncs. */
  beforeRequest(nth: number, act: () => void): void;
}

export interface FaultPlan extends Faults {
  /** Counts a request and says why it is to fail, action by action. */
  next(): (action: ActionInfo) => WireError | null;
  refuseWrite(): WireError | null;
}

export function faultPlan(): FaultPlan {
  let count = 0;
  const failures = new Map<number, RequestFault>();
  const acts = new Map<number, () => void>();
  const plan: FaultPlan = {
    accessDenied: false,
    silent: false,
    latency: 0,
    maximumRequestBytes: Infinity,
    maximumResponseBytes: Infinity,
    failRequest: (nth, fault) => void failures.set(count + nth, fault),
    beforeRequest: (nth, act) => void acts.set(count + nth, act),
    refuseWrite: () => (plan.accessDenied ? accessDenied() : null),
    next() {
      count += 1;
      acts.get(count)?.();
      const fault = failures.get(count);
      if (!fault) return () => null;
      const { code, message = `${code} (asked for by the test)`, afterWrites = 0 } = fault;
      let writes = 0;
      return ({ ActionType }) => {
        if (writes >= afterWrites) return new WireError(code, message);
        if (ActionType === actionTypes.setProperty) writes += 1;
        return null;
      };
    },
  };
  return plan;
}

/** The client's own small request that lets go of what it kept; sent behind the add-in's back. */
export function isCleanUp({ Actions }: RequestBody): boolean {
  return (
    Actions.every(
      ({ ActionType, Name }) => ActionType !== actionTypes.method || Name === "_RemoveReference",
    ) && Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}
