import { CATALOG_DATE, PAPER } from "../src/catalog/sources";
import { element } from "./element";

const POINTS = [
  "Models, deployments, GPU prices and API list prices are those of the paper's Tables I to III. Prices have changed since: edit them in the tables.",
  "Break-even compares equal volumes: the API is charged for all the tokens the GPUs can serve. At half the use, payback takes at least twice as long.",
  "Measured throughput of a saturated server can be up to 20 times the paper's. Put in your own measurement before you decide.",
  "Staff, servers, cooling and spare capacity are not in the paper's figures. They are in the assumptions, at zero.",
] as const;

/** What the figures are, and what they are not. */
export function figuresNote(): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "figures-title" },
    element("h2", { id: "figures-title" }, "About the figures"),
    element("ul", { class: "notes" }, ...POINTS.map((point) => element("li", {}, point))),
    element("p", { class: "source" }, `${PAPER.title}. Compared with the source on ${CATALOG_DATE}.`),
  );
}
