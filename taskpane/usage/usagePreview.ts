import type { UsageFinding } from "../../src/usage/findings";
import type { Beside } from "../../src/usage/standing";
import type { UsageReading } from "../../src/usage/reading";
import { button, element } from "../element";
import { selectField } from "../fields";
import { shownFigure } from "../shownFigure";

/** Which of the usage becomes assumptions; absent for all. */
export interface UsageChoice {
  readonly api?: string;
  readonly workload?: string;
}

export interface UsagePreviewActions {
  readonly add: () => void;
  readonly use: (choice: UsageChoice) => void;
  /** Makes the sheets that compare its workloads. */
  readonly workloads: () => void;
  readonly discard: () => void;
}

const MOST_SHOWN = 100;
const MOST_TOLD = 8;

/** What an export says, before anything is written. */
export function usagePreview(label: string, reading: UsageReading, findings: readonly UsageFinding[], { added, unchanged, twice }: Beside, { add, use, workloads, discard }: UsagePreviewActions): HTMLElement {
  const heading = element("h3", { tabindex: "-1" }, "Preview: nothing is written yet");
  const choices = choicesOf(findings);
  const chosen = selectField({ id: "usage-for", label: "Assumptions for" }, choices.map(({ label: text }, i) => ({ value: String(i), label: text })), "0");
  const addButton = button(`Add ${shownFigure(added.length)} ${added.length === 1 ? "row" : "rows"}`, { class: "button" }, add);
  addButton.toggleAttribute("disabled", added.length === 0 || twice.length > 0);
  const useButton = button("Use as this workbook's assumptions", { class: "button primary" }, () => use(choices[Number(chosen.read())]!.choice));
  useButton.toggleAttribute("disabled", !findings.some(({ figures }) => figures));
  const workloadsButton = button("Compare its workloads", { class: "button" }, workloads);
  workloadsButton.toggleAttribute("disabled", !findings.some(({ figures }) => figures));
  const root = element(
    "div", { class: "stack preview" },
    heading,
    element("p", { class: "about" }, about(label, reading, unchanged)),
    ...reading.notes.map((note) => element("p", { class: "hint" }, `Note: ${note}.`)),
    ...refusals(reading),
    ...(twice.length === 0 ? [] : [element("p", { class: "no-result" }, `The Usage table has other figures for ${some(twice)}: they would count twice. Delete those rows of the table, or leave the months out of the export.`)]),
    findingTable(findings),
    chosen.root,
    element("div", { class: "row" }, useButton, workloadsButton, addButton, button("Discard", { class: "button" }, discard)),
  );
  queueMicrotask(() => heading.focus());
  return root;
}

function about(label: string, { rows, passedOver, records, refusals: refused }: UsageReading, unchanged: number): string {
  const months = [...new Set(records.map(({ month }) => month))].sort();
  const span = months.length === 0 ? "no month" : months.length === 1 ? months[0]! : `${months[0]!} to ${months.at(-1)!}`;
  const parts = [
    `${shownFigure(rows)} ${rows === 1 ? "row" : "rows"}`, span,
    ...(passedOver > 0 ? [`${shownFigure(passedOver)} about something else`] : []),
    ...(unchanged > 0 ? [`${shownFigure(unchanged)} stand in the Usage table already`] : []),
    `${shownFigure(refused.reduce((sum, { count }) => sum + count, 0))} refused`,
  ];
  return `${label}: ${parts.join(", ")}.`;
}

function refusals({ refusals: refused }: UsageReading): HTMLElement[] {
  if (refused.length === 0) return [];
  const items = refused.slice(0, MOST_TOLD).map(({ reason, count, firstRow }) => element("li", {}, `${shownFigure(count)} ${count === 1 ? "row" : "rows"}, first row ${shownFigure(firstRow)}: ${reason}`));
  const more = refused.length > MOST_TOLD ? [element("li", {}, `and ${shownFigure(refused.length - MOST_TOLD)} reasons more`)] : [];
  return [element("details", { open: "" }, element("summary", {}, "Refused rows are not counted"), element("ul", {}, ...items, ...more))];
}

function some(texts: readonly string[]): string {
  return texts.length <= MOST_TOLD ? texts.join(", ") : `${texts.slice(0, MOST_TOLD).join(", ")} and ${texts.length - MOST_TOLD} more`;
}

function findingTable(findings: readonly UsageFinding[]): HTMLElement {
  const rows = findings.slice(0, MOST_SHOWN).map(({ api, workload, figures, says }) =>
    element(
      "tr", {},
      element("td", {}, api, ...[...(workload === "" ? [] : [workload]), ...says].map((text) => element("span", { class: "detail" }, text))),
      element("td", { class: "figure" }, figures ? shownFigure(Math.round(figures.volume.toNumber())) : ""),
    ),
  );
  const header = (text: string, look = "") => element("th", { scope: "col", class: look }, text);
  const table = element("table", { class: "changes usage" }, element("thead", {}, element("tr", {}, header("API and workload"), header("Tokens a month", "figure"))), element("tbody", {}, ...rows));
  const more = findings.length > MOST_SHOWN ? [element("p", { class: "hint" }, `The ${MOST_SHOWN} most used of ${shownFigure(findings.length)} are shown.`)] : [];
  return element("div", {}, element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Usage in the export" }, table), ...more);
}

function choicesOf(findings: readonly UsageFinding[]): { readonly label: string; readonly choice: UsageChoice }[] {
  const used = findings.filter(({ figures }) => figures);
  const apis = [...new Set(used.map(({ api }) => api))];
  const workloads = used.filter(({ workload }) => workload !== "");
  const each = [
    ...apis.map((api) => ({ label: api, choice: { api } })),
    ...(workloads.length > 1 ? workloads.map(({ api, workload }) => ({ label: `${api}, ${workload}`, choice: { api, workload } })) : []),
  ];
  return each.length === 1 ? each : [...each, { label: "All of it", choice: {} }].slice(-MOST_SHOWN);
}
