import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLook } from "../look";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";

const cell = {
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  verticalAlign: "top",
  overflowWrap: "anywhere",
} as const;

/** It scrolls sideways in its own frame where there is no room. */
const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", backgroundColor: tokens.colorNeutralBackground1 },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  name: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "96px" },
  words: { ...cell, textAlign: "left", minWidth: "160px" },
  number: {
    ...cell,
    overflowWrap: "normal",
    whiteSpace: "nowrap",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

const rowsAtOnce = 100;

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
  /** Stands below all rows, also while not all of them are shown. */
  readonly total?: R;
}

/** A table of results, the first hundred rows of it and then the next; how many there are is told to everybody. */
export function ResultTable<R>({ caption, columns, rows, keyOf, one, several, total }: Props<R>) {
  const look = useLook();
  const styles = useStyles();
  const part = usePart<R, HTMLTableSectionElement>(rows, rowsAtOnce);
  const isPart = part.next > 0;
  const rowOf = (row: R, isTotal: boolean) =>
    columns.map(({ heading, isNumber, cell: contentOf }, index) =>
      index === 0 ? (
        <th key={heading} scope="row" className={mergeClasses(styles.name, isTotal && styles.total)}>
          {contentOf(row)}
        </th>
      ) : (
        <td
          key={heading}
          className={mergeClasses(isNumber ? styles.number : styles.words, isTotal && styles.total)}
        >
          {contentOf(row)}
        </td>
      ),
    );
  return (
    <div className={look.tight}>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={caption}>
        <table
          className={styles.table}
          {...(isPart ? { "aria-rowcount": rows.length + (total === undefined ? 1 : 2) } : {})}
        >
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr {...(isPart ? { "aria-rowindex": 1 } : {})}>
              {columns.map(({ heading, isNumber }) => (
                <th
                  key={heading}
                  scope="col"
                  className={mergeClasses(styles.head, isNumber === true && styles.number)}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={part.list}>
            {part.shown.map((row, index) => (
              <tr
                key={keyOf(row)}
                className={look.focusable}
                {...(isPart ? { "aria-rowindex": index + 2 } : {})}
              >
                {rowOf(row, false)}
              </tr>
            ))}
          </tbody>
          {total !== undefined && (
            <tfoot>
              <tr {...(isPart ? { "aria-rowindex": rows.length + 2 } : {})}>{rowOf(total, true)}</tr>
            </tfoot>
          )}
        </table>
      </div>
      <ShowMore part={part} one={one} {...(several === undefined ? {} : { several })} />
    </div>
  );
}
