import { useEffect, useState } from "react";

/** People take half a second for at once; only what lasts longer gets a sign that something is going on. */
const noticeable = 500;

/** True once `isGoingOn` has been true for longer than people would take for at once. */
export function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isGoingOn) return;
    const timer = setTimeout(() => setSlow(true), noticeable);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isSlow;
}
