import type { FunctionsJson } from "../../functions/metadata";
import type { Range } from "../../src/scenario/range";
import { CURRENT_PAIR, PAPER_CHOICE, type Pair } from "../../src/sheets/choice";
import { SUGGESTIONS, catalogApi, modelGroups } from "../catalogNames";
import { workbookContext } from "../contextTables";
import { delayed } from "../delayed";
import { button, element } from "../element";
import { groupedField, textField } from "../fields";
import type { FormulaUse } from "../formulaUse";
import { fieldMends, mendButtons } from "../mends";
import type { HostTurns } from "../hostTurns";
import { remember, remembered } from "../remembered";
import { searchSection } from "../start/searchSection";
import type { Found } from "../start/findAll";
import { type PairAnswer, answerInWords, pairAnswer } from "../start/pairAnswer";
import { pairButton, pairNodes } from "../start/pairView";
import { recentPairs, rememberPair } from "../start/recentPairs";

/** Where the roads of the view lead. */
export interface StartRoads {
  readonly bill: () => void;
  readonly matrix: () => void;
  /** Builds the sheets that a board reads about a pair. */
  readonly board: (pair: Pair) => void;
  readonly open: (found: Found) => void;
}

export interface StartView {
  readonly root: HTMLElement;
  /** Offers the workbook's own models beside the catalog's, and answers anew with its tables. */
  offer(own: readonly string[]): void;
}

interface Shown {
  readonly pair: Pair;
  readonly note: string;
  readonly answer?: PairAnswer;
  readonly refusal?: string;
}

/** The first view: three roads, the verdict on a pair without anything being built, and a search over everything. */
export function startView(roads: StartRoads, use: FormulaUse, turns: HostTurns, metadata: Promise<FunctionsJson>): StartView {
  const usual: Pair = { model: remembered("startModel", PAPER_CHOICE.pair.model), api: remembered("startApi", PAPER_CHOICE.pair.api) };
  const model = groupedField({ id: "start-model", label: "Own GPUs with" }, modelGroups(), usual.model);
  const api = textField({ id: "start-api", label: "In place of" }, usual.api, SUGGESTIONS.apis);
  const result = element("div", { class: "live stack", role: "status", "aria-live": "polite" }, "Computing…");
  const recent = element("ul", { class: "links" });
  let shown: Shown | undefined;
  const chosen = (): Pair => ({ model: model.read(), api: api.read() });
  const show = (now: Shown) => {
    // The same answer once more would take the focus from what a person has reached with Tab.
    if (JSON.stringify(now) === JSON.stringify(shown)) return;
    shown = now;
    result.replaceChildren(...(now.answer ? pairNodes(now.answer, now.pair.api, now.note) : [element("p", { class: "no-result" }, now.refusal!), ...mendButtons(fieldMends(now.refusal!, fields))]));
    showRecent();
  };
  const update = delayed<Shown>(() => answered(chosen(), turns), show, (refusal) => ({ pair: chosen(), note: "", refusal }));
  const take = (pair: Pair) => {
    model.offer(groups, pair.model);
    api.write(pair.api);
    changed();
  };
  let groups = modelGroups();
  const changed = () => {
    remember({ startModel: model.read(), startApi: api.read() });
    update();
  };
  const showRecent = () => {
    const others = recentPairs().filter(({ model: of, api: against }) => of !== model.read() || against !== api.read());
    recent.replaceChildren(...others.map((pair) => pairButton(`${pair.model} / ${pair.api}`, () => take(pair))));
    recents.hidden = others.length === 0;
  };
  const recents = element("section", { class: "stack", "aria-labelledby": "start-recent", hidden: "" }, element("h3", { id: "start-recent" }, "Recent pairs"), recent);
  const fields = element("div", { class: "halves" }, model.root, api.root);
  fields.addEventListener("change", () => {
    api.write(catalogApi(api.read()));
    rememberPair(chosen());
    changed();
  });
  const board = () => {
    rememberPair(chosen());
    roads.board(chosen());
  };
  const copy = () => {
    if (shown?.answer) use.copy(answerInWords(shown.answer, shown.pair, shown.note), "The verdict is copied, with its assumptions in words.");
  };
  const road = (label: string, about: string, press: () => void) => element("li", {}, button(label, { class: "button road", title: about }, press));
  const root = element(
    "div", { class: "stack" },
    element("section", { class: "stack", "aria-labelledby": "start-roads" },
      element("h2", { id: "start-roads" }, "Where do you start?"),
      element("ul", { class: "roads" },
        road("My bill", "What you pay an API a month becomes the assumptions.", roads.bill),
        road("A current pair", `${CURRENT_PAIR.model} against ${CURRENT_PAIR.api}, answered below.`, () => {
          rememberPair(CURRENT_PAIR);
          take(CURRENT_PAIR);
          result.scrollIntoView({ block: "nearest" });
        }),
        road("The study's matrix", "Nine open models against five APIs, as published.", roads.matrix),
      )),
    element("section", { class: "stack", "aria-labelledby": "start-verdict" },
      element("h2", { id: "start-verdict" }, "The verdict on a pair"),
      fields, result,
      element("div", { class: "row" }, button("Build the board pages", { class: "button primary", title: "Summary, Cumulative cost, Cash flow and Sensitivity of this pair, and what they compute from" }, board), button("Copy the verdict", { class: "button" }, copy)),
      recents),
    searchSection(metadata, roads.open),
  );
  update();
  const offer = (own: readonly string[]) => {
    const wanted = remembered("startModel", model.read());
    groups = modelGroups(own);
    model.offer(groups, wanted);
    update();
  };
  return { root, offer };
}

async function answered(pair: Pair, turns: HostTurns): Promise<Shown> {
  const { argument, note } = await turns.look("Read the tables", workbookContext);
  return { pair, note, answer: pairAnswer((argument.value ?? []) as Range[], pair) };
}
