import { makeStyles, tokens } from "@fluentui/react-components";
import { listInWords, type LabelCounts } from "#src/core/index";
import { useLook } from "../look";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";
import { countSegments, segmentWords, type Segment } from "./count-segments";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "14px" },
  segment: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
});

/** Told apart by depth as well as by hue, so that they can be told apart in grey. The words say the same. */
const fills = [
  tokens.colorPaletteNavyBorderActive,
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteDarkOrangeBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteForestBorderActive,
  tokens.colorNeutralForeground3,
];

const units = 1000;
const barsAtOnce = 50;

function Bar({ segments }: { readonly segments: readonly Segment[] }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} viewBox={`0 0 ${units} 14`} preserveAspectRatio="none" aria-hidden="true">
      {segments.map(({ label, look, from, width }) => (
        <rect
          key={label}
          className={styles.segment}
          x={from * units}
          y={0}
          width={width * units}
          height={14}
          fill={fills[look % fills.length]}
        />
      ))}
    </svg>
  );
}

export interface CountLine {
  readonly item: string;
  readonly counts: LabelCounts;
}

/** Bars with their numbers in words below them: nothing is said by colour alone. */
export function CountBars({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly CountLine[];
}) {
  const look = useLook();
  const part = usePart<CountLine, HTMLUListElement>(lines, barsAtOnce);
  const longest = Math.max(0, ...lines.map(({ counts }) => counts.total));
  return (
    <section className={look.tight} aria-label={title}>
      <h5 className={look.strong}>{title}</h5>
      <ul ref={part.list} className={`${look.plainList} ${look.tight}`}>
        {part.shown.map(({ item, counts }) => {
          const segments = countSegments(counts, longest);
          return (
            <li key={item}>
              <p className={look.text}>{item}</p>
              <Bar segments={segments} />
              <p className={look.quiet}>{listInWords(segmentWords(segments)) || "none"}</p>
            </li>
          );
        })}
      </ul>
      <ShowMore part={part} one="bar" />
    </section>
  );
}
