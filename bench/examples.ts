import { functionsMetadata } from "../test/builtFunctions";
import { exampleCall } from "../taskpane/functions/exampleCall";
import type { MeasuredFunctions } from "./functionsHere";
import { type Measured, median, milliseconds } from "./measure";

/** As many as are named: what any cell waits for longest. */
const NAMED = 12;

/** Each function's documented example, of which no run remembers another where the function takes settings: the middle of all, and the slowest by name. */
export async function everyExample(functions: MeasuredFunctions): Promise<Measured[]> {
  const metadata = functionsMetadata();
  const times: { readonly id: string; readonly took: number }[] = [];
  for (const fn of metadata.functions) {
    const args = (await exampleCall(metadata, fn)).args.map(({ value }) => value);
    const run = functions.get(fn.id)!;
    let rate = 0.1;
    const withSettings = () => run(...args.slice(0, -1), [[["Electricity rate", (rate += 1e-7)]]]);
    times.push({ id: fn.id, took: milliseconds(fn.parameters.at(-1)?.repeating === true && answers(withSettings) ? withSettings : () => run(...args)) });
  }
  const slowest = [...times].sort((a, b) => b.took - a.took).slice(0, NAMED);
  return [
    { what: `The example of a function, the middle of all ${times.length}`, value: 1000 * median(times.map(({ took }) => took)), unit: "us" },
    ...slowest.map(({ id, took }) => ({ what: `The example of ${id}`, value: took, unit: "ms" })),
  ];
}

/** Whether a call is not refused: some functions take ranges of another kind. */
function answers(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}
