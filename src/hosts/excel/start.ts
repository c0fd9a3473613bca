/** Finding out where the page runs, in a time that people will wait. */

export type Started =
  | ExcelStarted
  /** A page in a browser, or in an Office program other than Excel. */
  | { readonly kind: "no-host" }
  /** office.js did not load: its address cannot be reached, or is blocked. */
  | { readonly kind: "no-office" }
  /** A host is named but says nothing. `late` is what it says after all, if it ever does. */
  | { readonly kind: "silent"; readonly late: Promise<Started> };

export interface ExcelStarted {
  readonly kind: "excel";
  /** Such as "OfficeOnline", "PC" or "Mac", as Office names it. */
  readonly platform: string;
  /** Whether this Excel has a requirement set, for example ("ExcelApi", "1.13"). */
  supports(set: string, version: string): boolean;
  /** By the background of Excel's own panes; null where Excel does not tell. */
  theme(): "light" | "dark" | null;
}

/** Where office.js notes which host it met in this tab. */
const rememberedHost = "hostInfoValue";

/** Waits at most `limit` milliseconds for Office to say where the page runs. */
export async function whenReady(limit: number): Promise<Started> {
  // Loaded by a script element of its own before this program, `Office` is there now or never.
  if (!("Office" in globalThis)) return { kind: "no-office" };
  const ready = Office.onReady().then(({ host, platform }): Started => {
    const isExcel = host === Office.HostType.Excel && "Excel" in globalThis;
    return isExcel ? { kind: "excel", platform: String(platform), supports, theme } : { kind: "no-host" };
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<Started>((resolve) => {
    timer = setTimeout(() => {
      forgetHost();
      resolve({ kind: "silent", late: ready });
    }, limit);
  });
  return Promise.race([ready, silent]).finally(() => clearTimeout(timer));
}

/**
 * A tab that was once in Excel waits for Excel ever after, because office.js remembers it for the tab's life. With
 * that forgotten, loading the page again finds out anew; Excel's own address for the pane names Excel in any case.
 */
function forgetHost(): void {
  try {
    sessionStorage.removeItem(rememberedHost);
  } catch (error) {
    // A browser that forbids storage has remembered nothing.
    if (!(error instanceof DOMException)) throw error;
  }
}

function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Half of the light that white gives off. */
const middleGrey = 128;

function theme(): "light" | "dark" | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => Number.parseInt(channel, 16));
  // Rec. 709 weights: how bright each colour looks.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < middleGrey ? "dark" : "light";
}
