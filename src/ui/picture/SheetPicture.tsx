import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useMemo, useRef, type CSSProperties } from "react";
import {
  columnLetters,
  contentText,
  counted,
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
import { cellKey, type Destination } from "../check/places";
import { BlankRow } from "../long/BlankRow";
import { useFrameRows } from "../long/use-rows";
import { useLook } from "../look";
import { CellMark } from "./CellMark";
import { PictureRow } from "./PictureRow";
import { sheetMarks } from "./sheet-marks";
import { pictureOf, type Picture } from "./sheet-picture";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minHeight: 0 },
  frame: {
    overflow: "auto",
    overflowAnchor: "none",
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

interface Props {
  readonly sheet: Sheet;
  readonly returned: Return;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly chosen: CellRef | null;
  /** Where to go; a new object each time. */
  readonly destination: Destination | null;
  onChoose(cell: CellRef, startsEditing: boolean): void;
}

/** A sheet as a table that can be read, walked through with the keyboard, and answered in. */
export function SheetPicture({ sheet, returned, plan, findings, chosen, destination, onChoose }: Props) {
  const look = useLook();
  const styles = useStyles();
  const picture = useMemo(() => pictureOf(sheet, returned), [sheet, returned]);
  const marks = useMemo(() => sheetMarks(findings, picture), [findings, picture]);
  const frame = useRef<HTMLDivElement>(null);
  const placeOf = (cell: CellRef | null | undefined) =>
    cell?.sheet === sheet.name ? picture.rows.indexOf(cell.row) : -1;
  const chosenPlace = placeOf(chosen);
  const drawn = useFrameRows(
    {
      count: picture.rows.length,
      likelyHeight: 60,
      needed: chosenPlace < 0 ? null : chosenPlace,
    },
    frame,
  );
  const { isPart } = drawn;
  const goal = placeOf(destination?.cell);
  // Rows on the way are measured when they are drawn: until then nobody knows where it is.
  useEffect(() => {
    if (isPart && goal >= 0) drawn.reveal(goal);
  }, [destination]);
  const inputsOf = useMemo(() => inputColumns(picture, returned, plan), [picture, returned, plan]);
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
        ref={frame}
        data-sheet={sheet.name}
        className={mergeClasses(styles.frame, look.focusable)}
        tabIndex={0}
        role="region"
        aria-label={sheet.name}
        {...(isPart ? { onKeyDown: drawn.onKeyDown } : {})}
      >
        <table
          className={styles.table}
          {...(isPart ? { "aria-rowcount": picture.rows.length + 1, style: fixedWidths(picture) } : {})}
        >
          <caption className={look.unseen}>
            {isPart ? `${sheet.name}: ${counted(picture.rows.length, "row")}` : sheet.name}
          </caption>
          {isPart && (
            <colgroup>
              <col style={{ width: `${numberWidth}ch` }} />
              {picture.columns.map((column) => (
                <col key={column} style={{ width: `${widthOf(picture, column)}ch` }} />
              ))}
            </colgroup>
          )}
          <thead>
            <tr {...(isPart ? { "aria-rowindex": 1 } : {})}>
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
          <tbody ref={drawn.list}>
            {drawn.rows.map(({ index, key, blank }) => {
              const row = picture.rows[index];
              if (row === undefined) return null;
              return (
                <Fragment key={key}>
                  <BlankRow height={blank} columns={picture.columns.length + 1} />
                  <PictureRow
                    picture={picture}
                    row={row}
                    headings={headings}
                    inputs={inputsOf(row)}
                    marks={marks.cells.get(row) ?? ""}
                    rowMark={marks.rows.get(row) ?? null}
                    chosen={index === chosenPlace ? (chosen?.column ?? null) : null}
                    index={isPart ? index : null}
                    measure={drawn.measure}
                    onChoose={onChoose}
                  />
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Columns of a row where the partner answers, as `PictureRow` takes them: asked for row by row, as they are drawn. */
function inputColumns({ name, columns }: Picture, returned: Return, plan: Plan): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    const inputs =
      known.get(row) ??
      columns.filter((column) => helpForCell(returned, plan, { sheet: name, row, column })?.input).join(",");
    known.set(row, inputs);
    return inputs;
  };
}

/** In characters: of the row numbers, and of a column that the layout does not know. */
const numberWidth = 6;
const otherWidth = 24;

const widthOf = ({ widths }: Picture, column: number) => widths.get(column) ?? otherWidth;

/** Of a table that is drawn in part, so that its columns do not change with its rows. */
function fixedWidths(picture: Picture): CSSProperties {
  const width = picture.columns.reduce((sum, column) => sum + widthOf(picture, column), numberWidth);
  return { tableLayout: "fixed", width: `${width}ch` };
}

function HeadingMark({ kind }: { readonly kind: FindingKind | undefined }) {
  return kind === undefined ? null : <CellMark kind={kind} />;
}
