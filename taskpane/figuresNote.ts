import { COMPARED_DATE, PAPER } from "../src/catalog/sources";
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
    element("p", { class: "about" }, `${PAPER.title}. Compared with the source on ${COMPARED_DATE}.`),
  );
}
