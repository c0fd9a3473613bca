/**
 * What checking takes: the rules, the reading of dates, the view of findings. One script, which is asked for as soon as
 * the interface shows itself and is there when the workbook is read.
 */

import { lazy } from "react";

export const loadRecognising = () => import(/* webpackChunkName: "check" */ "./recognise");
const loadView = () => import(/* webpackChunkName: "check" */ "./CheckView");

export const CheckView = lazy(() => loadView().then(({ CheckView: view }) => ({ default: view })));
