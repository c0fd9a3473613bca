import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { NamedBytes, ScreenProps, View } from "../host";
import { givenInWords } from "../given-in-words";
import { useLook } from "../look";
import { LargerChoice } from "../merge/LargerChoice";
import { FirstRun } from "../start/FirstRun";
import { sentenceOf } from "../sentence-of";
import { useOpenWorkbook, type WorkOn } from "../use-open-workbook";
import { loadRecognising } from "./load-recognising";
import { CheckView } from "./parts";

const ConsolidatedView = lazy(() =>
  import("../consolidated/ConsolidatedView").then(({ ConsolidatedView: view }) => ({ default: view })),
);

interface Props extends ScreenProps {
  onView(view: View): void;
  /** Goes on from a consolidated workbook, with a merge. */
  onGoOn(from: File): void;
}

const largerInWords = (name: string) =>
  `“${name}” says that it is a consolidated workbook, and is larger than a return may be. If it is your own team’s, go on from it with a merge; if it was sent to you as a return, leave it out.`;

/** Recognises what is open, and shows what fits: a return's findings, or the next step from there. */
export function CheckScreen({ samples, onView, onGoOn, ...screen }: Props) {
  const { host, plan } = screen;
  const look = useLook();
  const [work, setWork] = useState<WorkOn | null>(() =>
    host.open ? { open: host.open, asAt: host.today() } : null,
  );
  const [opening, setOpening] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [larger, setLarger] = useState<File | null>(null);
  const [said, setSaid] = useState("");
  const state = useOpenWorkbook(host, plan, work);
  const { recognised, failure } = state;
  // Whether it can be had is said when it is needed.
  useEffect(() => void loadRecognising().catch(() => undefined), []);

  const bring = async (
    words: string,
    get: () => Promise<{ file: NamedBytes; asAt: string }>,
    from?: File,
  ) => {
    setOpening(words);
    setRefusal(null);
    setLarger(null);
    setSaid("");
    try {
      const { file, asAt } = await get();
      const open = await host.openWorkbook?.(file);
      if (open) setWork({ open, asAt });
      else if (open === null && from) {
        setLarger(from);
        setRefusal(largerInWords(from.name));
      } else setSaid(givenInWords(host, file.name, await host.giveWorkbook(file)));
    } catch (error) {
      setRefusal(sentenceOf(host, error));
    }
    setOpening(null);
  };
  const leaveOut = () => {
    setLarger(null);
    setRefusal(null);
  };
  const onFile = (file: File) =>
    void bring(
      `Opening ${file.name}`,
      async () => ({
        file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        asAt: host.today(),
      }),
      file,
    );
  const onSample = (partner: string) =>
    void bring("Making the sample return", async () => {
      const [made, { sampleReturn }] = await Promise.all([samples?.(), import("../samples")]);
      if (!made) throw new Error("There are no samples.");
      return { file: await sampleReturn(host, plan, made, partner), asAt: made.asAt };
    });

  const isShown = recognised?.kind === "return" || recognised?.kind === "consolidation";
  const isReading = work !== null && recognised === null && failure === null;
  return (
    <div className={look.stack}>
      <Failure sentence={refusal ?? (isShown ? null : failure)} />
      {larger && (
        <LargerChoice
          onGoOn={() => {
            leaveOut();
            onGoOn(larger);
          }}
          onLeave={leaveOut}
        />
      )}
      {opening !== null && <Busy isGoingOn words={opening} />}
      {isReading && <Busy isGoingOn words="Reading the workbook" />}
      {failure !== null && recognised === null && (
        <div className={look.row}>
          <Button onClick={() => void state.check()}>Try again</Button>
        </div>
      )}
      {work && recognised?.kind === "return" ? (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <CheckView
            key={work.asAt}
            {...screen}
            open={work.open}
            state={state}
            recognised={recognised}
            onLeave={() => setWork(null)}
          />
        </Suspense>
      ) : work && recognised?.kind === "consolidation" ? (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <ConsolidatedView
            {...screen}
            open={work.open}
            state={state}
            recognised={recognised}
            onView={onView}
            onLeave={() => setWork(null)}
          />
        </Suspense>
      ) : (
        !isReading && (
          <FirstRun
            host={host}
            plan={plan}
            hasSamples={samples !== undefined}
            instead={
              recognised?.kind === "neither"
                ? "The workbook that is open is not an action plan return."
                : null
            }
            said={said}
            isBusy={opening !== null}
            onFile={onFile}
            onSample={onSample}
            onView={onView}
          />
        )
      )}
    </div>
  );
}
