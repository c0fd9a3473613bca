import { useState } from "react";
import type { ActionProgress } from "#src/core/index";
import type { UiHost } from "../host";
import { rememberedFilter, rememberFilter } from "../remembered";
import type { Filter } from "./sections";

/** Which findings are looked at: as at the last visit, as far as the return has the action. */
export function useFilter(
  host: UiHost,
  file: string | null,
  actions: readonly ActionProgress[],
): readonly [Filter, (next: Filter) => void] {
  const [chosen, setChosen] = useState(() => rememberedFilter(host, file));
  const isThere = actions.some(({ action }) => action === chosen.action);
  const choose = (next: Filter) => {
    setChosen(next);
    rememberFilter(host, file, next);
  };
  return [isThere ? chosen : { ...chosen, action: "all" }, choose];
}
