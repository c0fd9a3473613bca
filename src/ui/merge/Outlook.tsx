import { makeStyles, tokens } from "@fluentui/react-components";
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
import { useLook } from "../look";
import { More } from "../More";
import { CountBars } from "./CountBars";
import { raisedPoints } from "./raised-points";
import { useTableLook } from "./table-look";

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
      <ChaseTable lines={chaseList(consolidation, register)} />
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

function ChaseTable({ lines }: { readonly lines: readonly ChaseLine[] }) {
  const look = useLook();
  const styles = useTableLook();
  const caption = "Whom to chase";
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {["Delivery partner", "Return"].map((heading) => (
              <th key={heading} scope="col" className={styles.head}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.partner}>
              <th scope="row" className={styles.name}>
                {line.name}
                {line.contact !== null && <span className={look.quiet}>{` (${line.contact})`}</span>}
              </th>
              <td className={styles.words}>{stands(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Raised({ consolidation }: Pick<Props, "consolidation">) {
  const look = useLook();
  const points = raisedPoints(movementOf(consolidation));
  if (points.length === 0) return <p className={look.text}>Nothing to raise with the delivery group.</p>;
  return (
    <More words={`${counted(points.length, "point")} to raise with the delivery group`}>
      <ul>
        {points.map(({ about, text }) => (
          <li key={about}>
            <strong>{about}</strong>: {text}
          </li>
        ))}
      </ul>
    </More>
  );
}
