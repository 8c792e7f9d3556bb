import type { Decimal } from "../engine/decimal";
import { doubleFigures } from "./doubleFigures";
import { type Question, answerTo } from "./outputs";
import type { Scenario } from "./scenario";

/** What double precision and the decimal engine may differ by, relative. */
const AGREEMENT = 1e-9;

/** Whether two answers are the same as far as double precision tells; never is never, and none is none. */
export function agree(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= AGREEMENT * Math.abs(b);
}

/** The output in double precision; undefined where the decimal engine is to be asked. */
export function doubleAnswer({ output, model, api, scenario }: Question): number | undefined {
  return output.fast?.(doubleFigures(scenario, model, output.needsApi ? api : ""));
}

/**
 * Answers to a question in scenarios like its own, whose answer is known. Most settings do not move an output: where
 * double precision gives the very bits of the question's own scenario, so is the answer its own. All others are asked of
 * the decimal engine, to which a rate of return is fifty times the work.
 */
export function nearbyAnswers(question: Question, known: Decimal): (scenario: Scenario) => Decimal | null {
  const base = doubleAnswer(question);
  const trusted = base !== undefined && agree(base, known.toNumber());
  return (scenario) => {
    const nearby = { ...question, scenario };
    return trusted && doubleAnswer(nearby) === base ? known : answerTo(nearby);
  };
}
