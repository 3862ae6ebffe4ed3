import { examine } from "./doctor/examine.ts";
import { showFindings } from "./doctor/show-findings.ts";
import type { Subcommand, World } from "./subcommand.ts";

type Wishes = { json?: boolean; offline?: boolean };

export const doctor: Subcommand = (program, world, exit) =>
  program
    .command("doctor")
    .description("what can go wrong, looked at: what is in the way, why that matters, and what to do")
    .option("--json", "as JSON")
    .option("--offline", "ask nobody outside of this machine and its database")
    .addHelpText("after", "\nExample: npx tidings doctor --offline")
    .action(async (wishes: Wishes) => exit(await run(world, wishes)));

/** 1 where there is trouble. */
async function run(world: World, { json = false, offline = false }: Wishes): Promise<number> {
  const { findings } = await examine(world, { isOffline: offline });
  const isWell = findings.every(({ severity }) => severity !== "trouble");
  const shown = json ? JSON.stringify({ ok: isWell, findings }, undefined, 2) : showFindings(findings).join("\n");
  world.stdout.write(`${shown}\n`);
  return isWell ? 0 : 1;
}
