import { mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withSettings, writeEnvFile } from "../../../src/cli/setup/env-file.ts";

const name = fc.constantFrom("OWNER", "CONTACT", "TIME_ZONE", "TELEGRAM_BOT_TOKEN");
/** What a setting can be: one line, without all three kinds of quotes at once. */
const value = fc
  .string({ maxLength: 30 })
  .filter(
    (text) =>
      !/[\r\n]/.test(text) &&
      text === text.trim() &&
      text !== "" &&
      !(/'/.test(text) && /`/.test(text)) &&
      !/\\/.test(text),
  );
const line = fc.constantFrom(
  "# a comment",
  "",
  "OTHER=1",
  "OWNER=telegram:1",
  "# CONTACT=me",
  "export TIME_ZONE=UTC",
  "ODD LINE",
);

test("what was changed is read back, and every other line stays as it was", () => {
  fc.assert(
    fc.property(fc.array(line), fc.dictionary(name, value), (lines, changes) => {
      const text = lines.map((each) => `${each}\n`).join("");
      const changed = withSettings(text, changes);
      expect(parseEnv(changed)).toEqual({ ...parseEnv(text), ...changes });
      const ours = (each: string) =>
        Object.keys(changes).some((key) => each.replace("export ", "").startsWith(`${key}=`));
      const left = changed.split("\n").filter((each) => !ours(each));
      expect(left).toEqual(expect.arrayContaining(lines.filter((each) => !ours(each))));
    }),
  );
});

test("a file that is a link stays one, and what it leads to is for its owner alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "tidings-env-"));
  writeFileSync(join(folder, "real"), "A=1\n", { mode: 0o644 });
  symlinkSync(join(folder, "real"), join(folder, ".env"));
  expect(writeEnvFile(folder, "A=2\n")).toEqual({ ok: true, value: join(folder, ".env") });
  expect(readFileSync(join(folder, "real"), "utf8")).toBe("A=2\n");
  expect(statSync(join(folder, "real")).mode & 0o777).toBe(0o600);
});

test("a folder that is not there is said", () => {
  expect(writeEnvFile("/proc/nowhere", "A=1\n")).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining("could not be written") },
  });
});
