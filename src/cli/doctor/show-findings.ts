import wrapAnsi from "wrap-ansi";
import { plainText } from "../../../adapters/plain-characters.ts";
import type { Finding } from "../../finding.ts";
import { counted } from "../shown-lines.ts";

const WIDTH = 80;
const LABELS: Record<Finding["severity"], string> = { good: "ok", note: "note", trouble: "TROUBLE" };
const LABEL_WIDTH = 11;

/** For people: by subject, at most 80 columns wide but for an address that has no place to break, and a count at the end. */
export function showFindings(findings: readonly Finding[]): string[] {
  const groups = [...Map.groupBy(findings, ({ subject }) => subject)];
  return [...groups.flatMap(([subject, some]) => [subject, ...some.flatMap(linesOf), ""]), countOf(findings)];
}

const linesOf = ({ severity, what, why, remedy }: Finding): string[] => [
  ...labelled(LABELS[severity], what),
  ...(why === undefined ? [] : labelled("  why", why)),
  ...(remedy === undefined ? [] : labelled("  do", remedy)),
];

function labelled(label: string, text: string): string[] {
  const [first = "", ...rest] = wrapAnsi(plainText(text.replace(/\s+/g, " ")), WIDTH - LABEL_WIDTH).split("\n");
  return [`  ${label}`.padEnd(LABEL_WIDTH) + first, ...rest.map((line) => " ".repeat(LABEL_WIDTH) + line)];
}

function countOf(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const troubles = count("trouble");
  const rest = `${counted(count("note"), "note")}, ${count("good")} ok.`;
  return troubles === 0 ? `Nothing is in the way: ${rest}` : `${counted(troubles, "trouble")}, ${rest}`;
}
