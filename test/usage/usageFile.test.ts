import { describe, expect, it, test } from "vitest";
import { ZERO } from "../../src/engine/decimal";
import { usageQuestions } from "../../src/usage/csv/usageColumns";
import { scenarioOf } from "../../src/scenario/scenario";
import { openedUsage } from "../../src/usage/usageFile";
import { listText, readList } from "../priceImport/imported";
import { exportText, inWords, readMatched, readUsage, usageQuestion } from "./readings";

const HEADERS = "start_time,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens";

describe("an export that a spreadsheet has saved again", () => {
  test("semicolons, decimal commas, thousands marks, a mark of the byte order and text over two lines are read right", () => {
    const text = `\uFEFFgeneration_id;created_at;cost_total;tokens_prompt;tokens_completion;tokens_cached;model_permaslug;app_name\r\n"a";2026-11-01 10:00:00;1,25;1.200.000;"90.000";0;gpt-5;"Team\nBerlin"\r\n`;
    expect(readUsage(text).records.map(inWords)).toEqual(["2026-11 GPT-5/Team\nBerlin: 1 requests, in 1200000 (0 cached, ? written), out 90000, 1.25 USD"]);
  });

  test("a figure that may be two numbers is refused, and its row is not counted", () => {
    const text = `generation_id;created_at;cost_total;tokens_prompt;tokens_completion;model_permaslug\na;2026-11-01 10:00:00;1,5;10;1;m\nb;2026-11-01 10:00:00;1.250;10;1;m`;
    const { records, refusals } = readUsage(text);
    expect(records.map(inWords)).toEqual(["2026-11 m/: 1 requests, in 10 (? cached, ? written), out 1, 1.5 USD"]);
    expect(refusals).toEqual([{ reason: 'cost_total is "1.250", which may be 1.250 or 1250: write it with a decimal comma', count: 1, firstRow: 2 }]);
  });

  test("a file in which every amount may be two numbers is refused whole", () => {
    expect(() => readUsage("generation_id;created_at;cost_total;tokens_prompt;tokens_completion;model_permaslug\na;2026-11-01 10:00:00;1.250;10;1;m")).toThrow(/whether a point or a comma is the decimal sign/);
  });
});

describe("rows that are refused are counted by the reason", () => {
  it.each([
    ["a model is missing", "1793491200,1,,False,10,1,0", /^no model: .*grouped by model/],
    ["tokens below 0", "1793491200,1,m,False,-10,1,0", /^input_tokens is "-10"/],
    ["tokens in a spreadsheet's short form", "1793491200,1,m,False,1.2E+11,1,0", /^input_tokens is "1\.2E\+11"; it must be a whole number/],
    ["a day that is none", "2026-02-30,1,m,False,10,1,0", /^start_time is "2026-02-30"/],
    ["one figure too many", "1793491200,1,m,False,10,1,0,7", /^the row has 8 cells under 7 headers/],
  ])("%s", (_, row, reason) => {
    const { records, refusals } = readUsage(`${HEADERS}\n1793491200,2,m,False,5,1,0\n${row}\n${row}`);
    expect(records.map(({ requests }) => requests)).toEqual([2]);
    expect(refusals).toEqual([{ reason: expect.stringMatching(reason), count: 2, firstRow: 2 }]);
  });
});

test("a row of JSON is refused by the name that its day has there", () => {
  const text = JSON.stringify({ data: [{ date: "yesterday", model_permaslug: "a/b", prompt_tokens: 1, completion_tokens: 1 }] });
  expect(readUsage(text).refusals).toMatchObject([{ reason: 'date is "yesterday"; it must be a date such as 2026-11-01' }]);
});

test("rows refused for one reason are counted as one, whatever each of them says", () => {
  const { refusals } = readUsage(`${HEADERS}\nyesterday,1,m,False,5,1,0\ntomorrow,1,m,False,5,1,0\n2026-02-30,1,m,False,5,1,0`);
  expect(refusals).toEqual([{ reason: 'start_time is "yesterday"; it must be a date such as 2026-11-01', count: 3, firstRow: 1 }]);
});

describe("files that no usage is taken from", () => {
  it.each<[string, string, RegExp]>([
    ["empty", " \n", /^The file is empty/],
    ["a web page", "<html></html>", /^The file is a web page \(HTML\), not one of usage exports/],
    ["cut off", exportText("openai-usage.json").slice(0, 700), /^The file is not whole, or not JSON/],
    ["a line cut off", `{"a": 1}\n{"a": `, /^Line 2 of the file is not whole/],
    ["an empty page", '{"object": "page", "data": [], "has_more": false}', /^The export holds no rows/],
    ["headers alone", HEADERS, /^The export holds no rows/],
    ["of another kind of JSON", '[{"name": "package"}]', /^The file is JSON, but none of the exports known here: OpenAI, /],
    ["an open quotation mark", `${HEADERS}\n"1793491200,1`, /^The file is not sound CSV|^A quotation mark/],
    ["a price list in JSON", listText("litellm.json"), /^This is a price list, no usage\. Import it in the view Catalog, under Fresh prices\.$/],
    ["a price list in CSV", listText("own.csv"), /^This is a price list, no usage/],
    ["another price list in CSV", listText("other-headers.csv"), /^This is a price list, no usage/],
  ])("%s", (_, text, message) => {
    expect(() => readUsage(text)).toThrow(message);
  });

  test("the import of prices sends every export to the view Usage", () => {
    const files = ["openai-usage.json", "openai-costs.json", "openai-usage.csv", "openai-costs.csv", "anthropic-usage.json", "anthropic-costs.json", "anthropic-usage.csv", "anthropic-costs.csv", "openrouter.csv", "openrouter.json", "litellm-logs.csv", "litellm-daily.csv", "langfuse.csv", "helicone.csv", "azure.csv", "bedrock.csv", "google.json"];
    for (const file of files) expect(() => readList(exportText(file)), file).toThrow(/import it in the view Usage\.$/);
  });

  test("further pages are told of", () => {
    expect(readUsage(exportText("openai-usage.json").replace('"has_more": false', '"has_more": true')).notes).toEqual(["one page of several: the export goes on"]);
  });
});

describe("a CSV with headers of one's own", () => {
  const text = "Report of November\nMonat;Modell;Team;Eingabe (1M tokens);davon cached;Ausgabe (1M tokens);Kosten EUR\n11/2026;GPT-5;Berlin;1.234,5;200,25;80;1.020,40\n12/2026;GPT-5;Berlin;2;1;1;";

  test("what the headers say is proposed, and what they leave open is asked", () => {
    const { proposal } = usageQuestion(text);
    expect(proposal).toMatchObject({ headerRow: 1, fields: ["month", "api", "workload", "inputTokens", "cachedTokens", "outputTokens", "cost"], unit: "1M", currency: "EUR", mark: ",", cached: undefined });
    expect(() => readMatched(text)).toThrow("Still to choose: whether the input tokens count the cached ones.");
  });

  test("within or beside, as the person says", () => {
    // 1,234.5 and 200.25 million tokens.
    expect(readMatched(text, { cached: "within" }).records.map(inWords)[0]).toBe("2026-11 GPT-5/Berlin: ? requests, in 1234500000 (200250000 cached, ? written), out 80000000, 1020.4 EUR");
    expect(readMatched(text, { cached: "beside" }).records.map(inWords)[0]).toBe("2026-11 GPT-5/Berlin: ? requests, in 1434750000 (200250000 cached, ? written), out 80000000, 1020.4 EUR");
    expect(readMatched(text, { cached: "within", rate: "1.1" }).records[0]?.usdRate?.toString()).toBe("1.1");
  });

  test.each<[string, string | undefined]>([["1.1", undefined], ["0", "USD one EUR is"], ["-1", "USD one EUR is"], ["a tenth", "USD one EUR is"]])("a rate of %s", (rate, question) => {
    const read = () => readMatched(text, { cached: "within", rate });
    if (question === undefined) expect(read().records).toHaveLength(2);
    else expect(read).toThrow("Still to choose: the rate: how many USD one EUR is, such as 1.08, or nothing.");
  });

  test("more cached than input, said to be within it, is refused", () => {
    expect(readMatched("Month,Model,Input tokens,Cached tokens,Output tokens\n2026-11,m,10,20,1", { cached: "within" }).refusals[0]?.reason).toBe("cached tokens (20) are more than the input tokens (10) they are said to be part of");
    expect(readMatched("Month,Model,Input tokens,Cached tokens,Output tokens\n2026-11,m,20,20,1", { cached: "within" }).records.map(inWords)).toEqual(["2026-11 m/: ? requests, in 20 (20 cached, ? written), out 1, ? USD"]);
  });

  test.each([["2026-11", "2026-11"], ["Nov 2026", "2026-11"], ["1.11.2026", "2026-11"], ["2026-11-05", "2026-11"]])("%s is a month", (written, month) => {
    expect(readMatched(`Month,Model,Input tokens,Output tokens\n${written},m,10,1`).records[0]?.month).toBe(month);
  });

  test.each("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").map((name, i) => [name, i + 1] as const))("%s is the month %d, by its name or number", (name, number) => {
    const month = `2026-${String(number).padStart(2, "0")}`;
    const rows = [`${name} 2026`, `${name.toLowerCase()}-2026`, `${number}/2026`, `${number}.2026`].map((written) => `${written},m,10,1`);
    expect(readMatched(`Month,Model,Input tokens,Output tokens\n${rows.join("\n")}`).records).toMatchObject([{ month, inputTokens: 40 }]);
  });

  test("a row without a month or an API is refused, and a count with a currency beside it", () => {
    const refusal = (row: string, headers = "Month,Model,Input tokens,Output tokens") => readMatched(`${headers}\n${row}`).refusals[0]?.reason;
    expect(refusal(",m,10,1")).toBe("the row has no month");
    expect(refusal("2026-11,,10,1")).toBe("the row has no API");
    expect(refusal("2026-11,m,$10,1", "Month,Model,Input (1M tokens),Output (1M tokens)")).toBe('Input (1M tokens) is "$10", which is in USD; write the number alone');
    expect(refusal("2026-11,m,-10,1", "Month,Model,Input (1M tokens),Output (1M tokens)")).toBe("Input (1M tokens) is -10; it must be an amount of tokens, 0 or more");
  });

  test("a rate into USD is that of another currency alone", () => {
    const rated = (currency: string) => readMatched("Month,Model,Input tokens,Output tokens,Cost\n2026-11,m,10,1,2", { currency, rate: "1.5" }).records[0]?.usdRate?.toString();
    expect([rated("EUR"), rated("USD")]).toEqual(["1.5", undefined]);
  });

  test("03/04/2026 may be two days", () => {
    expect(readMatched("Month,Model,Input tokens,Output tokens\n03/04/2026,m,10,1").refusals[0]?.reason).toBe('Month is "03/04/2026"; write it as a date such as 2026-08-20');
  });

  test("headed nearly as the Usage table, it is asked for rather than read without its cost", () => {
    const near = "Month;API;Requests;Input tokens;Output tokens;Cost billed (EUR)\n2026-10;GPT-5;100;1000000;20000;12,5";
    const { proposal, table } = usageQuestion(near);
    expect(proposal).toMatchObject({ fields: ["month", "api", "requests", "inputTokens", "outputTokens", "cost"], currency: "EUR", mark: "," });
    expect(usageQuestions(proposal, table)).toEqual([]);
    expect(readMatched(near, { rate: "1.1" }).records.map(inWords)).toEqual(["2026-10 GPT-5/: 100 requests, in 1000000 (? cached, ? written), out 20000, 12.5 EUR at 1.1"]);
  });

  test.each([
    ["12,5", "12.5"],
    ["1.250,75", "1250.75"],
  ])("headed as the Usage table, parted by semicolons, %s is a decimal comma", (cost, read) => {
    expect(readUsage(`Month;API;Input tokens;Output tokens;Cost billed\n2026-10;GPT-5;1.000.000;20.000;${cost}`).records.map(inWords)).toEqual([`2026-10 GPT-5/: ? requests, in 1000000 (? cached, ? written), out 20000, ${read} USD`]);
  });

  test.each(["1,250", "1.250"])("parted by semicolons, a cost of %s may be two figures and is asked for", (cost) => {
    const { proposal, table } = usageQuestion(`Month;API;Input tokens;Output tokens;Cost billed\n2026-10;GPT-5;1000000;20000;${cost}`);
    expect(usageQuestions(proposal, table)).toContain("whether a point or a comma is the decimal sign");
  });

  test("headed as the Usage table it needs no matching", () => {
    const own = "Month,API,Workload,Batch,Requests,Input tokens,Of them cached,Of them written to cache,Output tokens,Cost billed,Currency\n2026-11-01,GPT-5,Chat,yes,7,1000,300,0,100,1.5,USD";
    expect(readUsage(own).records.map(inWords)).toEqual(["2026-11 GPT-5/Chat batch: 7 requests, in 1000 (300 cached, 0 written), out 100, 1.5 USD"]);
  });
});

test("texts stay texts, whatever they say", () => {
  const [record] = readUsage(`start_time,num_model_requests,model,project_id,input_tokens\n1793491200,1,"=HYPERLINK(""http://x"")","<img src=x onerror=alert(1)>",5`).records;
  expect([record?.api, record?.workload]).toEqual(['=HYPERLINK("http://x")', "<img src=x onerror=alert(1)>"]);
});

test("20,000 requests are added up in as many steps, between which the page can go on", () => {
  const row = (i: number) => `gen-${i},2026-${String(1 + (i % 12)).padStart(2, "0")}-01 10:00:00.040,0.0123,0,0,0,0,5200,800,300,2000,gpt-5,ProviderA,standard,false,true,,stop,stop,9200,600,false,demo,Team ${i % 5}`;
  const [header = ""] = exportText("openrouter.csv").split("\n");
  const text = `${header}\n${Array.from({ length: 20_000 }, (_, i) => row(i)).join("\n")}\n`;
  const steps = openedUsage(text, { apis: scenarioOf(null).prices, apart: true });
  let count = 0;
  for (let step = steps.next(); ; step = steps.next(), count += 1) {
    if (!step.done) continue;
    if (!("records" in step.value)) throw new Error("read at once");
    // 12 months of 5 teams: 60 rows of 20,000 / 60 requests, each 5,200 tokens and USD 0.0123.
    expect(step.value.records).toHaveLength(60);
    expect(step.value.records.reduce((sum, { inputTokens }) => sum + inputTokens, 0)).toBe(20_000 * 5_200);
    expect(step.value.records.reduce((sum, { cost }) => sum.plus(cost!), ZERO).toNumber()).toBe(246);
    break;
  }
  expect(count).toBeGreaterThanOrEqual(20_000);
});

test.each([["Input tokens (M)", "1M"], ["Input tokens [Mio.]", "1M"], ["input_tokens_k", "1K"], ["Input tokens (model)", "token"], ["Input tokens/min", "token"]])("counts under %s are proposed to be of %s", (header, unit) => {
  expect(usageQuestion(`Day,Model,${header}\n2026-10-01,GPT-5,120`).proposal.unit).toBe(unit);
});
