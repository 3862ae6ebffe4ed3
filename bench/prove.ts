// What takes longer than a commit should wait: kills by the hundred, a day of work, several processes.
//   npm run prove                    all of it
//   npm run prove -- --share 0.05    a twentieth, as in CI
//   npm run prove -- processes       one part: imports, readings, digests, soak, processes
//   npm run prove -- --seed 7        other moments to kill at; the same seed, the same moments
import { parseArgs } from "node:util";
import { proveDigestKills } from "./prove/digest-kills.ts";
import { proveImportKills } from "./prove/import-kills.ts";
import { proveIngestKills } from "./prove/ingest-kills.ts";
import { proveProcesses } from "./prove/processes.ts";
import type { Prove } from "./prove/proof.ts";
import { proveSoak } from "./prove/soak.ts";

const parts: Record<string, Prove> = {
  imports: proveImportKills,
  readings: proveIngestKills,
  digests: proveDigestKills,
  soak: proveSoak,
  processes: proveProcesses,
};
const { values, positionals } = parseArgs({
  options: { share: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const share = Number(values.share);
const seed = Number(values.seed);
const unknown = positionals.filter((name) => parts[name] === undefined);
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}, but: ${Object.keys(parts).join(", ")}`);

let failed = 0;
for (const [name, prove] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { claim, holds, figures } = await prove({ share, seed });
  console.log(`${holds ? "holds" : "FAILS"}: ${claim}\n       ${figures}`);
  if (!holds) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
