import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wishAsLine } from "../../commands/wish-as-options.ts";
import type { Reply } from "../../src/reply.ts";
import { everyDay } from "../../src/subscription.ts";
import { blocksOf, botWith, drivenClock, room, wordsOf } from "../fakes/bot-with.ts";

const MONDAY = "2026-11-23T06:00:00Z";
const flood = {
  title: "Flood reaches the old town of Lirio",
  published: { instant: Date.parse("2026-11-22T18:00:00Z") },
  body: ["The flood reached the old town of Lirio in the night.", "Forty people were brought to safety."],
};

async function bot(told = [flood]) {
  const clock = drivenClock(MONDAY);
  const bot = await botWith(told, { clock });
  const subscribed = async () => await bot.parts.newsroom.digests.subscriptionsOf(room);
  return { ...bot, clock, subscribed };
}
const labels = (reply: Reply) => blocksOf(reply, "choices").flatMap(({ choices }) => choices.map(({ label }) => label));

describe("subscribing in a sentence", () => {
  test("is done at once, and says what was understood, when it comes, and what the last days would have brought", async () => {
    const { ask, subscribed } = await bot([{ ...flood, published: { instant: Date.parse("2026-11-20T08:30:00Z") } }]);
    const said = wordsOf(await ask("/subscribe flood, airport drones every weekday at 8am and 6pm Vienna"));
    expect(said).toContain("Done: flood; airport drones · on weekdays at 08:00 and 18:00.");
    expect(said).toContain("Next: today, Monday 23 November, 08:00, Europe/Vienna (where it is 07:00 now).");
    expect(said).toContain(
      "In the last 7 days it would have brought 0, 0, 0, 0, 1, 0 and 0 stories: about a minute a day.",
    );
    expect(await subscribed()).toMatchObject([
      { topics: ["flood", "airport drones"], times: ["08:00", "18:00"], days: [1, 2, 3, 4, 5], zone: "Europe/Vienna" },
    ]);
  });

  test("takes options by name, quoted phrases and what to leave out as well", async () => {
    const { ask, subscribed } = await bot();
    await ask(
      '/subscribe topics:"\\"old town\\" flood -fire" time:7:30 days:mon zone:Asia/Tokyo length:full mute:horoscope,quiz',
    );
    expect(await subscribed()).toMatchObject([
      { topics: ['"old town" flood -fire'], times: ["07:30"], days: [1], length: "full", muted: ["horoscope", "quiz"] },
    ]);
  });

  test("asks back for the zone by the time that clocks show, and goes on with the answer", async () => {
    const { ask, press, subscribed } = await bot();
    const asked = await ask("/subscribe flood 08:00", { language: "de-AT" });
    expect(await subscribed()).toEqual([]);
    await press(asked, "07:00 · Europe/Vienna");
    expect(await subscribed()).toMatchObject([{ topics: ["flood"], times: ["08:00"], zone: "Europe/Vienna" }]);
    await ask("/subscribe fire 09:00");
    expect((await subscribed())[1]).toMatchObject({ zone: "Europe/Vienna" });
  });

  test.each(["IST", "CST"])("refuses %s with the choices", async (zone) => {
    const { ask, subscribed } = await bot();
    const asked = await ask(`/subscribe flood 08:00 ${zone}`);
    expect(labels(asked).length).toBeGreaterThan(1);
    expect(wordsOf(asked)).toContain(`“${zone}” can mean several time zones`);
    expect(await subscribed()).toEqual([]);
  });

  test("asks what about when nothing is said, with a form and the top stories to take", async () => {
    const { ask, press, subscribed } = await bot();
    await ask("/settings zone:Europe/Vienna");
    const asked = await ask("/subscribe");
    expect(blocksOf(asked, "form")).toMatchObject([{ command: "subscribe", filledIn: { zone: "Europe/Vienna" } }]);
    await press(asked, "Top stories, 08:00");
    expect(await subscribed()).toMatchObject([{ topics: [], times: ["08:00"] }]);
  });

  test.each([
    ["/subscribe flood time:teatime zone:UTC", "“teatime” is not a time of day"],
    ["/subscribe flood days:someday zone:UTC", "“someday” as days of the week"],
    ["/subscribe flood zone:Atlantis", "I know no time zone “Atlantis”"],
    ["/subscribe flood 7pm Springfield", "I know no time zone “Springfield”"],
    ["/subscribe flood zone:UTC language:xx", "I do not speak “xx”"],
    ["/subscribe flood zone:UTC from:Nobody", "I have no articles from “Nobody”"],
    ["/subscribe a,b,c,d,e,f,g,h,i,j,k zone:UTC", "at most 10 topics"],
  ])("%s is explained, and nothing is subscribed to", async (line, said) => {
    const { ask, subscribed } = await bot();
    expect(wordsOf(await ask(line))).toContain(said);
    expect(await subscribed()).toEqual([]);
  });

  test("the same wish twice is one digest", async () => {
    const { ask, subscribed } = await bot();
    await ask("/subscribe flood 08:00 UTC");
    await ask("/subscribe flood 8am UTC");
    expect(await subscribed()).toHaveLength(1);
  });

  test("may look before it leaps: today's digest now, the last days, and a button that subscribes", async () => {
    const { ask, press, subscribed } = await bot();
    const looked = await ask("/subscribe preview flood 08:00 UTC");
    expect(wordsOf(looked)).toContain("The flood reached the old town of Lirio in the night.");
    expect(await subscribed()).toEqual([]);
    await press(looked, "Subscribe");
    expect(await subscribed()).toMatchObject([{ topics: ["flood"], zone: "UTC" }]);
    // What was looked at was not told.
    expect(wordsOf(await ask("/subscribe preview flood 08:00 UTC"))).toContain("The flood reached the old town");
  });

  test("waits for a word that no article holds yet, and says which one is spelled like it", async () => {
    const { ask } = await bot();
    expect(wordsOf(await ask("/subscribe flodd 08:00 UTC"))).toContain("No article contains “flodd” so far");
    expect(wordsOf(await ask("/subscribe preview flodd 08:00 UTC"))).not.toContain("The flood reached");
  });

  test("is not for those who only read", async () => {
    const { ask, subscribed } = await bot();
    expect(wordsOf(await ask("/subscribe flood 08:00 UTC", { role: "reader" }))).toContain("Only those who manage");
    expect(await subscribed()).toEqual([]);
  });

  test("typing the line of a digest gives the same digest", () => {
    const word = fc.stringMatching(/^[b-d]{4,8}$/);
    const wish = fc.record({
      topics: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
      times: fc
        .uniqueArray(fc.constantFrom("07:00", "12:30", "18:05"), { minLength: 1 })
        .map((times) => times.toSorted()),
      days: fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 1 }).map((days) => days.toSorted()),
      zone: fc.constantFrom("Europe/Vienna", "UTC", "+05:30", "America/New_York"),
      length: fc.constantFrom("headlines", "short", "full"),
      muted: fc.uniqueArray(word, { maxLength: 2 }),
      whenNothing: fc.constantFrom("say", "silence"),
    });
    return fc.assert(
      fc.asyncProperty(wish, async (wished) => {
        const { ask, subscribed } = await bot([]);
        const whole = { ...wished, onlySources: [], withoutSources: [], language: "en" };
        await ask(wishAsLine(whole as Parameters<typeof wishAsLine>[0]));
        expect(await subscribed()).toMatchObject([whole]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what was subscribed to", () => {
  async function withTwo() {
    const both = await bot();
    await both.ask("/subscribe flood 08:00 UTC");
    await both.ask("/subscribe fire 09:00 UTC");
    return both;
  }

  test("is listed with when it comes next, and can be paused and stopped from there", async () => {
    const { ask, press, subscribed } = await withTwo();
    const list = await ask("/subscriptions");
    expect(wordsOf(list)).toContain("1. flood · every day at 08:00. Next: today, Monday 23 November, 08:00, UTC");
    await press(list, "Pause 1");
    expect(await subscribed()).toMatchObject([{ rest: { by: "reader" } }, {}]);
    expect(wordsOf(await ask("/subscriptions"))).toContain("1. flood · every day at 08:00. Paused until /resume.");
    await press(await ask("/subscriptions"), "Resume 1");
    await press(list, "Stop 2");
    expect(await subscribed()).toMatchObject([{ topics: ["flood"], rest: undefined }]);
  });

  test("changes in what is said, and in nothing else", async () => {
    const { ask, subscribed } = await withTwo();
    const said = wordsOf(await ask("/subscribe change 1 18:00"));
    expect(said).toContain("Changed: flood · every day at 18:00.");
    await ask("/subscribe change number:2 topics:storms");
    expect(await subscribed()).toMatchObject([
      { topics: ["flood"], times: ["18:00"], zone: "UTC" },
      { topics: ["storms"], times: ["09:00"] },
    ]);
    expect(wordsOf(await ask("/subscribe change 7 18:00"))).toContain("There is no digest “7” here.");
  });

  test("pauses until a day, and goes on with the first time after it", async () => {
    const { ask, subscribed } = await withTwo();
    expect(wordsOf(await ask("/pause until Friday"))).toContain("Paused: 2 digests, until Friday 27 November, 00:00.");
    expect((await subscribed()).map(({ nextDigestAt }) => new Date(nextDigestAt).toISOString())).toEqual([
      "2026-11-27T08:00:00.000Z",
      "2026-11-27T09:00:00.000Z",
    ]);
    await ask("/resume");
    expect((await subscribed()).map(({ nextDigestAt }) => new Date(nextDigestAt).toISOString())).toEqual([
      "2026-11-23T08:00:00.000Z",
      "2026-11-23T09:00:00.000Z",
    ]);
    expect(wordsOf(await ask("/pause until yesterday"))).toContain("“until yesterday” as a day ahead");
    expect(wordsOf(await ask("/resume"))).toContain("No digest is paused here.");
  });

  test("stops by number, by topic, or all at once with the list to bring them back", async () => {
    const { ask, press, subscribed } = await withTwo();
    expect(wordsOf(await ask("/unsubscribe storms"))).toContain("There is no digest “storms” here.");
    await ask("/subscribe fire at 22 UTC");
    const which = await ask("/unsubscribe fire");
    expect(labels(which)).toHaveLength(2);
    expect(labels(which).join()).toMatch(/fire.*fire/);
    await press(which, labels(which)[1] ?? "");
    const asked = await ask("/unsubscribe");
    expect(await subscribed()).toHaveLength(2);
    const stopped = await press(asked, "Stop all");
    expect(await subscribed()).toEqual([]);
    const [file] = blocksOf(stopped, "file");
    const lines = new TextDecoder().decode(file?.bytes).trim().split("\n");
    for (const line of lines) await ask(line);
    expect(await subscribed()).toMatchObject([{ topics: ["flood"], times: ["08:00"] }, { topics: ["fire"] }]);
    await ask("/unsubscribe fire");
    expect(await subscribed()).toHaveLength(1);
  });
});

describe("topics that are followed", () => {
  test("are added once, listed, and left again", async () => {
    const { ask, press } = await bot();
    expect(wordsOf(await ask("/follow airport drones"))).toContain("Following airport drones");
    expect(wordsOf(await ask("/follow airport drones"))).toContain("already");
    const list = await ask("/follow");
    expect(wordsOf(list)).toContain("airport drones");
    await press(list, "Stop following: airport drones");
    expect(wordsOf(await ask("/follow"))).toContain("Nothing is followed here.");
    expect(wordsOf(await ask("/follow remove whales"))).toContain("You do not follow whales.");
  });
});

describe("what is muted", () => {
  test("is at most fifty words and sources, which the fifty-first is told", async () => {
    const { ask, parts } = await botWith();
    const mutedWords = Array.from({ length: 50 }, (_, index) => `word ${index}`);
    await parts.newsroom.changeSettings(room, { mutedWords });
    expect(wordsOf(await ask("/mute one more"))).toContain("50 words and sources are muted, the most there can be");
    expect((await parts.newsroom.settingsOf(room)).mutedWords).toHaveLength(50);
  });

  test("is a source where one has this name, else a word; case does not matter", async () => {
    const { ask, press, parts } = await bot();
    expect(wordsOf(await ask("/mute example times"))).toContain("nothing from Example Times");
    expect(wordsOf(await ask("/mute 1"))).toContain("I have no article for “1”.");
    expect(wordsOf(await ask("/mute Horoscope"))).toContain("no story with “Horoscope”");
    expect(wordsOf(await ask("/mute horoscope"))).toContain("muted already");
    expect(await parts.newsroom.settingsOf(room)).toMatchObject({
      mutedSources: ["Example Times"],
      mutedWords: ["Horoscope"],
    });
    await press(await ask("/mute"), "Unmute: Horoscope");
    expect(wordsOf(await ask("/mute"))).not.toContain("Horoscope");
    expect(wordsOf(await ask("/mute remove whales"))).toContain("“whales” is not muted.");
  });
});

describe("buttons under news", () => {
  test("follow what was asked for, and keep one of its sources out of digests", async () => {
    const { ask, press, parts } = await bot();
    const news = await ask("/topic flood");
    await press(news, "Follow");
    expect(await parts.newsroom.digests.followed(room)).toEqual(["flood"]);
    const offered = await press(news, "Mute");
    expect(labels(offered)).toEqual(["Example Times"]);
    expect(wordsOf(await press(offered, "Example Times"))).toContain("nothing from Example Times");
    expect(wordsOf(await press(news, "Mute", { role: "reader" }))).toContain("Only those who manage");
  });
});

describe("settings", () => {
  test("show all that was chosen, and change by name or button", async () => {
    const { ask, press } = await bot();
    await ask("/mute horoscope");
    const said = wordsOf(await ask("/settings zone:Vienna length:full quiet:22:00-7:00"));
    expect(said).toContain("Time zone: Europe/Vienna (07:00)");
    expect(said).toContain("Length: full");
    expect(said).toContain("Quiet hours: 22:00 to 07:00");
    expect(said).toContain("Muted: horoscope");
    expect(wordsOf(await press(await ask("/settings"), "Deutsch"))).toContain("Sprache: Deutsch");
    expect(wordsOf(await ask("/settings quiet:off"))).toContain("Ruhezeit: nicht gesetzt");
  });

  test("are chosen from buttons as well: the zone by what clocks show, the quiet hours, what is muted", async () => {
    const { ask, press } = await bot();
    const shown = await ask("/settings", { language: "de-AT" });
    const zones = await press(shown, "Zeitzone", { language: "de-AT" });
    expect(blocksOf(zones, "form")).toMatchObject([{ command: "settings", asks: "zone" }]);
    expect(wordsOf(await press(zones, "07:00 · Europe/Vienna"))).toContain("Time zone: Europe/Vienna (07:00)");
    const quiet = await press(await ask("/settings"), "Quiet hours");
    expect(wordsOf(await press(quiet, "22:00-07:00"))).toContain("Quiet hours: 22:00 to 07:00");
    expect(wordsOf(await press(quiet, "No quiet hours"))).toContain("Quiet hours: not set");
    expect(wordsOf(await press(shown, "Stumm"))).toContain("Nothing is muted here.");
  });

  test("of length hold for summaries that name none", async () => {
    const body = Array.from(
      { length: 8 },
      (_, at) => `Street ${at + 1} of Lirio stood under water for ${at + 2} days.`,
    );
    const { ask } = await bot([{ ...flood, body }]);
    const sentences = async (line: string) => blocksOf(await ask(line), "story")[0]?.sentences.length;
    const short = await sentences("/summary flood");
    await ask("/settings length:headlines");
    expect(await sentences("/summary flood")).toBe(1);
    expect(await sentences("/summary flood length:short")).toBe(short);
  });

  test.each(["22:00-22:00", "late", "22:00", "22:00-07:00-08:00"])("%s are no quiet hours", async (typed) => {
    const { ask } = await bot();
    expect(wordsOf(await ask(`/settings quiet:"${typed}"`))).toContain(`I cannot read “${typed}” as quiet hours.`);
  });
});

describe("one reader on two platforms", () => {
  const here = { conversation: { platform: "chat", id: "anna", kind: "private" } as const };
  const there = { conversation: { platform: "letters", id: "9", kind: "private" } as const };
  const codeIn = (reply: Reply) => /\/link (\S+)/.exec(wordsOf(reply))?.[1] ?? "";

  test("is linked by a code that is good once, and what one place told, the other knows", async () => {
    const { ask } = await bot();
    const code = codeIn(await ask("/link", here));
    expect(wordsOf(await ask(`/link ${code}`, there))).toContain("Linked with chat");
    expect(
      wordsOf(await ask(`/link ${code}`, { conversation: { platform: "x", id: "1", kind: "private" } })),
    ).toContain("This code is not valid");
    await ask("/topic flood", here);
    expect(wordsOf(await ask("/topic flood", there))).toContain("Nothing new on “flood”");
    expect(wordsOf(await ask("/link remove", there))).toContain("No longer linked");
  });

  test("is nobody who is in a group", async () => {
    const { ask } = await bot();
    expect(wordsOf(await ask("/link"))).toContain("Only a private conversation");
  });
});
