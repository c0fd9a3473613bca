import { Button } from "@fluentui/react-components";
import { counted } from "#src/core/index";
import { useLook } from "./look";
import type { Part } from "./use-part";

interface Props {
  readonly part: Pick<Part<unknown>, "shown" | "total" | "next" | "showMore">;
  /** One of them, and several where that is not made with an s. */
  readonly one: string;
  readonly several?: string;
}

/** Says how much of a long list is shown, and shows the next part; nothing where all of it is. */
export function ShowMore({ part: { shown, total, next, showMore }, one, several = `${one}s` }: Props) {
  const look = useLook();
  if (next === 0) return null;
  return (
    <div className={look.row}>
      <span className={look.quiet}>{`${shown.length} of ${counted(total, one, several)} shown.`}</span>
      <Button size="small" onClick={showMore}>
        {`Show ${counted(next, `more ${one}`, `more ${several}`)}`}
      </Button>
    </div>
  );
}
