export type Point = { x: number; y: number };
/** `slope` of the line nearest to the points (least squares); with 95 in 100 it is not above `bound`. */
export type Line = { slope: number; bound: number };

/** One-sided, of the normal distribution. */
const AT_95_PER_CENT = 1.645;

/** At least three points, not all at one x. */
export function fitLine(points: readonly Point[]): Line {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = points.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0) / spread;
  const residue = points.reduce((sum, { x, y }) => sum + (y - y0 - slope * (x - x0)) ** 2, 0);
  const error = Math.sqrt(residue / Math.max(1, points.length - 2) / spread);
  return { slope, bound: slope + AT_95_PER_CENT * error };
}
