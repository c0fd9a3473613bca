import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isIsoDate } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { ScreenProps } from "../host";
import { useLook } from "../look";
import { PlanChoice } from "../plan/PlanChoice";
import { sentenceOf } from "../sentence-of";
import { givenInWords } from "../given-in-words";
import { FilePicker } from "../start/FilePicker";
import { DryRunResult } from "./DryRunResult";
import type { DryRun } from "./merge-files";

const useStyles = makeStyles({ form: { maxWidth: "1100px" }, day: { maxWidth: "280px" } });

interface Progress {
  readonly words: string;
  readonly share?: number;
}

/** Rejects when the signal is aborted, and never resolves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Bringing returns together: files in, a dry run to look at, then the consolidated workbook. */
export function MergeReturns({ host, plan, samples, onPlan }: ScreenProps) {
  const look = useLook();
  const styles = useStyles();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asAt, setAsAt] = useState(host.today());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<DryRun | null>(null);
  const [said, setSaid] = useState("");
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  // A dry run against one plan says nothing about another.
  useEffect(() => {
    running.current?.abort();
    setResult(null);
  }, [plan]);

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

  const reading = (all: readonly File[], day: string) => async (signal: AbortSignal) => {
    const { dryRun } = await import("./merge-files");
    const onProgress = (done: number, total: number, name: string) =>
      setProgress({ words: `Reading ${done + 1} of ${total}: ${name}`, share: done / total });
    const request = { plan, files: all, asAt: day };
    const answer = await dryRun(host, request, { onProgress, signal });
    signal.throwIfAborted();
    if ("refusal" in answer) return setFailure(answer.refusal);
    setFiles(all);
    setAsAt(day);
    setResult(answer);
  };
  const lookAt = (all: readonly File[], day: string) => void run("Reading the files", reading(all, day));
  const onSamples = () =>
    void run("Making the sample returns", async (signal) => {
      const [made, { allSampleReturns }] = await Promise.all([samples?.(), import("../samples")]);
      if (!made) throw new Error("There are no samples.");
      const all = await allSampleReturns(host, plan, made);
      signal.throwIfAborted();
      const files = all.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
      await reading(files, made.asAt)(signal);
    });
  const merge = (ready: DryRun) =>
    run("Writing the consolidated workbook", async () => {
      const { giveConsolidated } = await import("./merge-files");
      const { name, to } = await giveConsolidated(host, ready);
      setSaid(givenInWords(host, name, to));
    });

  return (
    <div className={`${look.stack} ${styles.form}`}>
      <h2 className={look.title}>Merge returns</h2>
      <PlanChoice host={host} plan={plan} onPlan={onPlan} />
      <FilePicker
        label={files.length === 0 ? "Choose returns" : "Add returns"}
        hint="Choose or drop the workbooks that came back (.xlsx), and register.json if you have it. They are only read."
        accept=".xlsx,.json"
        isMany
        onFiles={(more) => lookAt([...files, ...more], asAt)}
      />
      {samples && files.length === 0 && (
        <div className={look.row}>
          <Button disabledFocusable={progress !== null} onClick={onSamples}>
            Try with the sample returns
          </Button>
        </div>
      )}
      <Failure sentence={failure} />
      {progress && (
        <div className={look.tight}>
          <Busy isGoingOn {...progress} />
          <div className={look.row}>
            <Button size="small" onClick={() => running.current?.abort()}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={look.text}>
        {said}
      </p>
      {result && (
        <>
          <Field label="Check as at" className={styles.day}>
            <Input
              type="date"
              value={asAt}
              onChange={(_event, { value }) => isIsoDate(value) && lookAt(files, value)}
            />
          </Field>
          <DryRunResult
            result={result}
            isBusy={progress !== null}
            onMerge={() => void merge(result)}
            onStartAgain={() => {
              setFiles([]);
              setResult(null);
              setSaid("");
            }}
          />
        </>
      )}
    </div>
  );
}
