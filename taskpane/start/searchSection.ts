import type { FunctionsJson } from "../../functions/metadata";
import { button, element } from "../element";
import { type Found, findAll } from "./findAll";

const KINDS = { function: "Functions", setting: "Settings", catalog: "Catalog" } as const;

/** One search over functions, settings and the catalog; what is found leads to where it is. */
export function searchSection(metadata: Promise<FunctionsJson>, open: (found: Found) => void): HTMLElement {
  const box = element("input", { type: "search", id: "start-search", placeholder: "electricity, IRR, groq llama…", autocomplete: "off" });
  const list = element("div", { class: "stack" });
  const count = element("p", { class: "count", role: "status" });
  const show = async () => {
    const found = findAll(box.value, await metadata.catch((): FunctionsJson => ({ functions: [] }) as unknown as FunctionsJson));
    const isAsked = box.value.trim() !== "";
    count.textContent = isAsked ? (found.length === 0 ? "Nothing is named so. Try fewer words." : `${found.length} found.`) : "";
    list.replaceChildren(...(Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => groupNodes(KINDS[kind], found.filter((each) => each.kind === kind), open)));
  };
  box.addEventListener("input", () => void show());
  return element(
    "section", { class: "stack", "aria-labelledby": "start-find" },
    element("h2", { id: "start-find" }, "Find"),
    element("div", { class: "field" }, element("label", { for: "start-search" }, "Functions, settings and catalog"), box),
    count, list,
  );
}

function groupNodes(title: string, found: readonly Found[], open: (found: Found) => void): Node[] {
  if (found.length === 0) return [];
  const items = found.map((each) => element("li", {}, button(each.name, { class: "link" }, () => open(each)), element("span", { class: "about clipped" }, ` ${each.about}`)));
  return [element("h3", {}, title), element("ul", { class: "found" }, ...items)];
}
