/** The view of findings: in one script with the rules, asked for as soon as the interface shows itself. */

import { lazy } from "react";

export const CheckView = lazy(() =>
  import(/* webpackChunkName: "check" */ "./CheckView").then(({ CheckView: view }) => ({ default: view })),
);
