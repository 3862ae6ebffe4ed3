import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainCrash } from "../../src/cli/explain-crash.ts";
import { newFolder, runTidings } from "../fakes/run-tidings.ts";

const TOKEN = "1234567:AA-nobody-may-see-this";

test("what ends the process tells its stack and no secret, be it in the environment or in .env", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, ".env"), "LLM_API_KEY=sk-from-the-file\n");
  // What nobody could have expected, brought in from outside.
  const fault = `setImmediate(()=>{throw new Error('GET /bot${TOKEN}/getMe with sk-from-the-file failed')})`;
  const settings = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(fault)}"`,
  };
  const { status, err } = await runTidings(["start"], { folder, settings });
  expect(status).toBe(1);
  expect(err).toContain("Error: GET /bot[secret]/getMe with [secret] failed");
  expect(err).toContain("this is a fault of its own");
  expect(err).not.toContain("nobody-may-see");
});

test("the causes of a fault are told without secrets as well", () => {
  const fault = new Error("no answer", { cause: new Error(`connect ${TOKEN}`) });
  const told = explainCrash(fault, { environment: { TELEGRAM_BOT_TOKEN: TOKEN }, folder: newFolder() });
  expect(told).toContain("[cause]: Error: connect [secret]");
});
