import { expect, test } from "vitest";
import { averageLink } from "../../src/stories/average-link.ts";

test("a thing that resembles two groups does not make one of them", () => {
  const bridged = [
    [1, 0.9, 0.4, 0, 0],
    [0.9, 1, 0.4, 0, 0],
    [0.4, 0.4, 1, 0.38, 0.38],
    [0, 0, 0.38, 1, 0.9],
    [0, 0, 0.38, 0.9, 1],
  ];
  expect(averageLink(bridged, 0.26)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
});

test("things join at the threshold and stay apart below it", () => {
  const alike = (similarity: number) => [
    [1, similarity],
    [similarity, 1],
  ];
  expect(averageLink(alike(0.26), 0.26)).toEqual([[0, 1]]);
  expect(averageLink(alike(0.25), 0.26)).toEqual([[0], [1]]);
});
