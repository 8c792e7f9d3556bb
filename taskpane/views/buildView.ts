import { PRESETS, type PresetKey } from "../../src/engine/settings";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { SheetKey } from "../../src/sheets/names";
import { SHEET_OFFERS } from "../../src/sheets/sheetList";
import { WHOLE_WORKBOOK } from "../../src/writers/excel";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { DEPLOYABLE_MODELS, PRICED_APIS, SUGGESTIONS, catalogApi, modelGroups } from "../catalogNames";
import { button, element } from "../element";
import { type Field, type GroupedField, type TextField, groupedField, selectField, textField, tickField } from "../fields";
import { figuresNote } from "../figuresNote";
import { type PickList, pickList } from "../pickList";
import { remember, remembered, rememberedNames } from "../remembered";

export interface BuildView {
  readonly root: HTMLElement;
  /** What the choices ask for. */
  request(): WorkbookRequest;
  setBusy(busy: boolean): void;
  /** Offers the workbook's own models and deployments beside the catalog's, and says what others of them lack. */
  offer(own: readonly string[], lacking: readonly string[]): void;
}

type MatrixMode = WorkbookRequest["mode"];

const MODES: readonly { readonly value: MatrixMode; readonly label: string }[] = [
  { value: "native", label: "Excel formulas" },
  { value: "functions", label: "LLM functions" },
];
const SHEETS = SHEET_OFFERS.map(({ key }) => key);
const SHEET_LABELS = Object.fromEntries(SHEET_OFFERS.map(({ key, label, about }) => [key, `${label}: ${about}`]));

/** So many names are told what they lack. */
const MOST_LACKING = 3;

interface Choices {
  readonly preset: Field;
  readonly mode: Field;
  readonly model: GroupedField;
  readonly api: TextField;
  readonly replace: Field;
  readonly models: PickList;
  readonly apis: PickList;
  readonly sheets: PickList;
}

/** What the buttons of the view do. */
export interface BuildActions {
  readonly build: () => void;
  readonly matrix: () => void;
  readonly catalog: () => void;
  readonly download: () => void;
}

/** One button that builds the workbook, others for a part of it or a file; what is built can be chosen under them, and is remembered in the workbook. */
export function buildView({ build, matrix, catalog, download }: BuildActions): BuildView {
  const keep = () => keepChoices(choices);
  const choices = choicesOf(keep);
  const press = button("Build workbook", { class: "button primary", "aria-describedby": "build-about" }, build);
  const parts = [
    button("Build matrix", { class: "button", title: "The break-even sheet of the models and APIs chosen below, and what it computes from" }, matrix),
    button("Insert catalog", { class: "button", title: "Models, GPUs, prices, benchmarks, throughput and availability as Excel tables" }, catalog),
  ];
  const save = button("Download .xlsx", { class: "button", title: "The sheets chosen below as a file, over the tables and assumptions that stand in the workbook" }, download);
  const options = element(
    "section",
    { class: "stack", "aria-labelledby": "build-options" },
    element("h2", { id: "build-options" }, "What to build"),
    choices.preset.root,
    choices.model.root,
    choices.api.root,
    choices.models.root,
    choices.apis.root,
    choices.sheets.root,
    choices.mode.root,
    choices.replace.root,
  );
  options.addEventListener("change", () => {
    choices.api.write(catalogApi(choices.api.read()));
    keep();
  });
  const about = element("p", { id: "build-about" }, "Live sheets that compare open models on your own GPUs with API prices. Every number can be traced and changed.");
  const setBusy = (busy: boolean) => press.setAttribute("aria-disabled", String(busy));
  const missing = element("p", { class: "hint", hidden: "" });
  choices.model.root.append(missing);
  const offer: BuildView["offer"] = (own, lacking) => {
    missing.hidden = lacking.length === 0;
    missing.textContent = `Not in the lists, since it cannot be computed: ${lacking.slice(0, MOST_LACKING).join(" ")}${lacking.length > MOST_LACKING ? ` And ${lacking.length - MOST_LACKING} more.` : ""}`;
    // What is chosen is kept, so that a name chosen in an earlier session comes back with its row.
    choices.model.offer(modelGroups(own), remembered("model", PAPER_CHOICE.pair.model));
    choices.models.offer(own, rememberedNames("models", [...own, ...DEPLOYABLE_MODELS], PAPER_CHOICE.models));
  };
  return { root: element("div", { class: "stack" }, about, element("div", { class: "row" }, press, ...parts, save), options, figuresNote()), request: () => requestOf(choices), setBusy, offer };
}

function choicesOf(changed: () => void): Choices {
  const { pair } = PAPER_CHOICE;
  return {
    preset: selectField(
      { id: "build-preset", label: "Assumptions", hint: PRESETS.map(({ label, meaning }) => `${label}: ${meaning}`).join("\n") },
      PRESETS.map(({ key, label }) => ({ value: key, label })),
      remembered("preset", PRESETS[0].key),
    ),
    mode: selectField({ id: "build-mode", label: "Matrix made of", hint: "Excel formulas work for colleagues without the add-in." }, MODES, remembered("mode", "native")),
    model: groupedField({ id: "build-model", label: "Open model to look at closely" }, modelGroups(), remembered("model", pair.model)),
    api: textField({ id: "build-api", label: "API to compare it with" }, remembered("api", pair.api), SUGGESTIONS.apis),
    replace: tickField(
      { id: "build-replace", label: "Replace sheets built before", hint: "Only sheets this add-in made; Assumptions and catalog tables stay, with your figures. Otherwise new sheets are added beside the old." },
      remembered("replace", "no") === "yes",
    ),
    models: namePicks("models", "Open models", DEPLOYABLE_MODELS, PAPER_CHOICE.models, changed),
    apis: namePicks("apis", "APIs", PRICED_APIS, PAPER_CHOICE.apis, changed),
    sheets: pickList(
      { id: "build-sheets", title: "Sheets", labels: SHEET_LABELS, hint: "The sheets that these compute from are made with them." },
      SHEETS,
      rememberedNames("sheets", SHEETS, WHOLE_WORKBOOK.sheets),
      changed,
    ),
  };
}

/** A pick list with what is ticked at first on top. */
function namePicks(key: string, title: string, names: readonly string[], fallback: readonly string[], changed: () => void): PickList {
  const ticked = rememberedNames(key, names, fallback);
  const sorted = [...ticked, ...names.filter((name) => !ticked.includes(name))];
  return pickList({ id: `build-${key}`, title }, sorted, ticked, changed);
}

function requestOf({ preset, mode, model, api, replace, models, apis, sheets }: Choices): WorkbookRequest {
  return {
    preset: preset.read() as PresetKey,
    mode: mode.read() as MatrixMode,
    pair: { model: model.read(), api: api.read() },
    replace: replace.read() === "yes",
    models: models.chosen(),
    apis: apis.chosen(),
    sheets: sheets.chosen() as readonly SheetKey[],
  };
}

function keepChoices(choices: Choices): void {
  const { preset, mode, pair, replace, models, apis, sheets } = requestOf(choices);
  remember({ preset, mode, ...pair, replace: replace ? "yes" : "no", models, apis, sheets });
}
