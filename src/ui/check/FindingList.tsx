import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CellRef } from "#src/core/index";
import { Count } from "../Count";
import { focusOn } from "../focus-on";
import { distinct } from "../long/distinct";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import type { Settling } from "../settle/settling";
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

interface Props {
  readonly sections: readonly Section[];
  readonly fixing: Fixing;
  readonly settling: Settling;
  onJump(cell: CellRef): void;
}

/** Where a card is: in its section, and among all that are drawn, in case its section goes with it. */
interface Place {
  readonly section: Element | null;
  readonly index: number;
  readonly position: number;
}

const cardsIn = (list: Element | null) => [...(list?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
const indexOf = (card: HTMLElement | undefined) => Number(card?.dataset["finding"] ?? 0);

function placeOfFocus(list: Element | null): Place {
  const cards = cardsIn(list);
  const position = cards.findIndex((card) => card.contains(document.activeElement));
  const card = cards[position];
  return { section: card?.closest("section") ?? null, index: indexOf(card), position: Math.max(0, position) };
}

/** The card that is at a place now; where there is none, the one after it, and at the end the last one. */
function cardAt(list: Element | null, { section, index, position }: Place): HTMLElement | undefined {
  const cards = cardsIn(list);
  if (!section?.isConnected) return cards[position] ?? cards.at(-1);
  const isThere = (card: HTMLElement) =>
    section.contains(card)
      ? indexOf(card) >= index
      : Boolean(section.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING);
  return cards.find(isThere) ?? cards.at(-1);
}

/** Findings in sections that open and close. Focus stays at its place in the list when a fixed finding goes. */
export function FindingList({ sections, fixing, settling, onJump }: Props) {
  const look = useLook();
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(null);
  const [toggled, setToggled] = useState<ReadonlyMap<number | null, boolean>>(new Map());
  // It stays open when a check puts another one before it: somebody is reading in it.
  const [first] = useState(sections[0]?.action);
  const isShort = sections.reduce((sum, { groups }) => sum + groups.length, 0) <= fewGroups;

  const keepPlace = () => {
    place.current = placeOfFocus(list.current);
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
    if (document.activeElement === document.body)
      focusOn(cardAt(list.current, place.current) ?? list.current);
    place.current = null;
  });

  return (
    <div ref={list} tabIndex={-1} className={mergeClasses(look.stack, look.focusable)}>
      {sections.map((section, index) => (
        <FindingSection
          key={section.action}
          section={section}
          isOpen={toggled.get(section.action) ?? (isShort || index === 0 || section.action === first)}
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
  const keys = useMemo(() => distinct(groups.map(({ rule }) => rule)), [groups]);
  const drawn = usePageRows({
    count: isOpen ? groups.length : 0,
    keys,
    likelyHeight: 200,
  });
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
          <LongList
            of="div"
            drawn={drawn}
            items={groups}
            one="entry"
            several="entries"
            className={styles.cards}
          >
            {(group, attributes, index) => <FindingCard {...{ group, attributes, index }} {...given} />}
          </LongList>
        )}
      </div>
    </section>
  );
}
