import { openGate } from "../../../src/summarize/gate/open-gate.ts";

/** The first word of the reason against a sentence that rests on some sources, or "passes". */
export function verdictOn(sources: string | string[], text: string, language = "en"): string {
  const all = [sources].flat();
  const numbered = all.map((source, index) => ({ n: index + 1, text: source }));
  const verdict = openGate(numbered, language)({ text, restsOn: numbered.map(({ n }) => n) });
  return verdict.ok ? "passes" : (verdict.reason.split(":")[0] ?? "");
}
