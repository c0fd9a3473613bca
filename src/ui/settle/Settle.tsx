import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Finding, RecordEntry, Return } from "#src/core/index";
import { Busy } from "../Busy";
import { useLook } from "../look";
import { settleOffer } from "./offers";

const DecisionForm = lazy(() =>
  import("./DecisionForm").then(({ DecisionForm: form }) => ({ default: form })),
);
const WaiverForm = lazy(() => import("./WaiverForm").then(({ WaiverForm: form }) => ({ default: form })));

export interface Settling {
  readonly returned: Return;
  /** ISO. */
  readonly today: string;
  readonly isBusy: boolean;
  /** Puts it on record; false where that was refused, which is said elsewhere. */
  onSettle(entry: RecordEntry, words: string): Promise<boolean>;
}

/** Where putting it right is not the answer: a decision on what is held, a waiver of anything else. */
export function Settle({
  findings,
  settling,
}: {
  readonly findings: readonly Finding[];
  readonly settling: Settling;
}) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  const offer = settleOffer(findings, settling.returned);
  if (!offer) return null;
  const isDecision = offer.kind === "decision";
  const Form = isDecision ? DecisionForm : WaiverForm;
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <Button
          size="small"
          appearance={isDecision ? "primary" : "subtle"}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isDecision ? "Decide what is published" : "Waive with a reason"}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <Form offer={offer} settling={settling} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
