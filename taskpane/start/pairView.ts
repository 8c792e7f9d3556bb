import { button, element } from "../element";
import { resultTable } from "../resultTable";
import { settingGroups } from "./settingGroups";
import type { PairAnswer, ShownWay } from "./pairAnswer";

const MONEY = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** The answer about a pair: the sentence first, then what each way costs as bars and as a table, then what it rests on, folded by group. */
export function pairNodes(answer: PairAnswer, api: string, note: string): Node[] {
  return [
    element("p", { class: "verdict" }, answer.verdict),
    element("p", {}, `Own GPUs break even with ${api}: `, element("strong", {}, answer.breakEven)),
    wayChart(answer.ways, answer.horizon),
    element("details", { class: "fold" }, element("summary", {}, "The same as a table"), resultTable("What each way costs", wayRows(answer))),
    element("p", { class: "hint" }, note),
    ...settingGroups(answer),
  ];
}

/** Bars from 0, so that their lengths compare; the table has the figures, too. */
function wayChart(ways: readonly ShownWay[], horizon: string): HTMLElement {
  const most = Math.max(...ways.map(({ cost = 0 }) => cost), 1);
  const rows = ways.map(({ label, what, cost, out }) => {
    const bar = element("span", { class: "bar" });
    bar.style.left = "0";
    bar.style.width = `${(100 * Math.max(0, cost ?? 0)) / most}%`;
    const figure = cost === undefined ? "not known" : `USD ${MONEY.format(cost)}`;
    return element(
      "div", { class: out === "" ? "bar-row" : "bar-row out" },
      element("span", { class: "bar-label" }, what === "" ? label : `${label} (${what})`, element("span", { class: "bar-figures" }, out === "" ? figure : `${figure}; out: ${out}`)),
      element("span", { class: "bar-track", "aria-hidden": "true" }, bar),
    );
  });
  return element("section", { class: "bars", "aria-label": `Cost of each way over ${horizon}` }, element("h3", {}, `Cost over ${horizon}, in today's money`), ...rows);
}

function wayRows({ ways }: PairAnswer): (string | number)[][] {
  return [["Way", "With", "Present value (USD)", "Remark"], ...ways.map(({ label, what, cost, out }) => [label, what, cost === undefined ? "" : Math.round(cost), out])];
}

/** A pair to go back to. */
export function pairButton(label: string, press: () => void): HTMLElement {
  return element("li", {}, button(label, { class: "link" }, press));
}
