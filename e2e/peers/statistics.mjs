/**
 * The median of some values; of none it is no number.
 * @param {number[]} values
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : ((sorted[half] ?? Number.NaN) + (sorted[half - 1] ?? Number.NaN)) / 2;
}
