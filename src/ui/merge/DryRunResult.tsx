import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { counted, isOpenConflict } from "#src/core/index";
import { focusOn } from "../focus-on";
import { useLook } from "../look";
import { ConflictList } from "./ConflictList";
import { FileList } from "./FileList";
import type { DryRun } from "./merge-files";
import { Outlook } from "./Outlook";
import { Reconciliation } from "./Reconciliation";
import { RowsLeft } from "./RowsLeft";
import { WhatChanged } from "./WhatChanged";

interface Props {
  readonly result: DryRun;
  readonly isBusy: boolean;
  onMerge(): void;
  onStartAgain(): void;
}

/** What a merge would do, before anything is written. */
export function DryRunResult({ result, isBusy, onMerge, onStartAgain }: Props) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const { report, consolidation } = result;
  const { reconciliation, files, findings, rows } = report;
  const open = report.conflicts.filter(isOpenConflict);
  const { issued, merged, held, missing } = reconciliation;
  useEffect(() => focusOn(heading.current), [result]);
  return (
    <section className={look.stack} aria-labelledby="dry-run-heading">
      <h3 id="dry-run-heading" ref={heading} tabIndex={-1} className={`${look.subtitle} ${look.focusable}`}>
        {`What a merge of the ${consolidation.cycle.title.toLowerCase()} would do`}
      </h3>
      <p className={look.text}>
        <strong>{`${issued} issued = ${merged} merged + ${held} held + ${missing} missing.`}</strong>{" "}
        {`Counted against ${consolidation.countedAgainst === "register" ? "the issue register" : "the plan"}. `}
        {open.length > 0 ? `${counted(open.length, "conflict")} to decide.` : "No conflicts to decide."}
      </p>
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onMerge}>
          Merge
        </Button>
        <Button disabledFocusable={isBusy} onClick={onStartAgain}>
          Start again
        </Button>
      </div>
      {result.changes && <WhatChanged changes={result.changes} plan={consolidation.plan} />}
      <Reconciliation reconciliation={reconciliation} />
      <Outlook consolidation={consolidation} register={result.register} />
      <FileList files={files} findings={findings} />
      <ConflictList conflicts={open} plan={consolidation.plan} />
      <RowsLeft rows={rows} plan={consolidation.plan} />
    </section>
  );
}
