import { styleText } from "node:util";
import { createSupportsHyperlinks } from "supports-hyperlinks";

/** Where answers go: standard output, a pipe, or a test's stream. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number | undefined };

const WIDTH_BY_DEFAULT = 80;
/** Longer lines are hard to read. */
const MOST_COLUMNS = 100;

/** How wide to lay out, in columns; asked anew for each answer, because windows change. */
export const widthOf = ({ columns }: Output): number => Math.min(columns || WIDTH_BY_DEFAULT, MOST_COLUMNS);

/** Whether the stream shows colours: as Node decides, by NO_COLOR, FORCE_COLOR and whether it is a terminal. */
export const hasColours = (output: Output): boolean => styleText("bold", "x", { stream: output }) !== "x";

/** Whether the stream makes links clickable. */
export const hasLinks = (output: Output): boolean => output.isTTY === true && createSupportsHyperlinks({ isTTY: true });
