import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Finding } from "#src/core/index";
import { Busy } from "../Busy";
import { useLook } from "../look";
import { More } from "../More";
import { settleOffer } from "./offers";
import type { Settling } from "./settling";

const DecisionForm = lazy(() =>
  import("./DecisionForm").then(({ DecisionForm: form }) => ({ default: form })),
);
const WaiverForm = lazy(() => import("./WaiverForm").then(({ WaiverForm: form }) => ({ default: form })));

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
  const form = (Form: typeof DecisionForm) => (
    <Suspense fallback={<Busy isGoingOn words="Loading" />}>
      <Form offer={offer} settling={settling} onClose={() => setOpen(false)} />
    </Suspense>
  );
  if (offer.kind === "waiver")
    return (
      <More
        className={look.aside}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        words="Waive with a reason"
      >
        {isOpen && form(WaiverForm)}
      </More>
    );
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <Button size="small" appearance="primary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Decide what is published
        </Button>
      </div>
      {isOpen && form(DecisionForm)}
    </div>
  );
}
