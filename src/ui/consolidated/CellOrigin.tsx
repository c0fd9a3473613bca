import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { cellAddress, type CellEdit, type CellProvenance, type CellRef } from "#src/core/index";
import { dateInWords, valueInWords } from "../check/fix-preview";
import { Facts } from "../Facts";
import { useLook } from "../look";
import type { Origin } from "./origin";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  words: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

interface Props {
  readonly cell: CellRef;
  readonly origin: Origin;
  readonly isBusy: boolean;
  /** Changes what DHSC put beside the answer. */
  onEdit(value: CellEdit["value"], words: string): void;
}

/** Which return a merged answer comes from; as returned and as edited side by side, with the way back to either. */
export function CellOrigin({ cell, origin: { from, edit }, isBusy, onEdit }: Props) {
  const look = useLook();
  const place = `${cell.sheet} ${cellAddress(cell)}`;
  return (
    <section aria-label="Where it comes from" className={`${look.card} ${look.stack}`}>
      <h3 className={look.strong}>{"column" in from ? `${place}: ${from.column}` : place}</h3>
      <Source from={from} />
      {edit && <Sides from={from} edit={edit} isBusy={isBusy} onEdit={onEdit} />}
    </section>
  );
}

function countsFrom(on: string | null): string {
  if (on === null) return "from the next merge";
  return on === "" ? "since an earlier merge" : `since the merge of ${dateInWords(on)}`;
}

function Source({ from }: { readonly from: CellProvenance }) {
  const look = useLook();
  switch (from.kind) {
    case "worked-out":
      return (
        <p className={look.quiet}>
          This is no answer of a return: it is a heading, or the merge worked it out. Select an answer.
        </p>
      );
    case "issued":
      return <p className={look.text}>{`As published: a fact of the plan ${from.plan} ${from.edition}.`}</p>;
    case "decided":
      return (
        <Facts
          facts={[
            { label: "Decided by", text: from.by === "" ? "not said" : from.by },
            { label: "Between", text: from.between },
            { label: "Decision", text: from.answer === "" ? "none" : from.answer },
            { label: "Reason", text: from.reason === "" ? "not said" : from.reason },
            { label: "Counts", text: countsFrom(from.on) },
          ]}
        />
      );
    case "none":
      return <p className={look.text}>No return has this row yet.</p>;
    case "returned":
    case "edit":
      return (
        <Facts
          facts={[
            { label: "Return", text: from.file },
            { label: "Cell in it", text: `${from.sheet} ${from.cell}` },
            { label: "Completed by", text: from.sender ?? "not said" },
            { label: "Approved by", text: from.approvedBy ?? "not said" },
            { label: "When", text: from.when === null ? "not said" : dateInWords(from.when) },
            { label: "SHA-256", text: from.sha256 ?? "not known" },
          ]}
        />
      );
  }
}

type SidesProps = Pick<Props, "isBusy" | "onEdit"> & {
  readonly from: CellProvenance;
  readonly edit: NonNullable<Origin["edit"]>;
};

/** Nothing is ever written over the answer: going back to it takes away what stands beside it. */
function Sides({ from, edit: { now, asMerged }, isBusy, onEdit }: SidesProps) {
  const look = useLook();
  const styles = useStyles();
  const returned = "text" in from ? from.text : null;
  const isOther = asMerged !== null && JSON.stringify(now) !== JSON.stringify(asMerged);
  return (
    <div className={styles.sides}>
      {returned !== null && (
        <div className={look.note}>
          <h4 className={look.strong}>As returned</h4>
          <p className={styles.words}>{returned === "" ? "(empty)" : returned}</p>
          {now !== null && (
            <div className={look.row}>
              <Button
                size="small"
                icon={<Dismiss16Regular />}
                disabledFocusable={isBusy}
                onClick={() => onEdit(null, "Back to the answer as returned")}
              >
                Go back to this
              </Button>
            </div>
          )}
        </div>
      )}
      <div className={look.note}>
        <h4 className={look.strong}>As edited (DHSC)</h4>
        <p className={styles.words}>{now === null ? "Not edited." : valueInWords(now)}</p>
        {isOther && (
          <>
            <p className={look.quiet}>{`When it was merged: ${valueInWords(asMerged)}`}</p>
            <div className={look.row}>
              <Button
                size="small"
                icon={<ArrowUndo16Regular />}
                disabledFocusable={isBusy}
                onClick={() => onEdit(asMerged, "The edit is as it was merged")}
              >
                Put this edit back
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
