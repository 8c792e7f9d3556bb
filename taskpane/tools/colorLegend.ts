import { STYLES, type Style, type StyleName } from "../../src/sheets/styles";
import { element } from "../element";

const MEANINGS: readonly (readonly [StyleName, string])[] = [
  ["input", "Yours to change: an assumption, a price, a name"],
  ["formula", "Computed on the same sheet"],
  ["link", "Read from another sheet"],
  ["total", "A result other figures lead to"],
];

/** What the colours of the sheets mean. */
export function colorLegend(): HTMLElement {
  return element("ul", { class: "legend" }, ...MEANINGS.map(([style, meaning]) => element("li", {}, swatch(STYLES[style]), element("span", {}, meaning))));
}

function swatch({ color, fill = "#FFFFFF", bold = false }: Style): HTMLElement {
  const made = element("span", { class: "swatch", "aria-hidden": "true" }, "1,234.5");
  made.style.color = color;
  made.style.backgroundColor = fill;
  if (bold) made.style.fontWeight = "700";
  return made;
}
