/**
 * Remembers the last answers of a pure function by the sameness of its argument, newest first. The memory changes
 * how long an answer takes and never what it is.
 */
export function recent<A, R>(most: number, same: (a: A, b: A) => boolean, compute: (argument: A) => R): (argument: A) => R {
  const memory: { argument: A; result: R }[] = [];
  return (argument) => {
    const at = memory.findIndex((entry) => same(entry.argument, argument));
    const [found = { argument, result: compute(argument) }] = at < 0 ? [] : memory.splice(at, 1);
    memory.unshift(found);
    if (memory.length > most) memory.pop();
    return found.result;
  };
}
