import { ProgressBar } from "@fluentui/react-components";
import { useLook } from "./look";
import { useSlow } from "./use-slow";

interface Props {
  readonly isGoingOn: boolean;
  readonly words: string;
  /** From 0 to 1; left out where nobody can tell. */
  readonly share?: number;
}

/** Says what is going on once it takes longer than a moment. */
export function Busy({ isGoingOn, words, share }: Props) {
  const look = useLook();
  if (!useSlow(isGoingOn)) return null;
  return (
    <div className={look.tight}>
      <p role="status" className={look.text}>
        {words}
      </p>
      <ProgressBar aria-label={words} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
