import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LockClosed12Regular } from "@fluentui/react-icons";
import { memo } from "react";
import { contentText, type CellRef } from "#src/core/index";
import type { FindingKind } from "../check/finding-kind";
import { dateInWords } from "../check/fix-preview";
import { cellKey } from "../check/places";
import { useLook } from "../look";
import { CellMark } from "./CellMark";
import { marksInRow } from "./sheet-marks";
import type { Picture } from "./sheet-picture";

const useStyles = makeStyles({
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: 0,
    // Gives the buttons in it something to be as high as; the row is as high as its text.
    height: "1px",
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "break-word",
    whiteSpace: "pre-line",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: {
    padding: tokens.spacingHorizontalXS,
    minWidth: "24px",
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  locked: { padding: tokens.spacingHorizontalS },
  /** Stays in view when the table is scrolled sideways: it says what the row is about. */
  first: { position: "sticky", left: 0, zIndex: 1 },
  input: { backgroundColor: tokens.colorNeutralBackground1 },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    width: "100%",
    height: "100%",
    minHeight: "32px",
    padding: tokens.spacingHorizontalS,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    whiteSpace: "inherit",
    cursor: "pointer",
    overflowWrap: "break-word",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "3px solid Highlight", outlineOffset: "-3px" },
  },
});

interface Props {
  readonly picture: Picture;
  readonly row: number;
  readonly headings: ReadonlyMap<number, string>;
  /** Columns of this row where the partner answers, joined by commas: a text, so that unchanged rows stay as they are. */
  readonly inputs: string;
  /** What is wrong with its cells, by column, as `marksInRow` reads it. */
  readonly marks: string;
  /** What is wrong with the row as a whole; null when nothing is. */
  readonly rowMark: FindingKind | null;
  readonly chosen: number | null;
  /** Its place among rows of which not all are drawn, and the ref that measures it; null where all are. */
  readonly index: number | null;
  readonly measure: (row: HTMLElement | null) => void;
  onChoose(cell: CellRef, startsEditing: boolean): void;
}

/** One row of the picture. Answers are buttons; what was issued is plain text that can only be looked at. */
export const PictureRow = memo(function PictureRow({
  picture,
  row,
  headings,
  inputs,
  marks,
  rowMark,
  chosen,
  index: place,
  measure,
  onChoose,
}: Props) {
  const styles = useStyles();
  const look = useLook();
  const isInput = new Set(inputs.split(",").filter(Boolean).map(Number));
  const kinds = marksInRow(marks);
  return (
    <tr
      data-row={row}
      {...(place === null ? {} : { ref: measure, "data-index": place, "aria-rowindex": place + 2 })}
    >
      <td aria-hidden className={mergeClasses(styles.cell, styles.number)}>
        {row + 1}
      </td>
      {picture.columns.map((column, index) => {
        const at = { sheet: picture.name, row, column };
        const content = picture.cell(row, column)?.content ?? { kind: "blank" as const };
        const text = content.kind === "date" ? dateInWords(content.date) : contentText(content);
        const kind = kinds.get(column);
        const mark = (
          <>
            {kind && <CellMark kind={kind} />}
            {index === 0 && rowMark && <CellMark kind={rowMark} of="this row" />}
          </>
        );
        const Cell = index === 0 ? "th" : "td";
        return (
          <Cell
            key={column}
            {...(index === 0 ? { scope: "row" } : {})}
            className={mergeClasses(
              styles.cell,
              index === 0 && styles.first,
              isInput.has(column) && styles.input,
              chosen === column && styles.chosen,
            )}
          >
            {isInput.has(column) ? (
              <button
                type="button"
                data-cell={cellKey(at)}
                className={styles.button}
                onFocus={() => onChoose(at, false)}
                onClick={() => onChoose(at, true)}
              >
                <span className={look.unseen}>{`${headings.get(column) ?? ""}, row ${row + 1}: `}</span>
                {text === "" ? <span className={look.unseen}>empty</span> : text}
                {mark}
              </button>
            ) : (
              <div
                tabIndex={-1}
                data-cell={cellKey(at)}
                className={mergeClasses(styles.locked, look.focusable)}
              >
                {text}
                {mark}
                {kind && <LockClosed12Regular aria-label="Locked" />}
              </div>
            )}
          </Cell>
        );
      })}
    </tr>
  );
});
