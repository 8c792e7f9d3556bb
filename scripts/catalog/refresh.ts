import type { Provider } from "@pydantic/genai-prices";
import { GENAI_PRICES_URL, MODELS_DEV_URL } from "../../src/catalog/feeds/addresses";
import type { Feed } from "../../src/catalog/feeds/feedPrice";
import { firstFeed } from "./firstFeed";
import { type DevProvider, secondFeed } from "./secondFeed";

/** The part of fetch that is needed. */
export type Fetch = (url: string, options: { readonly redirect: "error" }) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

/** The feeds cannot be reached: said with the address and the reason. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/** Both feeds as their sites serve them on the day given. */
export async function newestFeeds(checked: string, fetchJson: Fetch): Promise<readonly [Feed, Feed]> {
  const [first, second] = await Promise.all([GENAI_PRICES_URL, MODELS_DEV_URL].map((url) => downloaded(url, fetchJson)));
  const dotted = checked.split("-").map(Number).join(".");
  return [
    firstFeed(first as Provider[], `data of ${checked}`),
    secondFeed(Object.values(second as Record<string, DevProvider>), dotted),
  ];
}

async function downloaded(url: string, fetchJson: Fetch): Promise<unknown> {
  try {
    const response = await fetchJson(url, { redirect: "error" });
    if (response.ok) return await response.json();
    throw new UnreachableError(`${url} answers ${response.status}`);
  } catch (error) {
    if (error instanceof UnreachableError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    throw new UnreachableError(`${url} cannot be reached (${error instanceof Error ? error.message : String(error)}${cause})`);
  }
}
