import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import {
  chaseList,
  counted,
  formatDate,
  movementOf,
  summaryOf,
  type ChaseLine,
  type ChaseState,
  type Consolidation,
  type IssueRegister,
} from "#src/core/index";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";
import { CountBars } from "./CountBars";
import { raisedPoints } from "./raised-points";
import { ResultTable, type ResultColumn } from "./ResultTable";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))",
    gap: tokens.spacingHorizontalXL,
  },
});

interface Props {
  readonly consolidation: Consolidation;
  readonly register: IssueRegister | null;
}

/** Where the cycle stands: counts, what moved since the last edition, and whom to chase. */
export function Outlook({ consolidation, register }: Props) {
  const look = useLook();
  const styles = useStyles();
  const lines = summaryOf(consolidation);
  return (
    <section className={look.stack} aria-labelledby="outlook-heading">
      <h4 id="outlook-heading" className={look.strong}>
        Where the cycle stands
      </h4>
      <ResultTable
        caption="Whom to chase"
        columns={chaseColumns}
        rows={chaseList(consolidation, register)}
        keyOf={({ partner }) => partner}
        one="delivery partner"
      />
      <div className={styles.charts}>
        <CountBars
          title="Actions by priority and status"
          lines={lines
            .filter(({ group }) => group === "Priority")
            .map(({ item, actions }) => ({ item, counts: actions }))}
        />
        <CountBars
          title="Milestones by delivery partner and outcome"
          lines={lines
            .filter(({ group }) => group === "Delivery partner")
            .map(({ item, milestones }) => ({ item, counts: milestones }))}
        />
      </div>
      <Raised consolidation={consolidation} />
    </section>
  );
}

const stateWords: { readonly [S in ChaseState]: string } = {
  due: "Not here yet",
  late: "Late",
  "needs-correction": "Needs correction",
  returned: "Returned",
};

function stands({ state, daysLate, returnBy, toPutRight, held }: ChaseLine): string {
  const words = stateWords[state];
  if (daysLate !== null) return `${words} by ${counted(daysLate, "day")}`;
  if (state === "due" && returnBy !== null) return `${words}, due by ${formatDate(returnBy)}`;
  if (toPutRight > 0) return `${words}: ${toPutRight} to put right`;
  return held > 0 ? `Waits for a decision: ${counted(held, "row")} held` : words;
}

const chaseColumns: readonly ResultColumn<ChaseLine>[] = [
  { heading: "Delivery partner", cell: (line) => <Partner line={line} /> },
  { heading: "Return", cell: stands },
];

function Partner({ line: { name, contact } }: { readonly line: ChaseLine }) {
  const look = useLook();
  return (
    <>
      {name}
      {contact !== null && <span className={look.quiet}>{` (${contact})`}</span>}
    </>
  );
}

function Raised({ consolidation }: Pick<Props, "consolidation">) {
  const look = useLook();
  const points = useMemo(() => raisedPoints(movementOf(consolidation)), [consolidation]);
  const drawn = usePageRows({ count: points.length, likelyHeight: 40 });
  if (points.length === 0) return <p className={look.text}>Nothing to raise with the delivery group.</p>;
  return (
    <LongMore words={`${counted(points.length, "point")} to raise with the delivery group`}>
      <LongList drawn={drawn} items={points} one="point">
        {({ about, text, origin }, attributes) => (
          <li {...attributes}>
            <strong>{about}</strong>: {text}
            {origin !== "" && <span className={look.quiet}>{` ${origin}`}</span>}
          </li>
        )}
      </LongList>
    </LongMore>
  );
}
