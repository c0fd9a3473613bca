import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DismissCircle12Filled,
  Info12Regular,
  LockClosed12Regular,
  Warning12Filled,
} from "@fluentui/react-icons";
import { memo } from "react";
import { contentText, type CellRef, type Severity } from "#src/core/index";
import { dateInWords } from "../check/fix-preview";
import { cellKey } from "../check/places";
import { severityWords } from "../check/Severity";
import { useLook } from "../look";
import type { Picture } from "./sheet-picture";

const icons = { error: DismissCircle12Filled, warning: Warning12Filled, advice: Info12Regular };

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
  mark: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly picture: Picture;
  readonly row: number;
  readonly headings: ReadonlyMap<number, string>;
  /** Columns of this row where the partner answers, joined by commas: a text, so that unchanged rows stay as they are. */
  readonly inputs: string;
  /** Severity by column, as "3:error,5:advice". */
  readonly marks: string;
  readonly chosen: number | null;
  onChoose(cell: CellRef, startsEditing: boolean): void;
}

/** One row of the picture. Answers are buttons; what was issued is plain text that can only be looked at. */
export const PictureRow = memo(function PictureRow({
  picture,
  row,
  headings,
  inputs,
  marks,
  chosen,
  onChoose,
}: Props) {
  const styles = useStyles();
  const look = useLook();
  const isInput = new Set(inputs.split(",").filter(Boolean).map(Number));
  const severities = new Map(
    marks
      .split(",")
      .filter(Boolean)
      .map((mark): [number, Severity] => {
        const [column, severity] = mark.split(":");
        return [Number(column), severity === "error" || severity === "warning" ? severity : "advice"];
      }),
  );
  return (
    <tr>
      <td aria-hidden className={mergeClasses(styles.cell, styles.number)}>
        {row + 1}
      </td>
      {picture.columns.map((column, index) => {
        const at = { sheet: picture.name, row, column };
        const content = picture.cell(row, column)?.content ?? { kind: "blank" as const };
        const text = content.kind === "date" ? dateInWords(content.date) : contentText(content);
        const severity = severities.get(column);
        const Icon = severity ? icons[severity] : null;
        const mark = severity && Icon && (
          <span className={mergeClasses(styles.mark, styles[severity])}>
            <Icon aria-hidden />
            {severityWords[severity]}
          </span>
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
                {severity && <LockClosed12Regular aria-label="Locked" />}
              </div>
            )}
          </Cell>
        );
      })}
    </tr>
  );
});
