import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../../src/clock.ts";
import type { Finding } from "../../../src/finding.ts";
import { type Here, tidingsHere } from "../../fakes/tidings-here.ts";

export type Diagnosis = { status: number | null; findings: Finding[]; out: string };
export type Patient = Here & {
  /** `npx tidings doctor --json`, with these settings, and what it found. */
  doctor(settings?: Record<string, string>, words?: string[]): Promise<Diagnosis>;
  /** Writes a `.env` that nobody else may read, unless told otherwise. */
  writeEnv(lines: string, mode?: number): void;
};

/** A folder without a bot. */
export function patient(clock?: Clock): Patient {
  const here = tidingsHere(clock);
  return {
    ...here,
    async doctor(settings = {}, words = []) {
      const { status, out } = await here.run(["doctor", "--json", ...words], { settings });
      return { status, out, findings: (JSON.parse(out) as { findings: Finding[] }).findings };
    },
    writeEnv: (lines, mode = 0o600) => writeFileSync(join(here.folder, ".env"), lines, { mode }),
  };
}

/** What was found on a subject, as "trouble: it is damaged". */
export const on = (subject: string, { findings }: Pick<Diagnosis, "findings">): string[] =>
  findings.filter((finding) => finding.subject === subject).map(({ severity, what }) => `${severity}: ${what}`);

export const troubles = ({ findings }: Pick<Diagnosis, "findings">): Finding[] =>
  findings.filter(({ severity }) => severity === "trouble");
