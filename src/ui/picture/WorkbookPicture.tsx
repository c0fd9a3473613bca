import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { contentAt, helpForCell, type CellEdit, type CellRef, type Plan } from "#src/core/index";
import { CellPanel } from "../check/CellPanel";
import { changeInWords } from "../check/fix-preview";
import { cellKey, sameCell, type Destination } from "../check/places";
import type { RecognisedReturn } from "../check/recognise";
import { useLook } from "../look";
import { CellEditor } from "./CellEditor";
import { SheetPicture } from "./SheetPicture";

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    minHeight: 0,
    height: "100%",
  },
  tabs: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tab: { minWidth: "auto" },
  panel: {
    flexShrink: 0,
    maxHeight: "50%",
    boxSizing: "border-box",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    padding: tokens.spacingHorizontalM,
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  readonly recognised: RecognisedReturn;
  readonly plan: Plan;
  readonly isBusy: boolean;
  readonly destination: Destination | null;
  onChange(edits: readonly CellEdit[], words: string): Promise<boolean>;
}

const focusCell = (within: HTMLElement | null, cell: CellRef): HTMLElement | null => {
  const found =
    within?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(cell))}"]`) ??
    // A row may begin further right than the place it is known by.
    within?.querySelector<HTMLElement>(`[data-row="${cell.row}"] [data-cell]`) ??
    null;
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "center", inline: "center" });
  return found;
};

/** The workbook as pictures of its visible sheets, with the selected cell's help and editor under them. */
export function WorkbookPicture({ recognised, plan, isBusy, destination, onChange }: Props) {
  const styles = useStyles();
  const look = useLook();
  const { workbook, checked } = recognised;
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLElement>(null);
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  const [name, setName] = useState(sheets[0]?.name ?? "");
  const [chosen, setChosen] = useState<CellRef | null>(null);
  const sheet = sheets.find((candidate) => candidate.name === name) ?? sheets[0];

  useGoing(destination, chosen, whole, (cell) => {
    setName(cell.sheet);
    setChosen(cell);
  });
  const onChoose = useCallback((cell: CellRef, startsEditing: boolean) => {
    setChosen(cell);
    if (startsEditing) setTimeout(() => field.current?.focus(), 0);
  }, []);

  const help = chosen && helpForCell(checked.returned, plan, chosen);
  const keep = async (value: CellEdit["value"]) => {
    if (!chosen) return;
    const edits = [{ at: chosen, value }];
    if (await onChange(edits, changeInWords(edits))) focusCell(whole.current, chosen);
  };
  return (
    <div ref={whole} className={styles.whole}>
      <h2 className={look.unseen}>Sheets</h2>
      <nav aria-label="Sheets" className={styles.tabs}>
        {sheets.map((candidate) => {
          const count = checked.findings.filter((finding) => finding.sheet === candidate.name).length;
          return (
            <ToggleButton
              key={candidate.name}
              size="small"
              className={styles.tab}
              checked={candidate === sheet}
              onClick={() => setName(candidate.name)}
            >
              {`${candidate.name}${count > 0 ? ` (${count})` : ""}`}
            </ToggleButton>
          );
        })}
      </nav>
      {sheet && (
        <SheetPicture
          key={sheet.name}
          sheet={sheet}
          returned={checked.returned}
          plan={plan}
          findings={checked.findings}
          chosen={chosen}
          destination={destination}
          onChoose={onChoose}
        />
      )}
      {chosen && chosen.sheet === sheet?.name && (
        <div className={styles.panel}>
          <CellPanel cell={chosen} help={help}>
            {help?.input && (
              <CellEditor
                key={`${cellKey(chosen)} ${JSON.stringify(contentAt(workbook, chosen))}`}
                help={help}
                content={contentAt(workbook, chosen)}
                isBusy={isBusy}
                field={field}
                onSave={(value) => void keep(value)}
                onCancel={() => focusCell(whole.current, chosen)}
              />
            )}
          </CellPanel>
        </div>
      )}
    </div>
  );
}

/** Follows a new destination, and focuses its cell as soon as its sheet is there. */
function useGoing(
  destination: Destination | null,
  chosen: CellRef | null,
  whole: RefObject<HTMLElement | null>,
  go: (cell: CellRef) => void,
): void {
  const pending = useRef<CellRef | null>(null);
  useEffect(() => {
    if (!destination) return;
    pending.current = destination.cell;
    go(destination.cell);
  }, [destination]);
  useEffect(() => {
    const cell = pending.current;
    const frame = whole.current?.querySelector<HTMLElement>("[data-sheet]");
    // Of a long sheet its row is drawn once it is chosen.
    if (!cell || !sameCell(cell, chosen) || frame?.dataset["sheet"] !== cell.sheet) return;
    if (!focusCell(whole.current, cell)) frame.focus();
    pending.current = null;
  });
}
