import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useRef, type ReactNode } from "react";
import { counted } from "#src/core/index";
import { BlankRow } from "../long/BlankRow";
import { distinct } from "../long/distinct";
import { useFrameRows } from "../long/use-rows";
import { useLook } from "../look";

const cell = {
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  verticalAlign: "top",
  overflowWrap: "anywhere",
} as const;

/** Pixels that columns of a long table have at least: names of rows, words, and numbers. */
const [nameWidth, wordsWidth, numberWidth] = [128, 160, 72];

function narrowest<R>(columns: readonly ResultColumn<R>[]): number {
  return columns.reduce(
    (sum, { isNumber }, index) => sum + (index === 0 ? nameWidth : isNumber ? numberWidth : wordsWidth),
    0,
  );
}

/** It scrolls sideways in its own frame where there is no room. */
const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Its columns must not change their widths with the rows that are drawn. */
  long: { tableLayout: "fixed" },
  narrow: { width: `${numberWidth}px`, boxSizing: "border-box" },
  /** Head and total stay in view while the rows between them are scrolled. */
  stays: { position: "sticky", zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  above: { top: 0 },
  below: { bottom: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  /** Stays in view where the table is scrolled sideways. */
  title: {
    display: "inline-block",
    position: "sticky",
    left: 0,
    maxWidth: "calc(100vw - 48px)",
    paddingBottom: tokens.spacingVerticalXS,
  },
  titleInFrame: { padding: tokens.spacingHorizontalXS },
  head: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  name: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "96px" },
  words: { ...cell, textAlign: "left", minWidth: `${wordsWidth}px` },
  number: {
    ...cell,
    overflowWrap: "normal",
    whiteSpace: "nowrap",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export interface ResultColumn<R> {
  readonly heading: string;
  readonly isNumber?: boolean;
  readonly cell: (row: R) => ReactNode;
}

interface Props<R> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly ResultColumn<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
  /** What a row is about: one, and several of them. */
  readonly one: string;
  readonly several?: string;
  /** Stands below all rows, and stays in view. */
  readonly total?: R;
}

/** A table of results. A long one scrolls by itself, and says how many rows it has. */
export function ResultTable<R>({ caption, columns, rows, keyOf, one, several, total }: Props<R>) {
  const look = useLook();
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => distinct(rows.map(keyOf)), [rows]);
  const drawn = useFrameRows({ count: rows.length, keys, likelyHeight: 37 }, frame);
  const { isPart } = drawn;
  const totalLook = (isTotal: boolean) => [
    isTotal && styles.total,
    isTotal && isPart && styles.stays,
    isTotal && isPart && styles.below,
  ];
  const rowOf = (row: R, isTotal: boolean) =>
    columns.map(({ heading, isNumber, cell: contentOf }, index) =>
      index === 0 ? (
        <th key={heading} scope="row" className={mergeClasses(styles.name, ...totalLook(isTotal))}>
          {contentOf(row)}
        </th>
      ) : (
        <td
          key={heading}
          className={mergeClasses(isNumber ? styles.number : styles.words, ...totalLook(isTotal))}
        >
          {contentOf(row)}
        </td>
      ),
    );
  return (
    <div
      ref={frame}
      className={mergeClasses(styles.frame, isPart && look.frame, look.focusable)}
      tabIndex={0}
      role="region"
      aria-label={caption}
      {...(isPart ? { onKeyDown: drawn.onKeyDown } : {})}
    >
      <table
        className={mergeClasses(styles.table, isPart && styles.long)}
        {...(isPart ? { style: { minWidth: `${narrowest(columns)}px` } } : {})}
        {...(isPart ? { "aria-rowcount": rows.length + (total === undefined ? 1 : 2) } : {})}
      >
        <caption className={styles.caption}>
          <span className={mergeClasses(styles.title, isPart && styles.titleInFrame)}>
            {isPart ? `${caption}: ${counted(rows.length, one, several)}` : caption}
          </span>
        </caption>
        <thead>
          <tr {...(isPart ? { "aria-rowindex": 1 } : {})}>
            {columns.map(({ heading, isNumber }) => (
              <th
                key={heading}
                scope="col"
                className={mergeClasses(
                  styles.head,
                  isNumber === true && styles.number,
                  isNumber === true && isPart && styles.narrow,
                  isPart && styles.stays,
                  isPart && styles.above,
                )}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={drawn.list}>
          {drawn.rows.map(({ index, key, blank }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <Fragment key={key}>
                <BlankRow height={blank} columns={columns.length} />
                <tr
                  {...(isPart ? { ref: drawn.measure, "data-index": index, "aria-rowindex": index + 2 } : {})}
                >
                  {rowOf(row, false)}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr {...(isPart ? { "aria-rowindex": rows.length + 2 } : {})}>{rowOf(total, true)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
