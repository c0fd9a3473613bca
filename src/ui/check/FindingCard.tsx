import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { counted, type CellRef, type Finding, type FindingGroup } from "#src/core/index";
import type { RowAttributes } from "../long/LongList";
import { useLook } from "../look";
import { More } from "../More";
import { SettledNote } from "../settle/SettledNote";
import { Settle } from "../settle/Settle";
import type { Settling } from "../settle/settling";
import { kindOf } from "./finding-kind";
import { FixOffer, type Fixing } from "./FixOffer";
import { KindMark } from "./KindMark";
import { cellToGoTo, placeInWords } from "./places";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    scrollMarginTop: "80px",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  hold: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  advice: { borderLeftColor: tokens.colorNeutralStroke1 },
});

const fewPlaces = 6;
const placesAtOnce = 100;

interface Props {
  readonly group: FindingGroup;
  readonly fixing: Fixing;
  readonly settling: Settling;
  /** Its place in the section. */
  readonly index: number;
  readonly attributes: RowAttributes;
  onJump(cell: CellRef): void;
}

export function FindingCard({ group, index, fixing, settling, attributes, onJump }: Props) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const { message, why, remedy, findings } = group;
  const [first] = findings;
  if (!first) return null;
  const kind = kindOf(first);
  return (
    <article
      {...attributes}
      data-finding={index}
      tabIndex={-1}
      aria-labelledby={heading}
      className={mergeClasses(look.card, look.focusable, styles.card, styles[kind])}
    >
      <KindMark kind={kind} />
      <h4 id={heading} className={look.strong}>
        {message}
      </h4>
      <Places findings={findings} onJump={onJump} />
      {first.settled ? <SettledNote settled={first.settled} /> : <p className={look.text}>{remedy}</p>}
      {first.trial && <p className={look.quiet}>On trial in this cycle: it does not count yet.</p>}
      {!first.settled && <FixOffer findings={findings} fixing={fixing} />}
      {kind === "hold" && <Settle findings={findings} settling={settling} />}
      <More className={look.aside} words="Why this matters">
        {why}
      </More>
      {kind !== "hold" && <Settle findings={findings} settling={settling} />}
    </article>
  );
}

function Places({
  findings,
  onJump,
}: {
  readonly findings: readonly Finding[];
  onJump(cell: CellRef): void;
}) {
  const look = useLook();
  const [most, setMost] = useState(fewPlaces);
  const placed = findings.flatMap((finding) => {
    const [cell, words] = [cellToGoTo(finding), placeInWords(finding)];
    return cell && words !== null ? [{ cell, words }] : [];
  });
  if (placed.length === 0) return null;
  const shown = placed.slice(0, most);
  return (
    <ul className={look.places} {...(most > fewPlaces ? { "data-opened": true } : {})}>
      {shown.map(({ cell, words }) => (
        <li key={words}>
          <Link as="button" inline className={look.link} onClick={() => onJump(cell)}>
            <span className={look.unseen}>Go to </span>
            {words}
          </Link>
        </li>
      ))}
      {shown.length < placed.length && (
        <li>
          <Link as="button" inline className={look.link} onClick={() => setMost(most + placesAtOnce)}>
            {`and ${counted(placed.length - shown.length, "more place")}`}
          </Link>
        </li>
      )}
    </ul>
  );
}
