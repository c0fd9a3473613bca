import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { counted, type CellRef, type Finding, type FindingGroup } from "#src/core/index";
import { useLook } from "../look";
import { FixOffer, type Fixing } from "./FixOffer";
import { cellToGoTo, placeInWords } from "./places";
import { SeverityMark } from "./Severity";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    scrollMarginTop: "80px",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  advice: { borderLeftColor: tokens.colorNeutralStroke1 },
  places: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  place: {
    "@media (forced-colors: active)": {
      color: "LinkText",
      ":hover": { color: "LinkText" },
      ":active": { color: "LinkText" },
      ":hover:active": { color: "LinkText" },
    },
  },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const fewPlaces = 6;

interface Props {
  readonly group: FindingGroup;
  readonly fixing: Fixing;
  onJump(cell: CellRef): void;
}

export function FindingCard({ group, fixing, onJump }: Props) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const { severity, message, why, remedy, findings } = group;
  return (
    <article
      data-finding
      tabIndex={-1}
      aria-labelledby={heading}
      className={mergeClasses(look.card, look.focusable, styles.card, styles[severity])}
    >
      <SeverityMark severity={severity} />
      <h4 id={heading} className={look.strong}>
        {message}
      </h4>
      <Places findings={findings} onJump={onJump} />
      <p className={look.text}>{remedy}</p>
      <FixOffer findings={findings} fixing={fixing} />
      <details className={styles.why}>
        <summary>Why this matters</summary>
        {why}
      </details>
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
  const styles = useStyles();
  const look = useLook();
  const [showsAll, setShowsAll] = useState(false);
  const placed = findings.flatMap((finding) => {
    const [cell, words] = [cellToGoTo(finding), placeInWords(finding)];
    return cell && words !== null ? [{ cell, words }] : [];
  });
  if (placed.length === 0) return null;
  const shown = showsAll ? placed : placed.slice(0, fewPlaces);
  return (
    <ul className={mergeClasses(look.plainList, styles.places)}>
      {shown.map(({ cell, words }) => (
        <li key={words}>
          <Link as="button" inline className={styles.place} onClick={() => onJump(cell)}>
            <span className={look.unseen}>Go to </span>
            {words}
          </Link>
        </li>
      ))}
      {shown.length < placed.length && (
        <li>
          <Link as="button" inline className={styles.place} onClick={() => setShowsAll(true)}>
            {`and ${counted(placed.length - shown.length, "more place")}`}
          </Link>
        </li>
      )}
    </ul>
  );
}
