// What takes longer than a commit should wait: kills by the hundred, and a day of work.
//   npm run prove                    all of it
//   npm run prove -- --share 0.05    a twentieth, as in CI
//   npm run prove -- --seed 7        other moments to kill at; the same seed, the same moments
import { parseArgs } from "node:util";
import { proveDigestKills } from "./prove/digest-kills.ts";
import { proveImportKills } from "./prove/import-kills.ts";
import { proveIngestKills } from "./prove/ingest-kills.ts";
import { proveSoak } from "./prove/soak.ts";

const { values } = parseArgs({
  options: { share: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const share = Number(values.share);
const seed = Number(values.seed);

let failed = 0;
for (const prove of [proveImportKills, proveIngestKills, proveDigestKills, proveSoak]) {
  const { claim, holds, figures } = await prove({ share, seed });
  console.log(`${holds ? "holds" : "FAILS"}: ${claim}\n       ${figures}`);
  if (!holds) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
