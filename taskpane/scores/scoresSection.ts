import { ALL_BENCHMARKS } from "../../src/catalog/leaderboards";
import type { AnyTable } from "../../src/catalog/kinds";
import { BENCHMARK_TABLE } from "../../src/catalog/tables";
import { checkSize, fileText } from "../../src/priceImport/fileText";
import { type ImportedScores, importedScores } from "../../src/priceImport/scores/importedScores";
import { SCORE_FILE, readScoreFile } from "../../src/priceImport/scores/scoreFile";
import { insertTable } from "../../src/writers/insertedTable";
import { tableCells } from "../catalog/tableCells";
import { button, element } from "../element";
import type { HostTurns } from "../hostTurns";
import { messageOf } from "../messageOf";
import type { Say } from "../outcomeView";
import { resultTable } from "../resultTable";
import { shownFigure } from "../shownFigure";

/** Scores of a leaderboard from a file: shown first, then put at the selected cell as a table, all or nothing. */
export function scoresSection(say: Say, turns: HostTurns): HTMLElement {
  const stage = element("div", { class: "stack", hidden: "" });
  const show = (...nodes: Node[]) => {
    stage.hidden = nodes.length === 0;
    stage.replaceChildren(...nodes);
  };
  const refuse = (error: unknown) => {
    show();
    say(`No scores were added. ${messageOf(error)}`, "refused");
  };
  const read = async (file: File) => {
    try {
      checkSize(file.size, SCORE_FILE);
      const scores = readScoreFile(fileText(new Uint8Array(await file.arrayBuffer()), SCORE_FILE), file.name);
      preview(importedScores(scores), `${file.name}, scores of ${scores.date}:`);
    } catch (error) {
      refuse(error);
    }
  };
  const preview = ({ records, leftOut }: ImportedScores, about: string) => {
    const table = importedTable(records);
    const add = () =>
      void turns.change("Insert scores", () => insertTable(tableCells(table, records as AnyTable["records"]))).then((address) => {
        show();
        say(`Inserted ${shownFigure(records.length)} rows in ${address}. Name the table Benchmarks, or pass it to QUALITYGAP, and its scores count.`);
      }, refuse);
    const heading = element("h3", { tabindex: "-1" }, "Preview: nothing is written yet");
    const scored = table.columns.filter(({ show: kind }) => kind === "percent");
    const rows = records.map((record) => [record.name, ...scored.map(({ field }) => record[field as keyof typeof record] ?? "")]);
    show(
      heading,
      element("p", { class: "about" }, `${about} ${shownFigure(records.length)} models. The table goes in at the selected cell, where the cells are empty.`),
      resultTable("Scores of the file", [["Model", ...scored.map(({ header }) => header)], ...rows]),
      ...[...leftOut].map(([reason, lines]) => element("details", {}, element("summary", {}, `Left out, ${reason}: ${shownFigure(lines.length)}`), element("p", { class: "hint" }, `${lines.slice(0, 40).join(", ")}.`))),
      element("div", { class: "row" }, button("Insert table", { class: "button primary" }, add), button("Discard", { class: "button" }, () => show())),
    );
    queueMicrotask(() => heading.focus());
  };
  const input = element("input", { type: "file", accept: ".json,.csv", hidden: "", "aria-label": "Scores" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void read(file);
    input.value = "";
  });
  return element(
    "section",
    { class: "stack", "aria-labelledby": "scores-title" },
    element("h2", { id: "scores-title" }, "Scores of a leaderboard"),
    element("p", { class: "about" }, "Import OpenRouter's benchmark-leaderboard export (JSON or CSV, CC BY 4.0). You see first what it has."),
    element("div", { class: "row" }, button("Import scores…", { class: "button" }, () => input.click()), input),
    stage,
  );
}

/** The Benchmarks table with the columns of scores that the file has. */
function importedTable(records: ImportedScores["records"]): AnyTable {
  const absent = ALL_BENCHMARKS.filter(({ field }) => !records.some((record) => record[field] !== undefined)).map(({ field }) => field as string);
  return { ...BENCHMARK_TABLE, records, columns: BENCHMARK_TABLE.columns.filter(({ field }) => !absent.includes(field) && field !== "note") } as unknown as AnyTable;
}
