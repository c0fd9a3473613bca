import { makeStyles, tokens } from "@fluentui/react-components";
import { findAction, findPartner, type Conflict, type Plan } from "#src/core/index";
import { dateInWords } from "../check/fix-preview";
import { useLook } from "../look";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";

const conflictsAtOnce = 30;

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  answer: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly plan: Plan;
}

/** Owners of one action who answered differently, side by side. Decisions are made in the consolidated workbook. */
export function ConflictList({ conflicts, plan }: Props) {
  const look = useLook();
  const styles = useStyles();
  const part = usePart<Conflict, HTMLDivElement>(conflicts, conflictsAtOnce);
  if (conflicts.length === 0) return null;
  return (
    <section className={look.tight} aria-labelledby="conflicts-heading">
      <h4 id="conflicts-heading" className={look.strong}>
        Conflicts to decide
      </h4>
      <p className={look.quiet}>
        Decide each on the Conflicts sheet of the consolidated workbook; the rows are held until then.
      </p>
      <div ref={part.list} className={look.tight}>
        {part.shown.map(({ id, action, milestone, question, answers }) => (
          <article key={id} className={`${look.card} ${look.tight} ${look.focusable}`}>
            <h5 className={look.strong}>
              {action === null
                ? question
                : `${question} of ${milestone === null ? `action ${action}` : `milestone ${milestone}`}`}
            </h5>
            <p className={look.quiet}>{action === null ? null : findAction(plan, action)?.title}</p>
            <ul className={styles.sides}>
              {answers.map(({ partner, answer, file, sheet, cell, when }) => (
                <li key={`${partner} ${file}`}>
                  <p className={look.text}>{findPartner(plan, partner)?.name ?? partner}</p>
                  <p className={styles.answer}>{answer}</p>
                  <p className={look.quiet}>
                    {`${file}, ${sheet} ${cell}${when === null ? "" : `, ${dateInWords(when)}`}`}
                  </p>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
      <ShowMore part={part} one="conflict" />
    </section>
  );
}
