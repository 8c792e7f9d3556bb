import { nameKey } from "../lookup";
import type { ApiEntry } from "../priceFile";
import type { CatalogProvider } from "./providers";
import type { FeedModel } from "./feedPrice";

export interface ApiNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Names of an API: a maker's own goes by its display name, a hosted one by "Host/model". The id itself answers anyway. */
export function apiNames(provider: CatalogProvider, model: FeedModel): ApiNames {
  const tail = modelTail(model.id);
  if (provider.host) return { name: `${provider.name}/${tail}`, aliases: unique([tail], [model.id]) };
  const name = model.name && sameWords(model.name, model.id) ? displayName(model.name) : model.id;
  return { name, aliases: unique(turned(name), [name, model.id]) };
}

/** The last part of an id; Fireworks writes a point as p ("glm-5p2"). */
function modelTail(id: string): string {
  const tail = id.slice(id.lastIndexOf("/") + 1);
  return id.startsWith("accounts/fireworks/") || /^[a-z-]+\d+p\d/.test(tail) ? tail.replace(/(\d)p(\d)/g, "$1.$2") : tail;
}

/** Feeds give some display names to the wrong model ("o4 Mini High" to o4-mini): a name counts only when its words are the id's. */
function sameWords(name: string, id: string): boolean {
  const words = (text: string) => text.toLowerCase().split(/[^a-z0-9]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/).filter((word) => word && word !== "latest").sort().join(" ");
  return words(name) === words(id);
}

function displayName(name: string): string {
  return name.replace(/^gpt /i, "GPT-").replace(/^gemini\b/, "Gemini");
}

/** Anthropic's models go by both orders: "Claude Opus 4.5" and "Claude 4.5 Opus". */
function turned(name: string): string[] {
  const parts = /^Claude (\p{L}+) ([\d.]+)$/u.exec(name);
  return parts ? [`Claude ${parts[2]} ${parts[1]}`] : [];
}

function unique(aliases: readonly string[], known: readonly string[]): string[] {
  return aliases.filter((alias) => known.every((name) => nameKey(name) !== nameKey(alias)));
}

/** Tells APIs of one name apart by their ids: the one whose id is the name keeps it. */
export function withOwnNames(apis: readonly ApiEntry[]): ApiEntry[] {
  const counts = new Map<string, number>();
  for (const { name } of apis) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return apis.map((api) => {
    const id = api.id.slice(api.id.indexOf("/") + 1);
    if (counts.get(nameKey(api.name)) === 1 || nameKey(id) === nameKey(api.name)) return api;
    return { ...api, name: api.name.startsWith(`${api.provider}/`) ? `${api.provider}/${id}` : id };
  });
}
