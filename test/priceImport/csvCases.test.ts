import { describe, expect, test } from "vitest";
import type { ColumnLayout, ListField } from "../../src/priceImport/csv/columnLayout";
import { proposedLayout } from "../../src/priceImport/csv/columnProposal";
import { openQuestions } from "../../src/priceImport/csv/openQuestions";
import { compared, listText, openedCsv, readList, readWith } from "./imported";

const HEADERS = "API,Input (USD/1M tokens),Output (USD/1M tokens)";
const figures = (text: string) => readList(text).listings.map(({ model }) => [model.id, ...model.prices.map(({ input, output }) => [input, output])]);
const reasons = (text: string) => readList(text).refusals.map(({ id, reason }) => [id, reason]);

describe("files as people have them", () => {
  test.each([
    ["decimal-comma.csv", [["Acme-1", [0.125, 0.5]]]],
    ["decimal-comma-tabs.tsv", [["Acme-1", [0.125, 0.5]]]],
    ["point-of-three-digits.csv", [["Acme-1", [0.125, 0.5]]]],
    ["heads-of-files.csv", [["Acme-1", [0.12, 0.5]]]],
  ])("%s", (file, expected) => {
    expect(figures(listText(`cases/${file}`))).toEqual(expected);
  });

  test("a row with more cells than headers is refused", () => {
    expect(readList(listText("cases/more-cells-than-headers.csv"))).toMatchObject({ listings: [], refusals: [{ id: "Acme-1", reason: "the row has 5 cells under 3 headers: a figure with a comma may stand without quotation marks" }] });
    expect(figures(`${HEADERS}\nAcme-1,2,8,,\nAcme-2,3,9\n`)).toEqual([["Acme-1", [2, 8]], ["Acme-2", [3, 9]]]);
  });

  test("two columns of one header have to be told apart", () => {
    const text = listText("cases/two-columns-of-one-header.csv");
    expect(() => readList(text)).toThrow('Of a CSV has to be known: two columns are Input: "Input (USD/1M tokens)", "Input (USD/1M tokens)".');
    const { table, proposal } = openedCsv(text);
    const first = { ...proposal, fields: proposal.fields.map((field, at) => (at === 3 ? undefined : field)) };
    expect(readWith(table, first).listings[0]?.model.prices).toEqual([{ input: 1, output: 4 }]);
    expect(() => readWith(table, proposal)).toThrow(/^Still to choose: two columns are Input/);
  });

  test("a title and blank rows above the headers are passed over", () => {
    expect(figures(`Prices of 2026\n\nAll in USD\n${HEADERS}\nAcme-1,2,8\n`)).toEqual([["Acme-1", [2, 8]]]);
    expect(openedCsv("Prices of 2026\n\nAll in USD\nModel name,Input cost per 1M tokens,Output cost per 1M tokens\nAcme-1,2,8\n").proposal).toMatchObject({ headerRow: 2, fields: ["name", "inputPerMTok", "outputPerMTok"] });
  });

  test("a line that says what parts the columns counts where it is the first alone", () => {
    const rows = "API;Input (USD/1M tokens);Output (USD/1M tokens);Notes\nAcme-1;1,25;10;sep=,\n";
    expect(figures(rows)).toEqual([["Acme-1", [1.25, 10]]]);
    expect(figures(`sep=;\n${rows}`)).toEqual([["Acme-1", [1.25, 10]]]);
  });

  test("headers are looked for in the first thirty rows", () => {
    const below = (titles: number) => `${Array.from({ length: titles }, (_, i) => `Note ${i}\n`).join("")}${HEADERS}\nAcme-1,2,8\n`;
    expect(figures(below(29))).toEqual([["Acme-1", [2, 8]]]);
    expect(openedCsv(below(30)).proposal.headerRow).toBe(0);
  });

  test("Retired in other words is understood, and refused where it is neither yes nor no", () => {
    const { listings } = readList(listText("cases/retired-in-other-words.csv"));
    expect(listings.map(({ model }) => model.retired)).toEqual([true, true, true]);
    const rows = ["no", "Nein", "false", "", "perhaps"].map((word, i) => `A${i},1,2,${word}`).join("\n");
    expect(readList(`${HEADERS},Retired\n${rows}`).listings.map(({ model }) => model.retired)).toEqual([undefined, undefined, undefined, undefined]);
    expect(reasons(`${HEADERS},Retired\n${rows}`)).toEqual([["A4", 'Retired is "perhaps"; write yes or leave it blank']]);
  });

  test("the same price twice is said once", () => {
    expect(compared(`${HEADERS}\nAcme-1,2,8\nAcme-1,2,8\n`).changes).toMatchObject([{ rows: [{ inputPerMTok: 2 }] }]);
  });
});

describe("a figure that may be two numbers", () => {
  const row = (input: string, output: string) => `${HEADERS}\nAcme-1,"${input}","${output}"\n`;

  test.each([
    ["1,250", "2,500"],
    ["1,250", "8"],
  ])("%s and %s: the decimal sign is asked for", (input, output) => {
    const { table, proposal } = openedCsv(row(input, output));
    expect([proposal.mark, openQuestions(proposal, table)]).toEqual([undefined, ["whether a point or a comma is the decimal sign"]]);
    expect(readWith(table, { ...proposal, mark: "," }).listings[0]?.model.prices).toMatchObject([{ input: 1.25 }]);
    expect(readWith(table, { ...proposal, mark: "." }).refusals).toEqual([{ id: "Acme-1", reason: 'Input (USD/1M tokens) is "1,250", which may be 1.250 or 1250: write it without the comma' }]);
  });

  test.each([
    ["1,250", "9,99", [1.25, 9.99]],
    ["0,125", "1,250", [0.125, 1.25]],
    ["1.5", "1,000.00", [1.5, 1000]],
    ["1.250", "2.500", [1.25, 2.5]],
    ["$1.25", "10 USD", [1.25, 10]],
    [",5", "2", [0.5, 2]],
    [".5", "2", [0.5, 2]],
  ])("%s and %s: another figure tells, or the file does", (input, output, expected) => {
    expect(figures(row(input, output))).toEqual([["Acme-1", expected]]);
  });

  test.each([
    ["1,250", "2,500"],
    ["1.250", "2.500"],
  ])("between semicolons %s and %s are asked for, in a list headed as the Prices table", (input, output) => {
    const { table, proposal } = openedCsv(`${HEADERS.replaceAll(",", ";")}\nAcme-1;${input};${output}\n`);
    expect([table.delimiter, openQuestions(proposal, table)]).toEqual([";", ["whether a point or a comma is the decimal sign"]]);
  });

  test("between semicolons another figure tells, and the one that is unlike it is refused alone", () => {
    const text = `${HEADERS.replaceAll(",", ";")}\nA;1,25;10\nB;1.250;9\n`;
    expect(figures(text)).toEqual([["A", [1.25, 10]]]);
    expect(reasons(text)).toEqual([["B", 'Input (USD/1M tokens) is "1.250", which may be 1.250 or 1250: write it with a decimal comma']]);
  });

  test("between tabs a point before three digits is asked for", () => {
    const { table, proposal } = openedCsv(row("1.250", "2.500").replaceAll(",", "\t"));
    expect(openQuestions(proposal, table)).toEqual(["whether a point or a comma is the decimal sign"]);
  });

  test("where some show points and others commas it is asked for", () => {
    const { table, proposal } = openedCsv(`${HEADERS}\nA,1.5,2.5\nB,"9,99",12.5\nC,"1,000",2\n`);
    expect(openQuestions(proposal, table)).toEqual(["whether a point or a comma is the decimal sign"]);
  });

  test("a comma among points is refused", () => {
    expect(reasons(`${HEADERS}\nA,1.5,2.5\nB,"9,99",12.5\n`)).toEqual([["B", 'Input (USD/1M tokens) is "9,99", with a decimal comma where the list has decimal points: write it with a point']]);
  });

  test("a number of tokens is whole, so that its marks part thousands", () => {
    const window = (text: string) => readList(`${HEADERS},Context window (tokens)\nA,1.5,2.5,"${text}"\n`).listings[0]?.model.contextTokens;
    expect(["128,000", "128.000", "1,048,576", "128 000", "128000"].map(window)).toEqual([128_000, 128_000, 1_048_576, 128_000, 128_000]);
    expect(reasons(`${HEADERS},Context window (tokens)\nA,1.5,2.5,"1,048.576"\n`)).toEqual([["A", 'Context window (tokens) is "1,048.576"; it must be a whole number of tokens']]);
  });
});

describe("the currency", () => {
  test("in a column of its own has to be the headers'", () => {
    const { table, proposal } = openedCsv(`${HEADERS},Currency\nA,1,2,EUR\n`);
    expect([proposal.currency, openQuestions(proposal, table)]).toEqual([undefined, ["the currency of the prices"]]);
    expect(figures(`${HEADERS},Currency\nA,1,2,USD\nB,1,2,$\n`)).toEqual([["A", [1, 2]], ["B", [1, 2]]]);
  });

  test("is converted at the rate that is given, and the note says so", () => {
    const { table, proposal } = openedCsv("Model;Input €/1M;Output €/1M\nA;0,10;0,20\nB;$0,10;0,20\n");
    const asked = { ...proposal, currency: "EUR", rate: "1.08" };
    expect(openQuestions({ ...asked, rate: undefined }, table)).toEqual(["the rate: how many USD one EUR is, such as 1.08"]);
    for (const rate of ["0", "-1", "1,08", "x", "1e9", ""]) expect(openQuestions({ ...asked, rate }, table)).toHaveLength(1);
    const { listings, refusals } = readWith(table, asked);
    expect(listings).toMatchObject([{ model: { note: "Converted at USD 1.08 for one EUR", prices: [{ input: 0.108, output: 0.216 }] } }]);
    expect(refusals).toEqual([{ id: "B", reason: 'Input €/1M is "$0,10", which is in USD; the list is read in EUR' }]);
  });

  test("of a row that is another is refused by row", () => {
    const { table, proposal } = openedCsv("model,input_per_1m,output_per_1m,currency\nA,1.5,2,USD\nB,1.5,2,CNY\n");
    expect(proposal.currency).toBeUndefined();
    expect(readWith(table, { ...proposal, currency: "USD" })).toMatchObject({ listings: [{ model: { id: "A" } }], refusals: [{ id: "B", reason: "the price is in CNY; the list is read in USD" }] });
  });
});

describe("columns in other words", () => {
  const fieldsOf = (header: string) => proposedLayout({ delimiter: ",", rows: [header.split(","), header.split(",").map(() => "1.5")] }).fields;

  test("as several public tools head them: all is proposed, and nothing is read unasked", () => {
    const text = listText("cases/prices-as-tools-write-them.csv");
    const { table, proposal } = openedCsv(text);
    expect(proposal).toEqual<ColumnLayout>({
      headerRow: 0, unit: "1M", currency: "USD", rate: undefined, mark: ".",
      fields: ["maker", "name", "inputPerMTok", "outputPerMTok", "cacheWritePerMTok", "cachedInputPerMTok", "currency", "effectiveFrom", "note"],
    });
    expect(openQuestions(proposal, table)).toEqual([]);
    expect(readWith(table, proposal).listings).toMatchObject([{ seller: { provider: { name: "acme" } }, model: { id: "acme-1", note: "first", prices: [{ from: "2026-10-22", input: 3, output: 15, cacheWrite: 3.75, cachedInput: 0.3 }] } }]);
    expect(() => readList(text)).toThrow("which column is which, as its headers are not those of the Prices table");
  });

  test.each<[string, (ListField | undefined)[]]>([
    ["Model,Input price per 1M tokens,Output price per 1M tokens", ["name", "inputPerMTok", "outputPerMTok"]],
    ["model_id,input_cost_per_token,output_cost_per_token,max_input_tokens", ["name", "inputPerMTok", "outputPerMTok", undefined]],
    ["id,name,prompt,completion", ["id", "name", "inputPerMTok", "outputPerMTok"]],
    ["Modell,Eingabe €/1M,Ausgabe €/1M,Anbieter", ["name", "inputPerMTok", "outputPerMTok", "maker"]],
    ["Model,inputCostPer1M,outputCostPer1M,cachedInputCostPer1M", ["name", "inputPerMTok", "outputPerMTok", "cachedInputPerMTok"]],
    ["Model,Input,Output,Batch input,Reasoning output,Deprecation date,Context window", ["name", "inputPerMTok", "outputPerMTok", undefined, undefined, undefined, "contextTokens"]],
    ["Model,Input price,Cached input price,Output price,Input price above 200k,Output price above 200k", ["name", "inputPerMTok", "cachedInputPerMTok", "outputPerMTok", "longContextInputPerMTok", "longContextOutputPerMTok"]],
  ])("%s", (header, expected) => {
    expect(fieldsOf(header)).toEqual(expected);
  });

  test.each([
    ["Model,Input per 1M,Output per 1M", "1M"],
    ["Model,Input/1K tokens,Output/1K tokens", "1K"],
    ["Model,input_cost_per_token,output_cost_per_token", "token"],
    ["Model,Input $/MTok,Output $/MTok", "1M"],
    ["Model,Input (per million),Output (per million)", "1M"],
    ["Model,Input per 1000 tokens,Output per 1000 tokens", "1K"],
    ["Model,Input per 1,000,000 tokens,Output", undefined],
    ["Model,Input price,Output price", undefined],
  ])("the unit in %s", (header, unit) => {
    const rows = [header.split(","), header.split(",").map(() => "1.5")];
    expect(proposedLayout({ delimiter: ",", rows }).unit).toBe(unit);
  });

  test.each([["token", 1.5], ["1K", 0.0015], ["1M", 0.0000015]] as const)("a price per %s is a price per million", (unit, input) => {
    const { table, proposal } = openedCsv("Model,Input price,Output price\nA,0.0000015,0.000006\n");
    expect(openQuestions(proposal, table)).toEqual(["of how many tokens the prices are", "the currency of the prices"]);
    expect(readWith(table, { ...proposal, unit, currency: "USD" }).listings[0]?.model.prices[0]?.input).toBe(input);
  });

  test("prices of different numbers of tokens are not read as one", () => {
    const { table, proposal } = openedCsv("Model,Input $/1M,Output $/1K\nA,1.5,2.5\n");
    expect(openQuestions({ ...proposal, unit: "1M" }, table)).toEqual(["the headers name prices of different numbers of tokens: use columns of one"]);
  });

  test("two columns that may be one field, and a field that none is, are asked for", () => {
    const { table, proposal } = openedCsv("Model,Input price $/1M,Prompt price $/1M,Currency\nA,1.5,2.5,USD\n");
    expect(openQuestions(proposal, table)).toEqual(["no column is Output", 'two columns are Input: "Input price $/1M", "Prompt price $/1M"']);
  });

  test("beside the table's own headers a column of the person's is passed over, but for one that would change a price", () => {
    expect(fieldsOf(`${HEADERS},Model family,Mine`)).toEqual(["name", "inputPerMTok", "outputPerMTok", undefined, undefined]);
    expect(() => readList(`${HEADERS},Cached input (USD/1K tokens)\nA,1.5,2,0.1\n`)).toThrow("the headers name prices of different numbers of tokens");
  });
});

describe("what is no price list is told so by its cause", () => {
  test.each([
    ["an export of usage", listText("cases/usage-export.csv"), /^This file has token counts, not prices: "usage_input_tokens_no_cache", .*It is an export of usage: import it in the view Usage\.$/],
    ["one whose headers are as a list's", "date,model,input,output,cache_read,cache_write\n2026-08-05,gpt-5,46000,17000,0,16000\n2026-08-06,gpt-5,61000,9000,120,0\n", /^This file has token counts, not prices: "input", "output"/],
    ["one with what the tokens cost together", "day,model,Input tokens,Output tokens,Total cost\n2026-08-05,gpt-5,46,17,1.5\n", /^This file has token counts, not prices: "Input tokens", "Output tokens"\./],
    ["one with many blanks", "day,model,input,output\n2026-08-05,gpt-5,46000,17000\n2026-08-06,gpt-5,,\n2026-08-07,gpt-5,,\n", /^This file has token counts, not prices: "input", "output"/],
    ["text", "Dear colleague,\nplease find the prices below.", /^The file is no price list known here\. A CSV of prices has a column of APIs/],
    ["two columns", "Model;Price\nGPT-5;1", /here stands "Model", "Price"\.$/],
  ])("%s", (_, text, message) => {
    expect(() => readList(text)).toThrow(message);
    expect(() => openedCsv(text)).toThrow(message);
  });
});
