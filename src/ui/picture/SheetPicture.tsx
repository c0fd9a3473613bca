import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import {
  columnLetters,
  contentText,
  groupFindings,
  helpForCell,
  type CellRef,
  type Finding,
  type Plan,
  type Return,
  type Sheet,
} from "#src/core/index";
import { kindOf, type FindingKind } from "../check/finding-kind";
import { KindMark } from "../check/KindMark";
import { cellKey } from "../check/places";
import { useLook } from "../look";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";
import { CellMark } from "./CellMark";
import { PictureRow } from "./PictureRow";
import { sheetMarks } from "./sheet-marks";
import { pictureOf } from "./sheet-picture";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minHeight: 0 },
  frame: {
    overflow: "auto",
    minHeight: "160px",
    // What is gone to must not end under what stays in view.
    scrollPaddingLeft: "160px",
    scrollPaddingTop: "80px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    position: "relative",
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    textAlign: "left",
    verticalAlign: "bottom",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { left: 0, zIndex: 3 },
  letter: { display: "block", color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

const rowsAtOnce = 200;

interface Props {
  readonly sheet: Sheet;
  readonly returned: Return;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly chosen: CellRef | null;
  onChoose(cell: CellRef, startsEditing: boolean): void;
}

/** A sheet as a table that can be read, walked through with the keyboard, and answered in. */
export function SheetPicture({ sheet, returned, plan, findings, chosen, onChoose }: Props) {
  const look = useLook();
  const styles = useStyles();
  const picture = useMemo(() => pictureOf(sheet, returned), [sheet, returned]);
  const marks = useMemo(() => sheetMarks(findings, picture), [findings, picture]);
  const goal = chosen?.sheet === sheet.name ? picture.rows.indexOf(chosen.row) : -1;
  const part = usePart<number, HTMLTableSectionElement>(picture.rows, rowsAtOnce, goal < 0 ? null : goal);
  const drawn = part.shown.length;
  const inputs = useMemo(
    () =>
      new Map(
        picture.rows
          .slice(0, drawn)
          .map((row) => [
            row,
            picture.columns
              .filter((column) => helpForCell(returned, plan, { sheet: sheet.name, row, column })?.input)
              .join(","),
          ]),
      ),
    [picture, drawn, returned, plan, sheet],
  );
  const headings = useMemo(
    () =>
      new Map(
        picture.columns.map((column) => [
          column,
          picture.headingRow === null
            ? columnLetters(column)
            : contentText(picture.cell(picture.headingRow, column)?.content ?? { kind: "blank" }),
        ]),
      ),
    [picture],
  );
  return (
    <div className={styles.whole}>
      {picture.above.map((line) => (
        <p key={line} className={look.quiet}>
          {line}
        </p>
      ))}
      {groupFindings(marks.whole).map(({ rule, message, findings: [first] }, index) => (
        <div key={`${rule} ${index}`} className={look.note}>
          {first && <KindMark kind={kindOf(first)} />}
          <p className={look.text}>{message}</p>
        </div>
      ))}
      <div
        data-sheet={sheet.name}
        className={mergeClasses(styles.frame, look.focusable)}
        tabIndex={0}
        role="region"
        aria-label={sheet.name}
      >
        <table
          className={styles.table}
          {...(part.next > 0 ? { "aria-rowcount": picture.rows.length + 1 } : {})}
        >
          <caption className={look.unseen}>{sheet.name}</caption>
          <thead>
            <tr>
              <td aria-hidden className={styles.heading} />
              {picture.columns.map((column, index) => (
                <th
                  key={column}
                  scope="col"
                  tabIndex={-1}
                  {...(picture.headingRow === null
                    ? {}
                    : { "data-cell": cellKey({ sheet: sheet.name, row: picture.headingRow, column }) })}
                  className={mergeClasses(styles.heading, index === 0 && styles.first, look.focusable)}
                  style={{ minWidth: `${picture.widths.get(column) ?? 8}ch` }}
                >
                  <span aria-hidden className={styles.letter}>
                    {columnLetters(column)}
                  </span>
                  {picture.headingRow !== null && headings.get(column)}
                  <HeadingMark kind={marks.headings.get(column)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={part.list}>
            {part.shown.map((row) => (
              <PictureRow
                key={row}
                picture={picture}
                row={row}
                headings={headings}
                inputs={inputs.get(row) ?? ""}
                marks={marks.cells.get(row) ?? ""}
                rowMark={marks.rows.get(row) ?? null}
                chosen={chosen?.sheet === sheet.name && chosen.row === row ? chosen.column : null}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore part={part} one="row" />
    </div>
  );
}

function HeadingMark({ kind }: { readonly kind: FindingKind | undefined }) {
  return kind === undefined ? null : <CellMark kind={kind} />;
}
