import { Button } from "@fluentui/react-components";
import { useLook } from "../look";

interface Props {
  onGoOn(): void;
  onLeave(): void;
}

/** What becomes of a consolidated workbook that is larger than a return may be: only a person can let it in. */
export function LargerChoice({ onGoOn, onLeave }: Props) {
  const look = useLook();
  return (
    <div className={look.row}>
      <Button onClick={onGoOn}>Go on from it</Button>
      <Button onClick={onLeave}>Leave it out</Button>
    </div>
  );
}
