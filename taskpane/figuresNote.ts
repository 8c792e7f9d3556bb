import { serialOfIso } from "../src/catalog/dates";
import { PRICES } from "../src/catalog/prices";
import { CATALOG_DATE, CATALOG_SERIAL, COMPARED_DATE, PAPER } from "../src/catalog/sources";
import { element } from "./element";

const POINTS = [
  "The paper's models, deployments and prices are those of its Tables I to III; every other figure names its source and date. Prices change: edit them in the tables.",
  "Break-even compares equal volumes: the API is charged for all the tokens the GPUs can serve. At half the use, payback takes at least twice as long.",
  "Measured throughput of a saturated server is up to 20 times the paper's. Owning then pays back sooner, if there is that much work; an idle deployment gains nothing, and each user waits longer. Put in your own measurement before you decide.",
  "Staff, servers and cooling are not in the paper's figures: the preset Full cost has them.",
] as const;

/** What the figures are, and what they are not. */
export function figuresNote(): HTMLElement {
  return element(
    "section",
    { class: "stack", "aria-labelledby": "figures-title" },
    element("h2", { id: "figures-title" }, "About the figures"),
    element("ul", { class: "notes" }, ...POINTS.map((point) => element("li", {}, point))),
    element("p", {}, `Prices checked on ${CATALOG_DATE}, which is the As of day unless you set another.`),
    ...olderPrices(),
    element("p", { class: "about" }, `${PAPER.title}. Compared with the source on ${COMPARED_DATE}.`),
  );
}

const AMBER_DAYS = 30;
const RED_DAYS = 90;

/** How many prices were last seen long before the others, as a warning; nothing where all are recent. */
function olderPrices(): HTMLElement[] {
  const before = PRICES.map(({ checked }) => CATALOG_SERIAL - (serialOfIso(checked ?? "") ?? CATALOG_SERIAL));
  const count = (days: number) => before.filter((age) => age >= days).length;
  const [amber, red, oldest] = [count(AMBER_DAYS), count(RED_DAYS), Math.max(0, ...before)];
  if (amber === 0) return [];
  return [element("p", { class: red > 0 ? "aged old" : "aged" }, `${amber} of ${PRICES.length} prices were last seen more than ${AMBER_DAYS} days before that, the oldest ${oldest} days: Checked says so in each row.`)];
}
