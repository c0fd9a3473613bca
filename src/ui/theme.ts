/** Which of Fluent's themes: Excel's or the system's, and the person's own colours above all. */

import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

export function useTheme(given: "light" | "dark" | null): Theme {
  const isForced = useMedia("(forced-colors: active)");
  const isDark = useMedia("(prefers-color-scheme: dark)");
  if (isForced) return teamsHighContrastTheme;
  return (given ?? (isDark ? "dark" : "light")) === "dark" ? webDarkTheme : webLightTheme;
}
