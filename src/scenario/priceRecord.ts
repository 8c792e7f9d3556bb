import { known } from "../catalog/lookup";
import { priceInForce } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { asOfSerial } from "./asOf";
import type { Scenario } from "./scenarioRecord";

/** The price of an API in force on the As of day; undefined for an unknown name, refused where none is in force yet. */
export function priceRecordOf({ settings, prices }: Pick<Scenario, "settings" | "prices">, name: string): PriceRecord | undefined {
  const api = known(prices, name);
  return api && priceInForce(api, asOfSerial(settings));
}
