import { Field, Select } from "@fluentui/react-components";
import { useLook } from "../look";
import type { Subject } from "./offers";

interface Props {
  readonly label: string;
  readonly subjects: readonly Subject[];
  readonly chosen: number;
  onChoose(index: number): void;
}

/** Which of several places it is about; said and not asked where there is one. */
export function SubjectChoice({ label, subjects, chosen, onChoose }: Props) {
  const look = useLook();
  const [only, ...others] = subjects;
  if (!only) return null;
  if (others.length === 0)
    return (
      <p className={look.text}>
        {label}: <strong>{only.words}</strong>
      </p>
    );
  return (
    <Field label={label}>
      <Select
        select={{ className: look.choice }}
        value={String(chosen)}
        onChange={(_event, { value }) => onChoose(Number(value))}
      >
        {subjects.map(({ words }, index) => (
          <option key={index} value={String(index)}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
