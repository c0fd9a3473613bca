import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Regular } from "@fluentui/react-icons";
import type { ActionProgress, ActionState } from "#src/core/index";
import { useLook } from "../look";

const stateWords: { readonly [S in ActionState]: string } = {
  "not-started": "not started",
  "in-progress": "in progress",
  ready: "ready",
};

const icons = {
  "not-started": Circle16Regular,
  "in-progress": CircleHalfFill16Regular,
  ready: CheckmarkCircle16Filled,
};

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: "auto", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

function summary(actions: readonly ActionProgress[]): string {
  return (["ready", "in-progress", "not-started"] as const)
    .map((state) => `${actions.filter((one) => one.state === state).length} ${stateWords[state]}`)
    .join(", ");
}

interface Props {
  readonly actions: readonly ActionProgress[];
  readonly chosen: number | "all";
  onChoose(action: number | "all"): void;
}

/** Where each action stands, in a line and a chip each; a chip shows that action's findings alone. */
export function ActionStates({ actions, chosen, onChoose }: Props) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section className={look.tight} aria-label="Progress by action">
      <p className={look.quiet}>Actions: {summary(actions)}</p>
      <div className={styles.chips}>
        {actions.map(({ action, title, state }) => {
          const Icon = icons[state];
          return (
            <ToggleButton
              key={action}
              size="small"
              className={styles.chip}
              icon={<Icon aria-hidden />}
              checked={chosen === action}
              title={title}
              aria-label={`Action ${action}, ${stateWords[state]}`}
              onClick={() => onChoose(chosen === action ? "all" : action)}
            >
              {String(action)}
            </ToggleButton>
          );
        })}
      </div>
    </section>
  );
}
