import { costs } from "../scenario/answers";
import { apiCost, apiName } from "./apiPrice";
import type { Context } from "./context";
import { nameOf } from "./deployment";
import type { Expression } from "./expression";
import { volume } from "./ownership";
import { remembered } from "./remembered";
import { working } from "./workings";

/** A model of one's own and the API it takes the place of, by their names in the catalog. */
export function pairName(context: Context, model: string, api: string): string {
  return `${nameOf(context, model)} / ${apiName(context, api)}`;
}

/** The API's bill for a model's volume (Eq. 5). */
export const apiBill = remembered((context: Context, model: string, api: string): Expression => {
  const { apiCost: expected } = costs(context.scenario, model, api);
  const about = { of: pairName(context, model, api), label: "API cost of the volume", unit: "USD/month", format: "usd", equation: "Eq. 5: volume / 1,000,000 x price paid", expected } as const;
  return working(context, about, apiCost(context, api, volume(context, model)));
});
