/** Where in the unit interval a cumulative share is reached: shares at even steps, linear between them. */
export function positionIn(cumulative: Float64Array, share: number): number {
  const steps = cumulative.length - 1;
  let [below, above] = [0, steps];
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (cumulative[middle]! <= share) below = middle;
    else above = middle;
  }
  const [from, to] = [cumulative[below]!, cumulative[above]!];
  return (below + (to > from ? (share - from) / (to - from) : 0)) / steps;
}
