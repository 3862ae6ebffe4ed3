export type Example<Name extends string> = { values: Record<Name, number>; isRight: boolean; weight: number };

const ROUNDS = 25;
const CLOSE_ENOUGH = 1e-4;

/**
 * Logistic regression by Newton's method, with `ridge` times half the squares of the weights against overfitting. The
 * weights belong to the features as they are (inside, each is scaled to a deviation of 1); the constant is left out.
 */
export function learnLogistic<Name extends string>(examples: Example<Name>[], ridge: number): Record<Name, number> {
  const names = Object.keys(examples[0]?.values ?? {}) as Name[];
  const scales = names.map((name) => scaleOf(examples.map(({ values }) => values[name])));
  const rows = examples.map(({ values }) => [
    ...names.map((name, j) => (values[name] - (scales[j]?.mean ?? 0)) / (scales[j]?.deviation ?? 1)),
    1,
  ]);
  const size = names.length + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { slope, curve } = slopeAndCurve(rows, examples, weights, ridge);
    const step = solve(curve, slope);
    weights = weights.map((weight, j) => weight - (step[j] ?? 0));
    if (Math.max(...step.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return Object.fromEntries(names.map((name, j) => [name, (weights[j] ?? 0) / (scales[j]?.deviation ?? 1)])) as Record<
    Name,
    number
  >;
}

function scaleOf(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function slopeAndCurve<Name extends string>(
  rows: number[][],
  examples: Example<Name>[],
  weights: number[],
  ridge: number,
): { slope: number[]; curve: number[][] } {
  // The constant, which stands last, is not held back.
  const held = (j: number) => (j < weights.length - 1 ? ridge : 0);
  const slope = weights.map((weight, j) => held(j) * weight);
  const curve = weights.map((_, j) => weights.map((_, k) => (j === k ? held(j) : 0)));
  for (const [i, row] of rows.entries()) {
    const { isRight, weight } = examples[i] ?? { isRight: false, weight: 0 };
    const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0)));
    const error = weight * (probability - Number(isRight));
    const bend = weight * probability * (1 - probability);
    for (const [j, value] of row.entries()) {
      slope[j] = (slope[j] ?? 0) + error * value;
      const line = curve[j] ?? [];
      for (const [k, other] of row.entries()) line[k] = (line[k] ?? 0) + bend * value * other;
    }
  }
  return { slope, curve };
}

/** Gauss elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = right.length;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1) if (Math.abs(at(i, column)) > Math.abs(at(pivot, column))) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let i = column + 1; i < size; i += 1) {
      const factor = at(i, column) / at(column, column);
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * at(column, j));
    }
  }
  const solution = right.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const known = solution.reduce((sum, value, j) => (j > i ? sum + at(i, j) * value : sum), 0);
    solution[i] = (at(i, size) - known) / at(i, i);
  }
  return solution;
}
