import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { FileRecord } from "#src/core/index";
import { Busy } from "../Busy";
import { useLook } from "../look";
import { isWithdrawn, withoutWithdrawal, withWithdrawal, type DeskWork } from "./desk-work";

const RecordForm = lazy(() =>
  import("../settle/RecordForm").then(({ RecordForm: form }) => ({ default: form })),
);

interface Props {
  readonly record: FileRecord | undefined;
  readonly desk: DeskWork;
}

/** Takes a return back for whoever sent it: it stays in the workbook, and is no longer used. */
export function Withdrawing({ record, desk }: Props) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  if (!record) return null;
  const { file, verdict } = record;
  if (isWithdrawn(desk.entered, record))
    return (
      <div className={look.row}>
        <Button
          size="small"
          disabledFocusable={desk.isBusy}
          aria-label={`Do not withdraw ${file}`}
          onClick={() => desk.enter(withoutWithdrawal(desk.entered, record), `${file} is not withdrawn.`)}
        >
          Do not withdraw
        </Button>
      </div>
    );
  if (record.cover === null || verdict === "withdrawn") return null;
  return (
    <>
      <div className={look.row}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={`Withdraw ${file}`}
          onClick={() => setOpen(!isOpen)}
        >
          Withdraw
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <RecordForm
            name={`Withdraw ${file}`}
            submit="Withdraw this return"
            isBusy={desk.isBusy}
            words={{
              by: "Withdrawn by",
              noReason: "Give the reason: it is kept with the return.",
              noName: "Give the name of the person who takes it back.",
              kept: "The return stays in the consolidated workbook, and is no longer used. An earlier one of the same partner counts again.",
            }}
            onRecord={({ reason, by }) => {
              setOpen(false);
              desk.enter(withWithdrawal(desk.entered, record, { reason, by }), `${file} is withdrawn.`);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
