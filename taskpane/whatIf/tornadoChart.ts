import { TORNADO_HEADERS } from "../../src/scenario/tornado";
import { element } from "../element";
import { shownFigure } from "../shownFigure";

const MOST_BARS = 8;
const AT = Object.fromEntries(TORNADO_HEADERS.map((header, column) => [header, column])) as Record<(typeof TORNADO_HEADERS)[number], number>;

interface Bar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly base: number;
}

/** The tornado's longest bars, drawn from the output at the low end to that at the high end; the table has all figures. */
export function tornadoChart([, ...rows]: readonly (readonly unknown[])[]): HTMLElement {
  const bars = rows.flatMap(barOf).slice(0, MOST_BARS);
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return element("div", { class: "bars", "aria-hidden": "true" }, ...bars.map((bar) => barElement(bar, from, to - from || 1)));
}

function barOf(row: readonly unknown[]): Bar[] {
  const [low, base, high] = [row[AT["Output at low"]], row[AT["Output at base"]], row[AT["Output at high"]]];
  if (typeof low !== "number" || typeof base !== "number" || typeof high !== "number") return [];
  return [{ label: String(row[AT.Setting]), low, base, high }];
}

function barElement({ label, low, high, base }: Bar, from: number, width: number): HTMLElement {
  const share = (value: number) => `${(100 * (value - from)) / width}%`;
  const span = element("span", { class: "bar" });
  span.style.left = share(Math.min(low, high));
  span.style.width = `${(100 * Math.abs(high - low)) / width}%`;
  const mark = element("span", { class: "bar-base" });
  mark.style.left = share(base);
  const figures = `${shownFigure(Number(low.toPrecision(4)))} to ${shownFigure(Number(high.toPrecision(4)))}`;
  return element(
    "div",
    { class: "bar-row" },
    element("span", { class: "bar-label" }, label, element("span", { class: "bar-figures" }, figures)),
    element("span", { class: "bar-track" }, span, mark),
  );
}
