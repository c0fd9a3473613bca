import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { listInWords, type LabelCounts } from "#src/core/index";
import { LongList } from "../long/LongList";
import { useFrameRows } from "../long/use-rows";
import { useLook } from "../look";
import { countSegments, segmentWords, type Segment } from "./count-segments";

const useStyles = makeStyles({
  frame: { padding: tokens.spacingHorizontalS },
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
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useFrameRows({ count: lines.length, likelyHeight: 60 }, frame);
  const longest = Math.max(0, ...lines.map(({ counts }) => counts.total));
  return (
    <section className={look.tight} aria-label={title}>
      <h5 className={look.strong}>{title}</h5>
      <div
        ref={frame}
        {...(drawn.isPart
          ? { tabIndex: 0, role: "region", "aria-label": `${title}, bars`, onKeyDown: drawn.onKeyDown }
          : {})}
        className={drawn.isPart ? mergeClasses(look.frame, look.focusable, styles.frame) : undefined}
      >
        <LongList drawn={drawn} items={lines} one="bar" className={`${look.plainList} ${look.tight}`}>
          {({ item, counts }, attributes) => {
            const segments = countSegments(counts, longest);
            return (
              <li {...attributes}>
                <p className={look.text}>{item}</p>
                <Bar segments={segments} />
                <p className={look.quiet}>{listInWords(segmentWords(segments)) || "none"}</p>
              </li>
            );
          }}
        </LongList>
      </div>
    </section>
  );
}
