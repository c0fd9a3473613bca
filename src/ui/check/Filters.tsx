import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { ActionProgress, Finding } from "#src/core/index";
import { Count } from "../Count";
import type { FindingKind } from "./finding-kind";
import { filterFindings, type Filter } from "./sections";
import { countByKind } from "./verdict-line";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
  action: { flexGrow: 1, minWidth: "140px" },
});

const kinds: readonly { readonly value: FindingKind | "all"; readonly words: string }[] = [
  { value: "all", words: "All" },
  { value: "error", words: "Put right" },
  { value: "hold", words: "Decide" },
  { value: "warning", words: "Check" },
  { value: "advice", words: "Advice" },
];

interface Props {
  readonly findings: readonly Finding[];
  readonly actions: readonly ActionProgress[];
  readonly filter: Filter;
  onFilter(filter: Filter): void;
}

export function Filters({ findings, actions, filter, onFilter }: Props) {
  const styles = useStyles();
  const shown = filterFindings(findings, { ...filter, kind: "all" });
  const counts = countByKind(shown);
  // Few returns hold anything back: a button for it would only take room from the others.
  const hasHolds = filter.kind === "hold" || countByKind(findings).hold > 0;
  return (
    <div role="group" aria-label="Show findings" className={styles.filters}>
      {kinds
        .filter(({ value }) => value !== "hold" || hasHolds)
        .map(({ value, words }) => (
          <ToggleButton
            key={value}
            size="small"
            className={styles.button}
            checked={filter.kind === value}
            onClick={() => onFilter({ ...filter, kind: value })}
          >
            {words}
            <Count of={value === "all" ? shown.length : counts[value]} />
          </ToggleButton>
        ))}
      <Select
        size="small"
        aria-label="Action"
        className={styles.action}
        value={String(filter.action)}
        onChange={(_event, { value }) =>
          onFilter({ ...filter, action: value === "all" ? "all" : Number(value) })
        }
      >
        <option value="all">All actions</option>
        {actions.map(({ action }) => (
          <option key={action} value={action}>
            {`Action ${action} (${findings.filter((finding) => finding.action === action).length})`}
          </option>
        ))}
      </Select>
    </div>
  );
}
