/** The effects of working on a workbook, in one place: read, check, listen, change, take back. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { CellEdit, Plan } from "#src/core/index";
import { loadRecognising } from "./check/load-recognising";
import type { Recognised } from "./check/recognise";
import type { OpenWorkbook, UiHost, Undo } from "./host";
import { sentenceOf } from "./sentence-of";

export interface Made {
  readonly words: string;
  readonly undo: Undo;
}

export interface WorkOn {
  readonly open: OpenWorkbook;
  /** The day it is checked for, ISO. */
  readonly asAt: string;
}

export interface OpenState {
  /** Null until it has been read for the first time. */
  readonly recognised: Recognised | null;
  /** A sentence on what went wrong last; null when all is well. */
  readonly failure: string | null;
  /** True while a change is being made. */
  readonly isBusy: boolean;
  /** Changes made from here, the last one last. */
  readonly made: readonly Made[];
  check(): Promise<void>;
  /** Makes a change and checks again; false when it was refused. */
  change(edits: readonly CellEdit[], words: string): Promise<boolean>;
  undo(): Promise<void>;
  /** Does something that may fail, and shows the sentence when it does. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  /** Shows a sentence on what cannot be done. */
  refuse(sentence: string): void;
}

export function useOpenWorkbook(host: UiHost, plan: Plan, work: WorkOn | null): OpenState {
  const [recognised, setRecognised] = useState<Recognised | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<readonly Made[]>([]);
  const latest = useRef(0);

  const attempt = useCallback(
    async (doIt: () => Promise<void>): Promise<boolean> => {
      try {
        await doIt();
        setFailure(null);
        return true;
      } catch (error) {
        setFailure(sentenceOf(host, error));
        return false;
      }
    },
    [host],
  );

  const check = useCallback(async () => {
    if (!work) return;
    const turn = ++latest.current;
    await attempt(async () => {
      const [workbook, { recogniseWorkbook }] = await Promise.all([work.open.read(), loadRecognising()]);
      // Of several checks under way only the last one counts.
      if (turn !== latest.current) return;
      setRecognised(
        recogniseWorkbook(workbook, { plan, asAt: work.asAt, register: null, digest: host.digest }),
      );
    });
  }, [work, plan, host, attempt]);

  useEffect(() => {
    setRecognised(null);
    setMade([]);
    setFailure(null);
    void check();
    return work?.open.onChange(() => void check());
  }, [work, check]);

  const change = async (edits: readonly CellEdit[], words: string): Promise<boolean> => {
    if (!work) return false;
    setBusy(true);
    const done = await attempt(async () => {
      const undo = await work.open.edit(edits);
      setMade((before) => [...before, { words, undo }]);
    });
    if (done) await check();
    setBusy(false);
    return done;
  };

  const undo = async () => {
    const last = made[made.length - 1];
    if (!last) return;
    setBusy(true);
    if (await attempt(last.undo)) {
      setMade((before) => before.filter((one) => one !== last));
      await check();
    }
    setBusy(false);
  };

  return { recognised, failure, isBusy, made, check, change, undo, attempt, refuse: setFailure };
}
