import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Act, fakeLanguageModel, rewords, TOKENS_A_CALL } from "../fakes/fake-language-model.ts";
import { newFolder, runTidings, spawnTidings } from "../fakes/run-tidings.ts";

const first = "The council of Lirio approved the new bridge on Tuesday.";
const second = "The bridge is to cost 40 million euros, the treasurer said.";
const reworded = "On Tuesday the council of Lirio approved the new bridge.";

async function folderWithModel(act: Act | ReturnType<typeof rewords>) {
  const model = await fakeLanguageModel();
  model.will(typeof act === "function" ? act : () => act);
  const settings = { LLM_URL: model.url, LLM_MODEL: "small", LLM_API_KEY: "sk-secret", LLM_SECONDS: "30" };
  const folder = newFolder();
  const input = JSON.stringify({ title: "A bridge", body: `${first} ${second}`, source: "Harbour Courier" });
  expect((await runTidings(["import", "-"], { folder, input })).status).toBe(0);
  const run = async (words: string) => await runTidings(["ask", words], { folder, settings });
  return { model, settings, folder, run };
}

test("what was set aside for a call counts when the program is killed in it, and a wording outlives a restart", async () => {
  const { model, settings, folder, run } = await folderWithModel("stalls");
  const killed = spawnTidings(["ask", "/summary bridge"], folder, settings);
  const ended = once(killed, "exit");
  while (model.asked.length === 0) await pause(20);
  killed.kill("SIGKILL");
  await ended;
  const usage = (await run("/usage")).out;
  expect(usage).toContain("1 call ·");
  expect(Number(/Today: ([\d,]+) tokens/.exec(usage)?.[1]?.replace(",", ""))).toBeGreaterThan(300);

  model.will(rewords({ [first]: reworded }));
  expect((await run("/summary bridge")).out).toContain(`${reworded}* [1]`);
  expect((await run("/summary bridge")).out.replaceAll(/\s+/g, " ")).toContain(`${second} [1]`);
  expect(model.asked).toHaveLength(2);
  const { input, output } = TOKENS_A_CALL;
  expect((await run("/usage")).out).toContain(`2 calls · 1 from the cache, which saved ${input + output} tokens`);
});

test("an answer that a model is late for ends the program, and what was set aside counts", async () => {
  const { folder, settings } = await folderWithModel("stalls");
  const late = { folder, settings: { ...settings, LLM_SECONDS: "1" } };
  const ended = await Promise.race([runTidings(["ask", "/summary bridge"], late), pause(20_000, undefined)]);
  expect(ended?.out.replaceAll(/\s+/g, " ")).toContain(`${first} [1]`);
  expect(ended?.status).toBe(0);
  expect((await runTidings(["ask", "/usage"], late)).out).toContain("1 call ·");
});

test("the terminal marks what was reworded, and shows the rest as it stands", async () => {
  const { run } = await folderWithModel(rewords({ [first]: reworded }));
  const shown = (await run("/summary bridge")).out.replaceAll(/\s+/g, " ");
  expect(shown).toContain(`${reworded}* [1] ${second} [1]`);
  expect(shown).toContain("* Reworded by a language model, and checked against the sources.");
});
