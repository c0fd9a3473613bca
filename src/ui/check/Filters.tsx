import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { ActionProgress, Finding, Severity } from "#src/core/index";
import { Count } from "../Count";
import { filterFindings, type Filter } from "./sections";
import { countBySeverity } from "./verdict-line";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
  action: { flexGrow: 1, minWidth: "140px" },
});

const severities: readonly { readonly value: Severity | "all"; readonly words: string }[] = [
  { value: "all", words: "All" },
  { value: "error", words: "Put right" },
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
  const counts = countBySeverity(filterFindings(findings, { ...filter, severity: "all" }));
  const total = counts.error + counts.warning + counts.advice;
  return (
    <div role="group" aria-label="Show findings" className={styles.filters}>
      {severities.map(({ value, words }) => (
        <ToggleButton
          key={value}
          size="small"
          className={styles.button}
          checked={filter.severity === value}
          onClick={() => onFilter({ ...filter, severity: value })}
        >
          {words}
          <Count of={value === "all" ? total : counts[value]} />
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
