/**
 * Remembers the last answers of a pure function by the sameness of its argument, newest first. The memory changes
 * how long an answer takes and never what it is.
 */
export function recent<A, R>(most: number, same: (a: A, b: A) => boolean, compute: (argument: A) => R, bound?: Bound<A>): (argument: A) => R {
  const memory: { argument: A; result: R }[] = [];
  return (argument) => {
    const at = memory.findIndex((entry) => same(entry.argument, argument));
    const [found = { argument, result: compute(argument) }] = at < 0 ? [] : memory.splice(at, 1);
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
}

function dropBeyond<A>(memory: { readonly argument: A }[], { mostSize, size }: Bound<A>): void {
  let total = 0;
  const kept = memory.findIndex(({ argument }, at) => (total += size(argument)) > mostSize && at > 0);
  if (kept > 0) memory.length = kept;
}
