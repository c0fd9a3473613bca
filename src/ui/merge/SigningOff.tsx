import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { signOffInWords, signOffState, type Consolidation } from "#src/core/index";
import { Busy } from "../Busy";
import { useLook } from "../look";
import type { DeskWork } from "./desk-work";

const RecordForm = lazy(() =>
  import("../settle/RecordForm").then(({ RecordForm: form }) => ({ default: form })),
);

interface Props {
  readonly consolidation: Consolidation;
  readonly desk: DeskWork;
  readonly today: string;
}

/** Whether somebody vouches for the reconciliation, and room to do so. */
export function SigningOff({ consolidation: { signOffs }, desk, today }: Props) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  const { state } = signOffState(signOffs);
  const { entered } = desk;
  return (
    <div className={look.tight}>
      <p className={look.text}>{signOffInWords(signOffs)}</p>
      <div className={look.row}>
        {entered.signOff && (
          <Button
            size="small"
            disabledFocusable={desk.isBusy}
            onClick={() => desk.enter({ ...entered, signOff: null }, "The sign-off is taken back.")}
          >
            Take the sign-off back
          </Button>
        )}
        {state !== "signed" && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Sign off this reconciliation
          </Button>
        )}
      </div>
      {isOpen && state !== "signed" && (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <RecordForm
            name="Sign off this reconciliation"
            submit="Sign off"
            isBusy={desk.isBusy}
            asksForReason={false}
            by={desk.by}
            words={{
              by: "Signed off by",
              noReason: "",
              noName: "Give the name of whoever vouches for it.",
              kept: "It goes on the Cover of the consolidated workbook when you merge. When another return counts, or a row or conflict stands otherwise, it is to be signed off anew.",
            }}
            onRecord={({ by }) => {
              setOpen(false);
              desk.enter({ ...entered, signOff: { by, on: today } }, "Signed off. Merge to keep it.", by);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
