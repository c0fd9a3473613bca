/** The effects of merging, in one place: read, reconcile, write, cancel, start again. */

import { useEffect, useRef, useState } from "react";
import type { Plan } from "#src/core/index";
import { givenInWords } from "../given-in-words";
import type { OpenWorkbook, Samples, UiHost } from "../host";
import { sentenceOf } from "../sentence-of";
import { nothingEntered, type DeskWork, type Entered } from "./desk-work";
import type { GoingOn } from "./going-on";
import type { DryRun } from "./merge-files";

export interface Progress {
  readonly words: string;
  readonly share?: number;
}

export interface Merging {
  readonly files: readonly File[];
  /** ISO. */
  readonly asAt: string;
  readonly goingOn: GoingOn | null;
  /** What is under way; null when nothing is. */
  readonly progress: Progress | null;
  readonly failure: string | null;
  /** A file that can be gone on from, or left out, before anything else is read. */
  readonly larger: File | null;
  readonly result: DryRun | null;
  /** What was done last, in a sentence. */
  readonly said: string;
  readonly desk: DeskWork;
  add(files: readonly File[]): void;
  addSamples(): void;
  /** Reconciles once more: as at another day, or without new files. */
  look(asAt: string): void;
  goOnFrom(file: File): void;
  /** Reads what else was brought, without the larger one. */
  leaveOut(): void;
  /** Forgets the earlier merge. */
  mergeAnew(): void;
  merge(): void;
  cancel(): void;
  startAgain(): void;
}

interface Wanted {
  readonly files: readonly File[];
  /** ISO. */
  readonly day: string;
}

/** Whether it is still the reconciliation that was looked at. */
const isAsSigned = (seen: DryRun, latest: DryRun) =>
  seen.consolidation.signOffs.reconciled.basis === latest.consolidation.signOffs.reconciled.basis;

/** Rejects when the signal is aborted, and never resolves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** @param brought a consolidated workbook to go on from at once; null for none. */
export function useMerge(
  host: UiHost,
  plan: Plan,
  samples: (() => Promise<Samples>) | undefined,
  brought: File | null,
): Merging {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asAt, setAsAt] = useState(host.today());
  const [goingOn, setGoingOn] = useState<GoingOn | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<DryRun | null>(null);
  const [said, setSaid] = useState("");
  const [larger, setLarger] = useState<File | null>(null);
  const [entered, setEntered] = useState(nothingEntered);
  const [by, setBy] = useState("");
  // What is asked for while something else is read comes on top of it, and does not take its place.
  const wanted = useRef<Wanted>({ files, day: asAt });
  const settled = useRef(wanted.current);
  const running = useRef<AbortController | null>(null);

  /** Does something long that may fail, and lets go of it as soon as it is cancelled or something else begins. */
  const run = async (words: string, work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setFailure(null);
    setLarger(null);
    setSaid("");
    setProgress({ words });
    try {
      await Promise.race([work(control.signal), aborted(control.signal)]);
    } catch (error) {
      if (running.current !== control) return;
      wanted.current = settled.current;
      if (control.signal.aborted) setSaid("Cancelled. Nothing was merged.");
      else setFailure(sentenceOf(host, error));
    }
    if (running.current === control) setProgress(null);
  };

  const reading = (next: Partial<Wanted>, from: GoingOn | null) => {
    wanted.current = { ...wanted.current, ...next };
    const { files: all, day } = wanted.current;
    return async (signal: AbortSignal) => {
      const { dryRun } = await import("./merge-files");
      const onProgress = (done: number, total: number, name: string) =>
        setProgress({ words: `Reading ${done + 1} of ${total}: ${name}`, share: done / total });
      // What is read now is not what was signed off.
      const kept = { ...entered, signOff: null };
      const request = { plan, files: all, asAt: day, into: from?.kept ?? null, entered: kept };
      const answer = await dryRun(host, request, { onProgress, signal });
      signal.throwIfAborted();
      if ("refusal" in answer) {
        const { refusal, larger: found } = answer;
        // The others are still wanted, whatever becomes of it.
        wanted.current = found ? { files: all.filter((file) => file !== found), day } : settled.current;
        setLarger(found ?? null);
        return setFailure(refusal);
      }
      settled.current = { files: all, day };
      setFiles(all);
      setAsAt(day);
      setEntered(kept);
      setResult(answer);
    };
  };

  const entering = (ready: DryRun, next: Entered, words: string) => async (signal: AbortSignal) => {
    const { againWith } = await import("./merge-files");
    const answer = await againWith(host, ready, next);
    signal.throwIfAborted();
    setEntered(next);
    setResult(answer);
    setSaid(words);
  };

  const goOnFromOpen = async (open: OpenWorkbook, signal: AbortSignal) => {
    const { intoOpen, isOpenConsolidated } = await import("./into");
    if (!(await isOpenConsolidated(open))) return;
    const into = await intoOpen(host, open, plan);
    signal.throwIfAborted();
    if ("refusal" in into) return setFailure(into.refusal);
    setGoingOn({ source: "open", name: open.name ?? "the open workbook", kept: into.kept });
  };

  const goOnFromFile = async (file: File, signal: AbortSignal) => {
    const { intoFile } = await import("./into");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const into = await intoFile(host, { name: file.name, bytes }, plan);
    signal.throwIfAborted();
    if ("refusal" in into) return setFailure(into.refusal);
    const from: GoingOn = { source: "file", name: file.name, kept: into.kept };
    setGoingOn(from);
    await reading({}, from)(signal);
  };

  const goOnFrom = (file: File) => void run(`Reading ${file.name}`, (signal) => goOnFromFile(file, signal));

  /** What was typed into the open workbook since the dry run is kept too. */
  const asItIsNow = async (ready: DryRun): Promise<DryRun | null> => {
    if (goingOn?.source !== "open" || !host.open) return ready;
    const [{ againInto, againWith }, { intoOpen }] = await Promise.all([
      import("./merge-files"),
      import("./into"),
    ]);
    const into = await intoOpen(host, host.open, plan);
    if ("refusal" in into) {
      setFailure(into.refusal);
      return null;
    }
    const latest = await againInto(host, ready, into.kept);
    if (!entered.signOff || isAsSigned(ready, latest)) return latest;
    const unsigned = { ...entered, signOff: null };
    setEntered(unsigned);
    setResult(await againWith(host, latest, unsigned));
    setFailure(
      "The open workbook has changed since the reconciliation was signed off here. Look at it again, sign it off anew, and merge.",
    );
    return null;
  };

  const giving = (ready: DryRun) => async () => {
    const { giveConsolidated } = await import("./merge-files");
    const latest = await asItIsNow(ready);
    if (!latest) return;
    const { name, to } = await giveConsolidated(host, latest);
    setSaid(givenInWords(host, name, to));
  };

  const makingSamples = async (signal: AbortSignal) => {
    const [made, { allSampleReturns }] = await Promise.all([samples?.(), import("../samples")]);
    if (!made) throw new Error("There are no samples.");
    const all = await allSampleReturns(host, plan, made);
    signal.throwIfAborted();
    const sampleFiles = all.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
    await reading({ files: sampleFiles, day: made.asAt }, goingOn)(signal);
  };

  useEffect(() => () => running.current?.abort(), []);
  // A dry run against one plan says nothing about another. A consolidated workbook that is open is gone on from.
  useEffect(() => {
    running.current?.abort();
    setResult(null);
    setGoingOn(null);
    setEntered(nothingEntered);
    const { open } = host;
    if (open) void run("Looking at the open workbook", (signal) => goOnFromOpen(open, signal));
  }, [plan, host]);
  useEffect(() => {
    if (brought) goOnFrom(brought);
  }, [brought]);

  return {
    files,
    asAt,
    goingOn,
    progress,
    failure,
    larger,
    result,
    said,
    desk: {
      entered,
      isBusy: progress !== null,
      by,
      enter(next, words, name) {
        if (name !== undefined) setBy(name);
        if (result) void run("Reconciling", entering(result, next, words));
      },
    },
    add: (more) =>
      void run("Reading the files", reading({ files: [...wanted.current.files, ...more] }, goingOn)),
    addSamples: () => void run("Making the sample returns", makingSamples),
    look: (day) => void run("Reading the files", reading({ day }, goingOn)),
    goOnFrom,
    leaveOut() {
      if (wanted.current.files.length > 0) void run("Reading the files", reading({}, goingOn));
      else {
        setFailure(null);
        setLarger(null);
      }
    },
    mergeAnew() {
      setGoingOn(null);
      setResult(null);
    },
    merge: () => result && void run("Writing the consolidated workbook", giving(result)),
    cancel: () => running.current?.abort(),
    startAgain() {
      wanted.current = settled.current = { files: [], day: asAt };
      setFiles([]);
      setEntered(nothingEntered);
      setResult(null);
      setSaid("");
    },
  };
}
