import { nameKey } from "../catalog/lookup";
import type { ListedApi } from "./apiEntries";
import type { StandingApi, StandingPrices } from "./standingPrices";

/** What a list says of one API, and the API as it stands. */
export interface ApiGroup {
  readonly listed: ListedApi[];
  readonly old: StandingApi | undefined;
}

/** The listings of each API, step by step: a list may have several for one. */
export function* groupedByApi(apis: readonly ListedApi[], standing: StandingPrices): Generator<number, Map<string, ApiGroup>> {
  const groups = new Map<string, ApiGroup>();
  for (const [done, listed] of apis.entries()) {
    yield done / apis.length;
    const { api } = listed;
    const old = standing.find(api);
    const key = old ? nameKey(old.latest.name) : `${nameKey(api.provider)}/${nameKey(api.name)}`;
    const group = groups.get(key);
    if (group) group.listed.push(listed);
    else groups.set(key, { listed: [listed], old });
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, { ...group, listed: fullestFirst(group.listed) }]));
}

/** The entry that says most stands for the others, whatever the order of the list; what any of them has beside its prices counts. */
function fullestFirst(listed: readonly ListedApi[]): ListedApi[] {
  if (listed.length === 1) return [...listed];
  const texts = new Map(listed.map((each) => [each, JSON.stringify(each.api)]));
  const text = (each: ListedApi) => texts.get(each)!;
  const sorted = [...listed].sort((a, b) => text(b).length - text(a).length || (text(a) < text(b) ? -1 : 1));
  const leftOut = [...new Set(sorted.flatMap((each) => each.leftOut))].sort();
  return sorted.map((each) => ({ ...each, leftOut }));
}

/** A new API whose name another provider's has already, in the table or among those found so far, goes by its provider and name. */
export function withOwnName(group: ApiGroup, standing: StandingPrices, found: ReadonlySet<string>): ApiGroup {
  const [{ api, ...first }, ...others] = group.listed as [ListedApi, ...ListedApi[]];
  const isOwn = group.old || api.provider === "" || api.name.startsWith(`${api.provider}/`);
  if (isOwn || !(standing.isTaken(api.name, api.provider) || found.has(nameKey(api.name)))) return group;
  return { ...group, listed: [{ ...first, api: { ...api, name: `${api.provider}/${api.name}` } }, ...others] };
}
