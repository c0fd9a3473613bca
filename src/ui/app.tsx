/** The whole interface, for Excel's pane and for a page of its own. */

import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Plan } from "#src/core/index";
import { Boundary } from "./Boundary";
import { Busy } from "./Busy";
import { CheckScreen } from "./check/CheckScreen";
import type { AppProps, UiHost, View } from "./host";
import { useLook } from "./look";
import { hasOwnPlan, ownPlan, rememberPlan } from "./remembered";
import { useTheme } from "./theme";

const NewCycle = lazy(() => import("./cycle/NewCycle").then(({ NewCycle: view }) => ({ default: view })));
const MergeReturns = lazy(() =>
  import("./merge/MergeReturns").then(({ MergeReturns: view }) => ({ default: view })),
);

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { animationDuration: "0.01ms", transitionDuration: "0.01ms", scrollBehavior: "auto" },
    },
  },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  views: { display: "flex", gap: tokens.spacingHorizontalXS },
  view: { minWidth: "auto" },
});

const views: readonly { readonly view: View; readonly words: string }[] = [
  { view: "check", words: "Check return" },
  { view: "cycle", words: "New cycle" },
  { view: "merge", words: "Merge returns" },
];

export function App({ theme, ...props }: AppProps) {
  const remembered = useRememberedPlan(props.host);
  return (
    <FluentProvider theme={useTheme(theme)}>
      {remembered.isThere ? <Page {...props} chosen={remembered.plan} /> : <Busy isGoingOn words="Loading" />}
    </FluentProvider>
  );
}

/** The plan of the last visit: read before anything is checked against another. */
function useRememberedPlan(host: UiHost): { readonly isThere: boolean; readonly plan: Plan | null } {
  const [state, setState] = useState(() => ({ isThere: !hasOwnPlan(host), plan: null as Plan | null }));
  useEffect(() => {
    if (state.isThere) return;
    ownPlan(host).then(
      (plan) => setState({ isThere: true, plan }),
      () => setState({ isThere: true, plan: null }),
    );
  }, [host, state]);
  return state;
}

interface PageProps extends Omit<AppProps, "theme"> {
  /** The person's own plan; null for the one that comes with the product. */
  readonly chosen: Plan | null;
}

/** Views once opened stay as they were left. */
function Page({ host, plan: planGiven, chosen, samples, start = "check" }: PageProps) {
  const look = useLook();
  const styles = useStyles();
  useStaticStyles();
  const [own, setOwn] = useState(chosen);
  const plan = own ?? planGiven;
  const onPlan = (next: Plan | null) => {
    setOwn(next);
    rememberPlan(host, next);
  };
  const [view, setView] = useState<View>(start);
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set([start]));
  const [from, setFrom] = useState<File | null>(null);
  const go = (next: View) => {
    setOpened(new Set(opened).add(next));
    setView(next);
  };
  const given = { host, plan, onPlan, isOwnPlan: own === null, ...(samples ? { samples } : {}) };
  const waiting = <Busy isGoingOn words="Loading" />;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={host.kind === "page" ? look.subtitle : look.unseen}>Action plan returns</h1>
        <nav aria-label="What to do" className={styles.views}>
          {views.map((one) => (
            <ToggleButton
              key={one.view}
              size="small"
              appearance="subtle"
              className={styles.view}
              checked={view === one.view}
              onClick={() => go(one.view)}
            >
              {one.words}
            </ToggleButton>
          ))}
        </nav>
      </header>
      <main>
        <div hidden={view !== "check"}>
          {opened.has("check") && (
            <Boundary host={host}>
              <CheckScreen
                {...given}
                onView={go}
                onGoOn={(file) => {
                  setFrom(file);
                  go("merge");
                }}
              />
            </Boundary>
          )}
        </div>
        <div hidden={view !== "cycle"}>
          {opened.has("cycle") && (
            <Boundary host={host}>
              <Suspense fallback={waiting}>
                <NewCycle {...given} />
              </Suspense>
            </Boundary>
          )}
        </div>
        <div hidden={view !== "merge"}>
          {opened.has("merge") && (
            <Boundary host={host}>
              <Suspense fallback={waiting}>
                <MergeReturns {...given} from={from} />
              </Suspense>
            </Boundary>
          )}
        </div>
      </main>
    </div>
  );
}
