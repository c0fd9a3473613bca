import { Button, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { contentText, typedValue, type CellContent, type CellEdit, type CellHelp } from "#src/core/index";
import { useLook } from "../look";

interface Props {
  readonly help: CellHelp;
  readonly content: CellContent;
  readonly isBusy: boolean;
  readonly field: RefObject<HTMLElement | null>;
  onSave(value: CellEdit["value"]): void;
  onCancel(): void;
}

/** A field for one answer. Enter keeps it (Ctrl and Enter where the answer may have several lines), Esc leaves it. */
export function CellEditor({ help, content, isBusy, field, onSave, onCancel }: Props) {
  const look = useLook();
  const before = contentText(content);
  const [text, setText] = useState(before);
  const isLong = help.type === "text" || help.type === "bullets";
  const keep = () => onSave(typedValue(help.type, text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter" && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      keep();
    }
  };
  const shared = { "aria-label": `${help.heading}, your answer`, value: text, onKeyDown };
  const setRef = (element: HTMLElement | null) => {
    field.current = element;
  };
  return (
    <div className={look.tight}>
      {help.options ? (
        <Select {...shared} ref={setRef} onChange={(_event, { value }) => setText(value)}>
          {[...new Set(["", ...(help.options.includes(before) ? [] : [before]), ...help.options])].map(
            (option) => (
              <option key={option} value={option}>
                {option === "" ? "(empty)" : option}
              </option>
            ),
          )}
        </Select>
      ) : isLong ? (
        <Textarea
          {...shared}
          ref={setRef}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      ) : (
        <Input
          {...shared}
          ref={setRef}
          // What is no date cannot be shown in a date field, and would be lost.
          type={
            help.type === "date" && (content.kind === "date" || content.kind === "blank") ? "date" : "text"
          }
          inputMode={help.type === "number" ? "decimal" : "text"}
          onChange={(_event, { value }) => setText(value)}
        />
      )}
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || text === before}
          onClick={keep}
        >
          Keep this answer
        </Button>
        <Button size="small" onClick={onCancel}>
          Back to the cell
        </Button>
      </div>
    </div>
  );
}
