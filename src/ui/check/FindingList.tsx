import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useLayoutEffect, useRef, useState } from "react";
import type { CellRef, FindingGroup } from "#src/core/index";
import { Count } from "../Count";
import { focusOn } from "../focus-on";
import { useLook } from "../look";
import type { Settling } from "../settle/settling";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";
import { FindingCard } from "./FindingCard";
import type { Fixing } from "./FixOffer";
import type { Section } from "./sections";

const useStyles = makeStyles({
  heading: { margin: 0 },
  toggle: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "left",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  title: { flexGrow: 1 },
  cards: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Up to so many groups of findings all sections start open: there is nothing to hide. */
const fewGroups = 8;
const cardsAtOnce = 30;

interface Props {
  readonly sections: readonly Section[];
  readonly fixing: Fixing;
  readonly settling: Settling;
  onJump(cell: CellRef): void;
}

/** Findings in sections that open and close. Focus stays at its place in the list when a fixed finding goes. */
export function FindingList({ sections, fixing, settling, onJump }: Props) {
  const look = useLook();
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);
  const [toggled, setToggled] = useState<ReadonlyMap<number | null, boolean>>(new Map());
  const isShort = sections.reduce((sum, { groups }) => sum + groups.length, 0) <= fewGroups;

  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
  const keepPlace = () => {
    place.current = cards().findIndex((card) => card.contains(document.activeElement));
  };
  const keepingFix: Fixing = {
    ...fixing,
    onFix(...fix) {
      keepPlace();
      fixing.onFix(...fix);
    },
  };
  const keepingSettle: Settling = {
    ...settling,
    onSettle(...entry) {
      keepPlace();
      return settling.onSettle(...entry);
    },
  };
  useLayoutEffect(() => {
    if (place.current === null || fixing.isBusy) return;
    const now = cards();
    const next = now[Math.min(Math.max(place.current, 0), now.length - 1)];
    if (document.activeElement === document.body) focusOn(next ?? list.current);
    place.current = null;
  });

  return (
    <div ref={list} tabIndex={-1} className={mergeClasses(look.stack, look.focusable)}>
      {sections.map((section, index) => (
        <FindingSection
          key={section.action}
          section={section}
          isOpen={toggled.get(section.action) ?? (isShort || index === 0)}
          onToggle={(isOpen) => setToggled(new Map(toggled).set(section.action, isOpen))}
          fixing={keepingFix}
          settling={keepingSettle}
          onJump={onJump}
        />
      ))}
    </div>
  );
}

interface SectionProps extends Pick<Props, "fixing" | "settling" | "onJump"> {
  readonly section: Section;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

function FindingSection({ section, isOpen, onToggle, ...given }: SectionProps) {
  const styles = useStyles();
  const body = useId();
  const { title, groups, count } = section;
  const part = usePart<FindingGroup, HTMLDivElement>(groups, cardsAtOnce);
  return (
    <section>
      <h3 className={styles.heading}>
        <Button
          appearance="subtle"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => onToggle(!isOpen)}
        >
          <span className={styles.title}>{title}</span>
          <Count of={count} />
        </Button>
      </h3>
      <div id={body} hidden={!isOpen} className={isOpen ? styles.cards : undefined}>
        {isOpen && (
          <>
            <div ref={part.list} className={styles.cards}>
              {part.shown.map((group, index) => (
                <FindingCard key={`${group.rule} ${index}`} group={group} {...given} />
              ))}
            </div>
            <ShowMore part={part} one="card" />
          </>
        )}
      </div>
    </section>
  );
}
