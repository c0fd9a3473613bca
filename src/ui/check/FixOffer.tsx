import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CellEdit, Finding, Workbook } from "#src/core/index";
import { distinct } from "../long/distinct";
import { LongList, type RowAttributes } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";
import { ChangeList } from "./ChangeList";
import { changeInWords, editsOf, previewOf, safeFixesLike } from "./fix-preview";
import { placeInWords } from "./places";

export interface Fixing {
  readonly workbook: Workbook;
  /** All of the return's, to offer a fix for all of a kind. */
  readonly all: readonly Finding[];
  readonly isBusy: boolean;
  /** Makes the change, and notes it in the return's record under the rule. */
  onFix(rule: string, edits: readonly CellEdit[], words: string): void;
}

/** A fix that cannot change what the partner meant: one click, for one or for all of its kind. */
function SafeFix({ findings, fixing }: { readonly findings: readonly Finding[]; readonly fixing: Fixing }) {
  const look = useLook();
  const { workbook, all, isBusy, onFix } = fixing;
  const edits = editsOf(findings);
  const [first] = findings;
  if (!first || first.fix?.kind !== "safe") return null;
  const alike = safeFixesLike(first.rule, all);
  const shown = previewOf(edits, workbook);
  const few = 3;
  return (
    <div className={look.tight}>
      <ChangeList changes={shown.slice(0, few)} />
      {shown.length > few && (
        <LongMore words={`${shown.length - few} more changes`}>
          <ChangeList changes={shown.slice(few)} />
        </LongMore>
      )}
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => onFix(first.rule, edits, changeInWords(edits))}
        >
          {findings.length === 1 ? first.fix.label : `Fix these ${findings.length}`}
        </Button>
        {alike.length > findings.length && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => onFix(first.rule, editsOf(alike), changeInWords(editsOf(alike)))}
          >
            {`Fix all ${alike.length} of this kind`}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly finding: Finding;
  readonly fixing: Fixing;
  readonly attributes: RowAttributes;
}

/** Where meaning is at stake a person chooses; nothing is chosen beforehand. */
function ChoiceFix({ finding, fixing, attributes }: ChoiceProps) {
  const look = useLook();
  const [chosen, setChosen] = useState("");
  if (finding.fix?.kind !== "choice") return null;
  const { choices } = finding.fix;
  const edits = choices[Number(chosen)]?.edits;
  const place = placeInWords(finding);
  return (
    <div {...attributes} className={look.tight} {...(chosen === "" ? {} : { "data-opened": true })}>
      <RadioGroup
        value={chosen}
        onChange={(_event, { value }) => setChosen(value)}
        aria-label={`What did you mean${place === null ? "" : ` in ${place}`}?`}
      >
        {choices.map(({ label }, index) => (
          <Radio key={index} value={String(index)} label={label} />
        ))}
      </RadioGroup>
      {chosen !== "" && edits && <ChangeList changes={previewOf(edits, fixing.workbook)} />}
      <div className={look.row}>
        <Button
          size="small"
          disabledFocusable={chosen === "" || !edits || fixing.isBusy}
          onClick={() => edits && fixing.onFix(finding.rule, edits, changeInWords(edits))}
        >
          Change
        </Button>
      </div>
    </div>
  );
}

/** All fixes that a group of findings offers. */
export function FixOffer({
  findings,
  fixing,
}: {
  readonly findings: readonly Finding[];
  readonly fixing: Fixing;
}) {
  const safe = findings.filter(({ fix }) => fix?.kind === "safe");
  const choices = findings.filter(({ fix }) => fix?.kind === "choice");
  return (
    <>
      {safe.length > 0 && <SafeFix findings={safe} fixing={fixing} />}
      {choices.length > 0 && <ChoiceFixes findings={choices} fixing={fixing} />}
    </>
  );
}

function ChoiceFixes({
  findings,
  fixing,
}: {
  readonly findings: readonly Finding[];
  readonly fixing: Fixing;
}) {
  const look = useLook();
  const keys = useMemo(
    () => distinct(findings.map(({ sheet, cell, row }) => `${sheet} ${cell} ${row}`)),
    [findings],
  );
  const drawn = usePageRows({
    count: findings.length,
    keys,
    likelyHeight: 120,
  });
  return (
    <LongList of="div" drawn={drawn} items={findings} one="choice" className={look.tight}>
      {(finding, attributes) => <ChoiceFix {...{ finding, fixing, attributes }} />}
    </LongList>
  );
}
