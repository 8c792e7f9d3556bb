import { afterAll, beforeAll } from "vitest";

import { type AddinInNode, startAddin } from "../../preview/host/node/addinInNode";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";

const any = { name: "value", type: "any" };
const fixture = (
  name: string,
  parameters: FunctionMetadata["parameters"],
  options?: FunctionMetadata["options"],
): FunctionMetadata => ({
  id: name,
  name,
  parameters,
  options,
});

const functions: FunctionsJson = {
  functions: [
    fixture("SEEN", [{ name: "ranges", type: "any", dimensionality: "matrix", repeating: true, optional: true }]),
    fixture("SINGLE", [
      { ...any, optional: true },
      { name: "second", type: "any", optional: true },
    ]),
    fixture("ADD", [
      { name: "augend", type: "number" },
      { name: "addend", type: "number", optional: true },
    ]),
    fixture("FLAG", [{ name: "flag", type: "boolean" }]),
    fixture("WORD", [{ name: "word", type: "string" }]),
    fixture("REFUSE", [{ name: "message", type: "string" }]),
    fixture("THROW", []),
    fixture("COUNTDOWN", [{ name: "from", type: "number" }]),
    fixture("TOTAL", [{ name: "ranges", type: "any", dimensionality: "matrix", repeating: true }]),
    fixture("CODE", [any], { allowErrorForDataTypeAny: true }),
    fixture("WHERE", [], { requiresAddress: true }),
    fixture("LATER", [{ name: "value", type: "number" }]),
    fixture("CALLS", [{ name: "value", type: "number" }]),
  ],
};

const script = `
  const seen = (...values) => JSON.stringify(values.slice(0, -1));
  let calls = 0;
  const fixtures = {
    SEEN: seen,
    SINGLE: seen,
    ADD: (augend, addend) => augend + (addend ?? 1000),
    FLAG: (flag) => flag,
    WORD: (word) => typeof word + ':' + word,
    REFUSE: (message) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message); },
    THROW: () => { throw new Error('a fault'); },
    COUNTDOWN: (from) => Array.from({ length: from }, (_, i) => [from - i, 'row ' + (i + 1)]),
    TOTAL: (ranges) => ranges.flat(2).filter((value) => typeof value === 'number').reduce((sum, value) => sum + value, 0),
    CODE: (value) => (value && value.code) || 'no error',
    WHERE: (invocation) => invocation.address,
    LATER: (value) => new Promise((resolve) => setTimeout(() => resolve(value * 2), 20)),
    CALLS: (value) => value + ' ' + (calls += 1),
  };
  for (const name of Object.keys(fixtures)) CustomFunctions.associate(name, fixtures[name]);
  Office.actions.associate('greet', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['pressed ' + event.source.id]];
      await context.sync();
    });
    event.completed();
  });
`;

/** What a failed request reports to the add-in. */
export interface Refusal {
  code: string;
  message: string;
}

export interface Fixture {
  readonly excel: AddinInNode["excel"];
  readonly paneVisibility: boolean[];
  /** Runs an `Excel.run` batch in the add-in's page; it is given `context` and the active sheet. */
  run<Result>(batch: string): Promise<Result>;
  /** The same for a batch that is refused. */
  refusal(batch: string): Promise<Refusal>;
  /** Writes formulas and values into cells and reads values back when all is calculated. */
  calculate(cells: Record<string, unknown>, ...read: string[]): Promise<unknown[]>;
}

/** Starts a fixture add-in on the unmodified office.js, once for the tests of a file. */
export function startFixture(): Fixture {
  const started: Partial<AddinInNode> = {};
  const paneVisibility: boolean[] = [];
  beforeAll(async () => {
    const onPaneVisibility = (visible: boolean) => void paneVisibility.push(visible);
    Object.assign(started, await startAddin({ functions, namespace: "LLM", scripts: [script], onPaneVisibility }));
  });
  const excel = () => (started as AddinInNode).excel;
  const run = <Result>(batch: string): Promise<Result> =>
    (started as AddinInNode).realm.evaluate(
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getActiveWorksheet(); ${batch} })`,
    ) as Promise<Result>;
  afterAll(() => {
    if (excel().unknown.length > 0) throw new Error(`Unanswered messages: ${excel().unknown.join("; ")}`);
  });
  return {
    get excel() {
      return excel();
    },
    paneVisibility,
    run,
    refusal: (batch) =>
      run(`${batch}; return null;`).then(() => Promise.reject(new Error("The batch was not refused.")), plainRefusal),
    async calculate(cells, ...read) {
      const writes = Object.entries(cells).map(
        ([address, value]) => `sheet.getRange('${address}').values = ${JSON.stringify(value)};`,
      );
      const reads = read.map((address) => `sheet.getRange('${address}').load('values')`);
      const results = await run<string>(
        `${writes.join("")} const read = [${reads.join()}]; await context.sync(); return JSON.stringify(read.map((one) => one.values));`,
      );
      return (JSON.parse(results) as unknown[][][]).map((values) =>
        values.length === 1 && values[0]?.length === 1 ? values[0][0] : values,
      );
    },
  };
}

function plainRefusal(error: unknown): Refusal {
  const { code, message } = error as Refusal;
  return { code, message };
}
