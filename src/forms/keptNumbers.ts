/** Whole numbers from 0 up to this are kept. */
const MOST_KEPT = 1000;

/** Numbers of equations and months, each made once, so that what is the same is known to be. */
export function keptNumbers<Q>(make: (value: number) => Q): (value: number) => Q {
  const kept: Q[] = [];
  return (value) => (Number.isInteger(value) && value >= 0 && value < MOST_KEPT ? (kept[value] ??= make(value)) : make(value));
}
