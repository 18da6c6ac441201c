/** Prints a row as the benches do: the median of several values, and the range in brackets. */
export function row(what: string, values: number[], unit: string, budget: string) {
  const sorted = [...values]
    .sort((a, b) => a - b)
    .map((value) => Math.round(value).toLocaleString("en"));
  const range = sorted.length > 1 ? ` (${sorted[0]}–${sorted[sorted.length - 1]})` : "";
  const shown = `${sorted[sorted.length >> 1]} ${unit}${range}`;
  console.log(`${what.padEnd(60)} | ${shown.padStart(28)} | ${budget.padStart(12)} | `);
}
