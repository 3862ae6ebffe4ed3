import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openAccess } from "../src/access.ts";
import type { AccessRules } from "../src/access-rules.ts";
import type { Question } from "../src/question.ts";

const rulesWith = (changes: Partial<AccessRules> = {}): AccessRules => ({
  owners: ["chat:owner"],
  mode: "open",
  listed: [],
  questionsPerMinute: { reader: 3, conversation: 5 },
  ...changes,
});

const accessWith = (changes?: Partial<AccessRules>) => openAccess(async () => rulesWith(changes));

const question = (asker: string, conversation = "room", thread?: string): Question => ({
  conversation: { platform: "chat", id: conversation, thread, kind: "group" },
  asker: { platform: "chat", id: asker },
  role: "reader",
  command: "news",
  options: {},
  attachments: [],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("who may ask", () => {
  test("everybody, where access is open, in the role that the platform gives", async () => {
    const access = accessWith();
    expect(await access.admit(question("anna"))).toEqual({ role: "reader" });
    expect(await access.admit({ ...question("boss"), role: "manager" })).toEqual({ role: "manager" });
  });

  test("only people and places that are named, where access is listed; a thread belongs to its place", async () => {
    const access = accessWith({ mode: "listed", listed: ["chat:anna", "chat:club"] });
    expect(await access.admit(question("anna"))).toEqual({ role: "reader" });
    expect(await access.admit(question("ben", "club", "thread 9"))).toEqual({ role: "reader" });
    expect(await access.admit(question("ben"))).toEqual({ refused: "not listed" });
  });

  test("a name counts on its own platform only", async () => {
    const access = accessWith({ mode: "listed", listed: ["other:anna"] });
    expect(await access.admit(question("anna"))).toEqual({ refused: "not listed" });
  });

  test("the owner always, without limit", async () => {
    const access = accessWith({ mode: "listed" });
    for (let times = 0; times < 10; times += 1) {
      expect(await access.admit(question("owner"))).toEqual({ role: "owner" });
    }
  });
});

describe("how much may be asked", () => {
  test("a reader who asks too much is told when to try again, and then may", async () => {
    const access = accessWith();
    for (let times = 0; times < 3; times += 1) await access.admit(question("anna"));
    vi.advanceTimersByTime(20_000);
    expect(await access.admit(question("anna"))).toEqual({ refused: "too many", retryInSeconds: 40 });
    vi.advanceTimersByTime(41_000);
    expect(await access.admit(question("anna"))).toEqual({ role: "reader" });
  });

  test("a conversation has a limit of its own, others are not held up", async () => {
    const access = accessWith();
    for (const asker of ["a", "b", "c", "d", "e"]) await access.admit(question(asker));
    expect(await access.admit(question("f"))).toMatchObject({ refused: "too many" });
    expect(await access.admit(question("f", "another room"))).toEqual({ role: "reader" });
  });
});

describe("what somebody glances at while typing", () => {
  const glance = (asker: string): Question => ({ ...question(asker), isGlance: true });

  test("takes none of their questions, and has a limit of its own", async () => {
    const access = accessWith();
    for (let typed = 0; typed < 30; typed++) expect(await access.admit(glance("anna"))).toEqual({ role: "reader" });
    expect(await access.admit(glance("anna"))).toMatchObject({ refused: "too many" });
    expect(await access.admit(question("anna"))).toEqual({ role: "reader" });
  });
});
