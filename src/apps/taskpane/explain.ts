/** What the pane says when it cannot start, without the interface, which may not be there either. */

interface Explanation {
  readonly title: string;
  readonly sentences: readonly string[];
}

const explanations = {
  "no-office": {
    title: "Excel’s library has not loaded",
    sentences: [
      "The pane needs office.js from appsforoffice.microsoft.com, which does not answer or is blocked on this network.",
      "Check your connection and try again. If it stays like this, ask whoever looks after your network to allow that address.",
    ],
  },
  silent: {
    title: "Excel is not answering",
    sentences: [
      "The pane is loaded, but Excel has not said which workbook is open.",
      "If you are typing in a cell, press Enter. The pane goes on as soon as Excel answers.",
    ],
  },
  "no-host": {
    title: "This page works beside a workbook in Excel",
    sentences: ["It was opened in a browser or in another program, so there is no workbook to check."],
  },
  "old-excel": {
    title: "This Excel is too old for the pane",
    sentences: ["The pane needs Excel 2021 or later, Microsoft 365, or Excel on the web."],
  },
} as const satisfies Record<string, Explanation>;

export type StartFailure = keyof typeof explanations;

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(root: HTMLElement, { title, sentences }: Explanation): void {
  const main = document.createElement("main");
  main.className = "plain";
  const message = document.createElement("div");
  message.setAttribute("role", "alert");
  message.append(element("h1", title), ...sentences.map((sentence) => element("p", sentence)));
  const again = element("button", "Try again");
  again.addEventListener("click", () => location.reload());
  const elsewhere = document.createElement("p");
  const link = document.createElement("a");
  link.href = "../web/index.html";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Use the page for any browser instead";
  elsewhere.append(link, ": it does the same with a file.");
  main.append(message, again, elsewhere);
  root.replaceChildren(main);
}

export function explainFailure(root: HTMLElement, failure: StartFailure): void {
  show(root, explanations[failure]);
}

/** For what Excel refuses while the pane starts; `sentence` says what to do. */
export function explainRefusal(root: HTMLElement, sentence: string): void {
  show(root, { title: "The pane could not start", sentences: [sentence] });
}
