import wrapAnsi from "wrap-ansi";
import { plainText } from "../../../adapters/plain-characters.ts";
import type { Finding } from "../../finding.ts";
import { counted } from "../shown-lines.ts";

const WIDTH = 80;
const LABELS: Record<Finding["severity"], string> = { good: "ok", note: "note", trouble: "TROUBLE" };
const LABEL_WIDTH = 11;

/** For people: by subject, as wide as `width` but for an address that has no place to break, and a count at the end. */
export function showFindings(findings: readonly Finding[], width = WIDTH): string[] {
  const groups = [...Map.groupBy(findings, ({ subject }) => subject)];
  const lines = groups.flatMap(([subject, some]) => [subject, ...some.flatMap((each) => linesOf(each, width)), ""]);
  return [...lines, countOf(findings)];
}

const linesOf = ({ severity, what, why, remedy }: Finding, width: number): string[] => [
  ...labelled(LABELS[severity], what, width),
  ...(why === undefined ? [] : labelled("  why", why, width)),
  ...(remedy === undefined ? [] : labelled("  do", remedy, width)),
];

function labelled(label: string, text: string, width: number): string[] {
  const [first = "", ...rest] = wrapAnsi(plainText(text.replace(/\s+/g, " ")), width - LABEL_WIDTH).split("\n");
  return [`  ${label}`.padEnd(LABEL_WIDTH) + first, ...rest.map((line) => " ".repeat(LABEL_WIDTH) + line)];
}

function countOf(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const troubles = count("trouble");
  const rest = `${counted(count("note"), "note")}, ${count("good")} ok.`;
  return troubles === 0 ? `Nothing is in the way: ${rest}` : `${counted(troubles, "trouble")}, ${rest}`;
}
