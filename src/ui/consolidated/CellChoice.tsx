import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { parseCellAddress, type CellRef, type Workbook } from "#src/core/index";
import { useLook } from "../look";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    maxWidth: "560px",
  },
  sheet: { minWidth: 0, flex: "1 1 180px" },
  cell: { flex: "0 1 120px" },
  show: { alignSelf: "end" },
});

interface Props {
  readonly workbook: Workbook;
  onChoose(cell: CellRef): void;
}

/** Names a cell, where no other program shows the workbook to select one in. */
export function CellChoice({ workbook, onChoose }: Props) {
  const look = useLook();
  const styles = useStyles();
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const [sheet, setSheet] = useState(sheets.find((name) => name === "Milestones") ?? sheets[0] ?? "");
  const [address, setAddress] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const choose = () => {
    const cell = parseCellAddress(address.trim().toUpperCase());
    setFault(cell ? null : "Give a cell, such as I5.");
    if (cell) onChoose({ sheet, ...cell });
  };
  return (
    <form
      aria-label="Which cell"
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <Field label="Sheet" className={styles.sheet}>
        <Select
          value={sheet}
          select={{ className: look.choice }}
          onChange={(_event, { value }) => setSheet(value)}
        >
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Cell" className={styles.cell} {...(fault === null ? {} : { validationMessage: fault })}>
        <Input value={address} onChange={(_event, { value }) => setAddress(value)} />
      </Field>
      <Button type="submit" className={styles.show}>
        Show where it comes from
      </Button>
    </form>
  );
}
