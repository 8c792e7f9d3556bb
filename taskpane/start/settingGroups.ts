import { element } from "../element";
import type { PairAnswer } from "./pairAnswer";

const TITLES: Readonly<Record<string, string>> = { API: "API" };

/** The settings in force, folded by group; a summary says how many of a group are not the preset's. */
export function settingGroups({ groups, preset }: PairAnswer): Node[] {
  const folds = groups.map(({ label, settings }) => {
    const changed = settings.filter((each) => each.preset !== undefined).length;
    const title = TITLES[label] ?? label.charAt(0).toUpperCase() + label.slice(1);
    const count = element("span", { class: "count" }, changed === 0 ? ` ${settings.length}` : ` ${settings.length}, ${changed} changed`);
    const facts = settings.flatMap(({ label: name, value, preset: usual }) => [
      element("dt", {}, name),
      element("dd", {}, ...(usual === undefined ? [value] : [element("strong", {}, value), ` (preset: ${usual})`])),
    ]);
    return element("details", { class: "fold" }, element("summary", {}, title, count), element("dl", { class: "facts" }, ...facts));
  });
  return [element("details", { class: "fold" }, element("summary", {}, `Assumptions: ${preset}`), ...folds)];
}
