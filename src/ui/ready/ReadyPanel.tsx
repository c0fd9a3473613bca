import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import {
  ruleSetVersion,
  sealEntry,
  type CellRef,
  type Plan,
  type RecordEntry,
  type SealState,
} from "#src/core/index";
import type { RecognisedReturn } from "../check/recognise";
import type { UiHost } from "../host";
import { focusOn } from "../focus-on";
import { useLook } from "../look";
import { ChangedSince } from "./ChangedSince";
import { signOff } from "./covering-email";
import { Facts } from "../Facts";
import { Receipt } from "./Receipt";

interface Props {
  readonly host: UiHost;
  readonly plan: Plan;
  readonly recognised: RecognisedReturn;
  readonly isBusy: boolean;
  /** The name of the file that is sent; null where the host does not tell. */
  readonly file: string | null;
  attempt(work: () => Promise<void>): Promise<boolean>;
  /** Puts the seal on record; false where that was refused. */
  onSeal(entry: RecordEntry, words: string): Promise<boolean>;
  onJump(cell: CellRef): void;
}

const headings = {
  unsealed: "Seal and send",
  sealed: "Sealed",
  changed: "Changed after sealing",
} as const satisfies Record<SealState["state"], string>;

/** From a return that nothing stands in the way of to one that is sealed, with what goes with it. */
export function ReadyPanel({ onJump, ...given }: Props) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const { host, plan, recognised, isBusy, onSeal } = given;
  const { returned, verdict, seal } = recognised.checked;
  const lines = signOff(returned);
  const sealIt = async () => {
    const { digest } = host;
    const ruleSet = ruleSetVersion(plan, digest);
    const entry = sealEntry(returned, { digest, ruleSet, verdict, on: host.today() });
    if (await onSeal(entry, `Sealed: ${entry.receipt}`)) focusOn(heading.current);
  };
  return (
    <section aria-labelledby="ready-heading" className={`${look.card} ${look.stack}`}>
      <h2 id="ready-heading" ref={heading} tabIndex={-1} className={`${look.subtitle} ${look.focusable}`}>
        {headings[seal.state]}
      </h2>
      {seal.state === "changed" && <ChangedSince seal={seal} onJump={onJump} />}
      {seal.state === "sealed" ? (
        <Receipt {...given} seal={seal.seal} signOff={lines} />
      ) : verdict === "ready" ? (
        <>
          <Facts facts={lines} />
          <p className={look.quiet}>
            Sealing keeps a mark of your answers in the workbook, so that a later change shows. It is no
            signature: it does not show who sent the return.
          </p>
          <div className={look.row}>
            <Button
              appearance="primary"
              icon={<Checkmark16Regular />}
              disabledFocusable={isBusy}
              onClick={() => void sealIt()}
            >
              {seal.state === "changed" ? "Seal it again" : "Seal the return"}
            </Button>
          </div>
        </>
      ) : (
        <p className={look.text}>Put right what is listed below, then seal it again.</p>
      )}
    </section>
  );
}
