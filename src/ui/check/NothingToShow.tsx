import { Button } from "@fluentui/react-components";
import { useLook } from "../look";

interface Props {
  readonly hasFindings: boolean;
  onShowAll(): void;
}

/** In place of an empty list: there is nothing, or nothing of the kind that was chosen. */
export function NothingToShow({ hasFindings, onShowAll }: Props) {
  const look = useLook();
  if (!hasFindings) return <p className={look.text}>Nothing was found that needs your attention.</p>;
  return (
    <div className={look.row}>
      <p className={look.text}>No finding is of the kind you chose.</p>
      <Button size="small" onClick={onShowAll}>
        Show all
      </Button>
    </div>
  );
}
