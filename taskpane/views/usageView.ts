import type { UsageRow } from "../../src/catalog/usageTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { usageEntries } from "../../src/scenario/usageEntries";
import { entriesOf, usageSettings } from "../../src/scenario/usageSettings";
import { USAGE_COLUMNS } from "../../src/usage/csv/usageColumns";
import { USAGE_FIELDS } from "../../src/usage/csv/usageFields";
import { usageFindings } from "../../src/usage/findings";
import { KNOWN_EXPORTS } from "../../src/usage/formats/knownFormats";
import { besideStanding } from "../../src/usage/standing";
import type { UsageReading } from "../../src/usage/reading";
import { usageRange, usageRows } from "../../src/usage/usageRows";
import { appendUsage, usageInWorkbook } from "../../src/writers/appendUsage";
import { makeUsageMonths } from "../../src/writers/makeUsageMonths";
import type { FilledSetting } from "../../src/writers/fillAssumptions";
import { showCells } from "../../src/writers/selectedCell";
import type { StandingTable } from "../../src/writers/standingTable";
import { button, element } from "../element";
import { tickField } from "../fields";
import type { HostTurns } from "../hostTurns";
import { messageOf } from "../messageOf";
import type { Say } from "../outcomeView";
import { columnChooser } from "../prices/columnChooser";
import { fileInput } from "../prices/fileInput";
import { columnMemory } from "../prices/rememberedColumns";
import type { Watch } from "../prices/steadily";
import { shownFigure } from "../shownFigure";
import { newStage } from "../stage";
import { billForm } from "../usage/billForm";
import { type BuildWith, settingsUse } from "../usage/settingsUse";
import { type UsageChoice, usagePreview } from "../usage/usagePreview";
import { workloadsUse } from "../usage/workloadsUse";
import { type OpenUsage, usageFromColumns, usageFromFile } from "../usage/usageSource";

const memory = columnMemory("usage.columns", USAGE_FIELDS);

/** A bill or an export of usage in, assumptions of the workbook out. */
export function usageView(say: Say, leaveRoom: () => void, turns: HostTurns, buildWith: BuildWith): HTMLElement {
  const { stage, root } = newStage({ say, turns, leaveRoom, failed: "Nothing was imported.", buttons: () => [choose, months] });
  const { show, step } = stage;
  const useSettings = settingsUse(stage, buildWith);
  const useWorkloads = workloadsUse(stage, buildWith);
  const apart = tickField({ id: "usage-apart", label: "Keep workloads apart", hint: "Projects, teams or keys, as the export names them." }, true);
  const isApart = () => apart.read() === "yes";
  const readFile = (file: File) =>
    step(`Reading ${file.name}…`, async (watch) => {
      const opened = await usageFromFile(file, isApart(), watch);
      if ("records" in opened) await preview(file.name, opened, watch);
      else askColumns(file.name, opened);
    });
  const askColumns = (name: string, { text, table, proposal }: OpenUsage) => {
    const kept = memory.remembered(table, proposal);
    show(
      columnChooser(USAGE_COLUMNS, { about: `${name}:`, what: "usage", unit: "Tokens are counted in" }, table, kept ?? proposal, kept !== undefined, {
        read: (layout) => {
          memory.remember(table, layout);
          void step(`Reading ${name}…`, async (watch) => preview(name, await usageFromColumns(text, table, layout, isApart(), watch), watch));
        },
        discard: () => show(),
      }),
    );
  };
  const preview = async (name: string, reading: UsageReading, { signal }: Watch) => {
    const rows = usageRows(reading.records, `${reading.format}, ${name}`.slice(0, 200));
    const table = await turns.look("Read the Usage table", usageInWorkbook, signal);
    const beside = besideStanding(rows, table ? [table.headers, ...table.rows] : []);
    show(
      usagePreview(`${reading.format}, ${name}`, reading, usageFindings(scenarioOf(null), rows), beside, {
        add: () => void step("Adding rows…", (watch) => add(beside.added, table, watch)),
        use: (choice) => useUsage(rows, choice),
        workloads: () => useWorkloads(rows),
        discard: () => show(),
      }),
    );
  };
  const add = async (rows: readonly UsageRow[], table: StandingTable | undefined, { signal }: Watch) => {
    const place = await turns.change("Add usage", () => appendUsage(rows, table), signal);
    show();
    say(`Added ${shownFigure(rows.length)} ${rows.length === 1 ? "row" : "rows"} in ${place}. =LLM.USAGE(${table?.name ?? "Usage"}[#All]) makes settings of them.`);
    if (table) await turns.look("Show the new rows", () => showCells(table.sheetName, place)).catch(() => undefined);
  };
  const useUsage = (rows: readonly UsageRow[], { api, workload }: UsageChoice) => {
    try {
      const scenario = scenarioOf(null);
      const entries = entriesOf(scenario, usageEntries(usageRange(rows)), api, workload);
      useSettings(usageSettings(scenario, entries).map(([label, value]): FilledSetting => [label, value.toNumber()]), api ?? entries[0]!.api);
    } catch (error) {
      say(messageOf(error), "refused");
    }
  };
  const byMonth = () =>
    step("Looking at the months…", async ({ signal }) => {
      const { made } = await turns.change("Usage by month", () => makeUsageMonths({ signal }), signal);
      show();
      say(`Made the sheet ${made[0]!}: it follows the Usage table.`);
    });
  const file = fileInput("Usage export", (chosen) => void readFile(chosen));
  const choose = button("Import usage…", { class: "button primary" }, () => file.click());
  const months = button("Show it by month", { class: "button" }, () => void byMonth());
  return element(
    "div", { class: "stack" },
    element(
      "section", { class: "stack", "aria-labelledby": "usage-title" },
      element("h2", { id: "usage-title" }, "Import usage"),
      element("p", { class: "about" }, `An export of usage or costs (${KNOWN_EXPORTS}), or any CSV. You see first what it says; nothing is written before. Show it by month makes a sheet of the months in the Usage table.`),
      apart.root, element("div", { class: "row" }, choose, file, months), root,
    ),
    element(
      "section", { class: "stack", "aria-labelledby": "bill-title" },
      element("h2", { id: "bill-title" }, "Or type the bill"),
      element("p", { class: "about" }, "Its volume follows from the price paid. It becomes the assumptions of this workbook, which is built where none stands, with the choices of the view Build."),
      billForm((api, settings) => useSettings(settings, api), (error) => say(error.message, "refused")),
    ),
  );
}
