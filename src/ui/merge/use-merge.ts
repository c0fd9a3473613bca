/** The effects of merging, in one place: read, reconcile, write, cancel, start again. */

import { useEffect, useRef, useState } from "react";
import type { Plan } from "#src/core/index";
import { givenInWords } from "../given-in-words";
import type { OpenWorkbook, Samples, UiHost } from "../host";
import { sentenceOf } from "../sentence-of";
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
  readonly result: DryRun | null;
  /** What was done last, in a sentence. */
  readonly said: string;
  add(files: readonly File[]): void;
  addSamples(): void;
  /** Reconciles once more: as at another day, or without new files. */
  look(asAt: string): void;
  goOnFrom(file: File): void;
  /** Forgets the earlier merge. */
  mergeAnew(): void;
  merge(): void;
  cancel(): void;
  startAgain(): void;
}

/** Rejects when the signal is aborted, and never resolves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

export function useMerge(host: UiHost, plan: Plan, samples: (() => Promise<Samples>) | undefined): Merging {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asAt, setAsAt] = useState(host.today());
  const [goingOn, setGoingOn] = useState<GoingOn | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<DryRun | null>(null);
  const [said, setSaid] = useState("");
  const running = useRef<AbortController | null>(null);

  /** Does something long that may fail, and lets go of it as soon as it is cancelled or something else begins. */
  const run = async (words: string, work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setFailure(null);
    setSaid("");
    setProgress({ words });
    try {
      await Promise.race([work(control.signal), aborted(control.signal)]);
    } catch (error) {
      if (running.current !== control) return;
      if (control.signal.aborted) setSaid("Cancelled. Nothing was merged.");
      else setFailure(sentenceOf(host, error));
    }
    if (running.current === control) setProgress(null);
  };

  const reading =
    (all: readonly File[], day: string, from: GoingOn | null) => async (signal: AbortSignal) => {
      const { dryRun } = await import("./merge-files");
      const onProgress = (done: number, total: number, name: string) =>
        setProgress({ words: `Reading ${done + 1} of ${total}: ${name}`, share: done / total });
      const request = { plan, files: all, asAt: day, into: from?.kept ?? null };
      const answer = await dryRun(host, request, { onProgress, signal });
      signal.throwIfAborted();
      if ("refusal" in answer) return setFailure(answer.refusal);
      setFiles(all);
      setAsAt(day);
      setResult(answer);
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
    await reading(files, asAt, from)(signal);
  };

  /** What was typed into the open workbook since the dry run is kept too. */
  const asItIsNow = async (ready: DryRun): Promise<DryRun | null> => {
    if (goingOn?.source !== "open" || !host.open) return ready;
    const [{ againInto }, { intoOpen }] = await Promise.all([import("./merge-files"), import("./into")]);
    const into = await intoOpen(host, host.open, plan);
    if ("kept" in into) return againInto(host, ready, into.kept);
    setFailure(into.refusal);
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
    await reading(sampleFiles, made.asAt, goingOn)(signal);
  };

  useEffect(() => () => running.current?.abort(), []);
  // A dry run against one plan says nothing about another. A consolidated workbook that is open is gone on from.
  useEffect(() => {
    running.current?.abort();
    setResult(null);
    setGoingOn(null);
    const { open } = host;
    if (open) void run("Looking at the open workbook", (signal) => goOnFromOpen(open, signal));
  }, [plan, host]);

  return {
    files,
    asAt,
    goingOn,
    progress,
    failure,
    result,
    said,
    add: (more) => void run("Reading the files", reading([...files, ...more], asAt, goingOn)),
    addSamples: () => void run("Making the sample returns", makingSamples),
    look: (day) => void run("Reading the files", reading(files, day, goingOn)),
    goOnFrom: (file) => void run(`Reading ${file.name}`, (signal) => goOnFromFile(file, signal)),
    mergeAnew() {
      setGoingOn(null);
      setResult(null);
    },
    merge: () => result && void run("Writing the consolidated workbook", giving(result)),
    cancel: () => running.current?.abort(),
    startAgain() {
      setFiles([]);
      setResult(null);
      setSaid("");
    },
  };
}
