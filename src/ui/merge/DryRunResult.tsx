import { Button, Link } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { counted, isOpenConflict } from "#src/core/index";
import { focusOn } from "../focus-on";
import { useLook } from "../look";
import { ConflictList, conflictsHeading } from "./ConflictList";
import { FileList } from "./FileList";
import type { DeskWork } from "./desk-work";
import type { DryRun } from "./merge-files";
import { Outlook } from "./Outlook";
import { Reconciliation } from "./Reconciliation";
import { RowsLeft } from "./RowsLeft";
import { SigningOff } from "./SigningOff";
import { WhatChanged } from "./WhatChanged";

interface Props {
  readonly result: DryRun;
  readonly desk: DeskWork;
  onMerge(): void;
  onStartAgain(): void;
}

/** What a merge would do, before anything is written. */
export function DryRunResult({ result, desk, onMerge, onStartAgain }: Props) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const { report, consolidation } = result;
  const { isBusy } = desk;
  const { reconciliation, files, findings, rows } = report;
  const open = report.conflicts.filter(isOpenConflict);
  const { issued, merged, held, missing } = reconciliation;
  // A decision reconciles anew what was read: whoever makes it stays where it was made.
  useEffect(() => focusOn(heading.current), [result.inputs.files]);
  return (
    <section className={look.stack} aria-labelledby="dry-run-heading">
      <h3 id="dry-run-heading" ref={heading} tabIndex={-1} className={`${look.subtitle} ${look.focusable}`}>
        {`What a merge of the ${consolidation.cycle.title.toLowerCase()} would do`}
      </h3>
      <p className={look.text}>
        <strong>{`${issued} issued = ${merged} merged + ${held} held + ${missing} missing.`}</strong>{" "}
        {`Counted against ${consolidation.countedAgainst === "register" ? "the issue register" : "the plan"}. `}
        {open.length === 0 ? (
          "No conflicts to decide."
        ) : (
          <Link
            as="button"
            inline
            className={look.link}
            onClick={() => focusOn(document.getElementById(conflictsHeading))}
          >
            {`${counted(open.length, "conflict")} to decide`}
          </Link>
        )}
      </p>
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onMerge}>
          Merge
        </Button>
        <Button disabledFocusable={isBusy} onClick={onStartAgain}>
          Start again
        </Button>
      </div>
      <SigningOff consolidation={consolidation} desk={desk} today={result.inputs.asAt} />
      {result.changes && <WhatChanged changes={result.changes} plan={consolidation.plan} />}
      <Reconciliation reconciliation={reconciliation} />
      <Outlook consolidation={consolidation} register={result.register} />
      <ConflictList conflicts={report.conflicts} plan={consolidation.plan} desk={desk} />
      <RowsLeft rows={rows} plan={consolidation.plan} />
      <FileList files={files} findings={findings} records={consolidation.files} desk={desk} />
    </section>
  );
}
