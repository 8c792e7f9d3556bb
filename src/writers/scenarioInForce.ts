import { IN_FORCE_LABEL, scenarioNames } from "../sheets/assumptionsTable";

/** The columns of a table of assumptions in which scenarios are typed, counted from 0: the first, and that of the one in force. */
interface ScenarioPlace {
  readonly first: number;
  readonly column: number;
}

/** Queues the reading of the cell above a table of assumptions that names the scenario in force; known after the next round trip. An older table has no such cell, and one scenario. */
export async function queueScenarioInForce(context: Excel.RequestContext, header: Excel.Range): Promise<() => ScenarioPlace> {
  header.load("values,rowIndex,columnIndex");
  await context.sync();
  const headers = (header.values[0] ?? []).map(String);
  const names = scenarioNames(headers);
  const first = headers.indexOf(names[0] ?? "");
  if (header.rowIndex === 0) return () => ({ first, column: first });
  const above = header.getCell(0, 0).getOffsetRange(-1, 0).getResizedRange(0, headers.length - 1).load("values");
  return () => {
    const [label, ...cells] = above.values[0]!.map(String);
    const named = label === IN_FORCE_LABEL ? names.findIndex((name) => name.toLowerCase() === cells[first - 1]?.toLowerCase()) : 0;
    return { first, column: first + Math.max(0, named) };
  };
}
