/**
 * Percentile of sorted values as Excel's PERCENTILE.INC has it: linear between neighbours at rank (n - 1) p. Infinite
 * values rank last, and a percentile that leans on one is infinite.
 */
export function percentile(sorted: Float64Array, share: number): number {
  const rank = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  if (below === above) return below;
  return above === Infinity ? Infinity : below + (above - below) * (rank - Math.floor(rank));
}
