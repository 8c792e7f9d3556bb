import { uniform } from "../../src/engine/whatIf/random";

/** So many at random of each part as its share of all asks for; the same for the same seed. All where no more are there. */
export function drawn<T extends { readonly part: string }>(all: readonly T[], size: number, seed: number): T[] {
  if (size >= all.length) return [...all];
  const random = uniform(seed);
  const parts = [...new Set(all.map(({ part }) => part))].map((name) => all.filter(({ part }) => part === name));
  const shares = parts.map((part) => (part.length * size) / all.length);
  const counts = shares.map(Math.floor);
  const left = size - counts.reduce((sum, count) => sum + count, 0);
  const byRest = shares.map((share, i) => ({ i, rest: share % 1 })).sort((a, b) => b.rest - a.rest);
  byRest.slice(0, left).forEach(({ i }) => counts[i]!++);
  return parts.flatMap((part, i) => someOf(part, counts[i]!, random));
}

/** All in an order by chance, the same for the same seed. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  return someOf(all, all.length, uniform(seed));
}

function someOf<T>(all: readonly T[], count: number, random: () => number): T[] {
  const rest = [...all];
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

/** Wilson's interval, 95%, for the share of all that a sample's share stands for. */
export function interval(hits: number, of: number): [from: number, to: number] {
  const z = 1.959964;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [(middle - half) / (1 + (z * z) / of), (middle + half) / (1 + (z * z) / of)];
}
