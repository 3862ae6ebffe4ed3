import { expect, test } from "vitest";
import { workAlone } from "../../src/duties/work-alone.ts";
import { silentLog } from "../../src/log.ts";

test("the only process is in charge of everything at once, until it stops", async () => {
  const lines: string[] = [];
  const duties = workAlone(silentLog);
  for (const duty of ["send chat", "listen chat"]) {
    await duties.whileInCharge(duty, async () => {
      lines.push(`${duty} begins`);
      return async () => void lines.push(`${duty} ends`);
    });
  }
  expect(lines).toEqual(["send chat begins", "listen chat begins"]);
  await duties.stop();
  expect(lines.slice(2)).toEqual(["send chat ends", "listen chat ends"]);
});

test("what cannot be begun keeps nothing else away", async () => {
  const duties = workAlone(silentLog);
  await duties.whileInCharge("listen chat", () => Promise.reject(new Error("the port is taken")));
  let hasBegun = false;
  await duties.whileInCharge("send chat", async () => {
    hasBegun = true;
    return async () => {};
  });
  expect(hasBegun).toBe(true);
  await duties.stop();
});
