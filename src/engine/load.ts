import { DomainError } from "./check";
import { Decimal, largest, smaller } from "./decimal";
import { mean } from "./statistics/mean";

/** Utilization that a load gives: the mean of what is served over the capacity, which is the highest load where none is given  (model, equation 21). */
export function utilizationOf(load: readonly Decimal[], capacity?: Decimal): Decimal {
  const [first = new Decimal(0), ...others] = load;
  const full = capacity ?? largest(first, ...others);
  if (!full.gt(0)) throw new DomainError("The load is 0 in every hour.");
  return mean(load.map((each) => smaller(each, full))).div(full);
}
