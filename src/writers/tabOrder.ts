import { NAMED_SHEETS } from "../sheets/names";

/** A tab, and which of our sheets it is; none where it is a person's own. */
export interface Tab {
  readonly id: string;
  readonly key?: string;
}

/**
 * The tabs as a fresh build has them: ours side by side in their usual order, where the first of them was; a person's own
 * keep theirs. `firstBefore` is how many tabs of others stood before the first of ours.
 */
export function tabOrder(tabs: readonly Tab[], firstBefore: number): readonly string[] {
  const place = ({ key }: Tab) => NAMED_SHEETS.findIndex((known) => known === key);
  const isOurs = (tab: Tab) => place(tab) >= 0;
  const ours = tabs.filter(isOurs).sort((a, b) => place(a) - place(b));
  const others = tabs.filter((tab) => !isOurs(tab));
  return [...others.slice(0, firstBefore), ...ours, ...others.slice(firstBefore)].map(({ id }) => id);
}
