/**
 * Remembers the last answers of a pure function by the sameness of its argument, newest first. The memory changes
 * how long an answer takes and never what it is.
 */
export function recent<A, R>(most: number, same: (a: A, b: A) => boolean, compute: (argument: A) => R, bound?: Bound<A>): (argument: A) => R {
  const memory: { argument: A; result: R }[] = [];
  return (argument) => {
    const placeOf = (wanted: A) => memory.findIndex((entry) => same(entry.argument, wanted));
    let at = placeOf(argument);
    const kept = at < 0 && bound?.kept ? bound.kept(argument) : argument;
    if (kept !== argument) at = placeOf(kept);
    if (at === 0) return memory[0]!.result;
    const [found = { argument: kept, result: compute(kept) }] = at < 0 ? [] : memory.splice(at, 1);
    memory.unshift(found);
    if (memory.length > most) memory.pop();
    if (bound) dropBeyond(memory, bound);
    return found.result;
  };
}

/** How much the arguments remembered may come to together, beside the newest, which always stays. */
export interface Bound<A> {
  readonly mostSize: number;
  size(argument: A): number;
  /** What is remembered in an argument's place where that is not known: of arguments that come in several forms, the plain one. */
  readonly kept?: (argument: A) => A;
}

function dropBeyond<A>(memory: { readonly argument: A }[], { mostSize, size }: Bound<A>): void {
  let total = 0;
  const kept = memory.findIndex(({ argument }, at) => (total += size(argument)) > mostSize && at > 0);
  if (kept > 0) memory.length = kept;
}
