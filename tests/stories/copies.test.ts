import { expect, test } from "vitest";
import { showStory } from "../../src/show-story.ts";
import { newsroomWith, type Told } from "./newsroom-with.ts";
import { ferryReports, otherReports } from "./story-texts.ts";

const [ferry] = ferryReports;
const [otters] = otherReports;
const body = `${ferry.body}\n\nThe union had asked for nine per cent at first. Its speaker Ilse Brandt called the deal fair, since crews will also have every third weekend free from May on.`;
const original: Told = { ...ferry, body, guid: "1", source: "Nordland Post" };
const day = (date: string) => ({ published: { date } });

/** The copies among these articles as "copy<first". */
async function copiesAmong(...told: Told[]): Promise<string[]> {
  const { keep, store } = await newsroomWith();
  const ids = (await keep(...told)).map(({ id }) => id);
  const stories = await store.storiesOf(ids);
  const copies = stories.flatMap(({ articles }) =>
    articles.flatMap(({ article, copyOf }) => (copyOf === undefined ? [] : [`${article}<${copyOf}`])),
  );
  return copies.toSorted();
}

test("agency copy is tied to the first article of its text, edited, cut or with lines added", async () => {
  const edited = body
    .replace("eleven-day", "long")
    .replace("four million", "4 million")
    .replace("at noon", "at midday");
  const cut = body.slice(0, body.indexOf("\n\n"));
  const longer = `${body}\n\nOur reporter adds that the harbour café had run out of buns by one o'clock.`;
  const copies = [edited, cut, longer].map((text, at) => ({
    ...original,
    title: `Strike ends ${at}`,
    body: text,
    guid: `copy ${at}`,
    source: `Paper ${at}`,
  }));
  expect(await copiesAmong(original, ...copies)).toEqual(["2<1", "3<1", "4<1"]);
});

test("copies are shown once with all who publish them, and found each", async () => {
  const { keep, newsroom } = await newsroomWith();
  const papers = ["Nordland Post", "Coast Gazette", "Island Times", "Globe"];
  await keep(...papers.map((source) => ({ ...original, guid: source, source })), otters);
  const { stories } = await newsroom.newsFor(undefined).latestStories({ count: 5, page: 1 });
  expect(stories.map(({ story }) => story.articles.length).toSorted()).toEqual([1, 4]);
  const shown = stories.map(showStory).find(({ alsoReportedBy }) => alsoReportedBy.length > 0);
  expect(shown).toMatchObject({ copies: 3, alsoReportedBy: { length: 3 } });
  expect((await newsroom.search("Lindholm ferries", 10)).map(({ article }) => article.source).toSorted()).toEqual(
    papers.toSorted(),
  );
});

test("texts by one pattern about other days and figures are neither copies nor one article nor one story", async () => {
  const weather = (date: string, [high, low, wind, tide, rise]: number[], source = "Coast Radio"): Told => ({
    title: `The weather on the coast, ${date}`,
    body: `Good morning. Today will be mostly cloudy with some rain towards the evening on the whole of the coast. Highs of ${high} degrees, tonight lows of ${low}, wind from the west at ${wind} kilometres an hour. High water in the harbour at ${tide} o'clock, sunrise at ${rise}. Our forecast is made anew every morning. Have an umbrella ready and drive carefully.`,
    guid: date,
    source,
    ...day(date),
  });
  const monday = weather("2026-11-16", [9, 4, 25, 712, 731]);
  const tuesday = weather("2026-11-17", [11, 2, 15, 803, 733]);
  const elsewhere = weather("2026-11-18", [7, 1, 30, 855, 735], "Island Radio");
  expect(await copiesAmong(monday, tuesday, elsewhere)).toEqual([]);
  const { keep, stories } = await newsroomWith();
  await keep(monday, tuesday, elsewhere);
  expect(await stories(1, 2, 3)).toEqual([[1], [2], [3]]);
});

test("lines that a publisher puts under everything do not tie its articles", async () => {
  const under =
    "This article was written by the newsroom of the Nordland Post, which has been independent since 1871 and belongs to its readers. If you have seen something that we should report, call us at any hour of the day or write to the address on the last page. Letters to the editor may be shortened; those without a name are not printed. Subscribers read all articles from the year 1871 on in our archive, which is open on every working day.";
  const articles = [...ferryReports, ...otherReports].map(({ title, body: own }) => ({
    title,
    body: `${own}\n\n${under}`,
    source: "Nordland Post",
  }));
  expect(await copiesAmong(...articles)).toEqual([]);
});

test("a feed that gives an article a new id, date, address and title brings nothing new", async () => {
  const { keep, store } = await newsroomWith();
  await keep({ ...original, ...day("2026-11-20") });
  const again = {
    ...original,
    keys: ["id:new", "url:https://cdn.example/1"] as [string, string],
    ...day("2026-11-21"),
  };
  expect(await keep(again)).toEqual([{ id: 1, as: "known" }]);
  expect(await store.articlesById([1])).toMatchObject([{ version: 1, published: { date: "2026-11-20" } }]);
  expect(await keep({ ...again, title: "Strike at an end" })).toEqual([{ id: 1, as: "updated" }]);
  expect((await store.articleByKey("url:https://cdn.example/1"))?.id).toBe(1);
});

test("an edited text under a new id is a new version, and the old one stays to be compared", async () => {
  const { keep, store } = await newsroomWith();
  await keep(original);
  const edited = { ...original, guid: "2", body: body.replace("four million", "five million") };
  expect(await keep(edited)).toEqual([{ id: 1, as: "updated" }]);
  expect((await store.articlesById([1]))[0]?.text).toContain("five million");
  expect((await store.earlierVersions(1)).map(({ text }) => text)).toEqual([body]);
});

test("two keys that each bring their version do not turn an article back and forth", async () => {
  const { keep, store } = await newsroomWith();
  const edited = { ...original, guid: "2", body: body.replace("four million", "five million") };
  await keep(original);
  await keep(edited);
  for (const told of [original, edited, original]) expect(await keep(told)).toEqual([{ id: 1, as: "known" }]);
  expect(await store.earlierVersions(1)).toHaveLength(1);
});

test("what is imported under an id of its own stays an article of its own, tied as a copy", async () => {
  const { keep, stories } = await newsroomWith();
  const row = (givenId: string) => keep({ ...original, guid: `row ${givenId}`, givenId });
  expect([await row("a"), await row("b")]).toEqual([[{ id: 1, as: "added" }], [{ id: 2, as: "added" }]]);
  expect(await stories(1, 2)).toEqual([[1, 2]]);
});

test("two items that a feed lists at once with nearly one text stay two, tied as copies", async () => {
  const twin = { ...original, guid: "2", body: body.replace("four million", "five million") };
  expect(await copiesAmong(original, twin)).toEqual(["2<1"]);
});

test("a teaser under a new id is the same article when it is the same word for word", async () => {
  const { keep } = await newsroomWith();
  const teaser = {
    title: "Ferry strike ends after eleven days",
    body: "Crews of the Lindholm ferries went back to work.",
  };
  await keep({ ...teaser, guid: "1", ...day("2026-11-20") });
  expect(await keep({ ...teaser, guid: "2", ...day("2026-11-20") })).toEqual([{ id: 1, as: "known" }]);
  const others = [
    { ...teaser, body: "Crews of the Velmar ferries went back to work.", guid: "3", ...day("2026-11-20") },
    { ...teaser, guid: "4", ...day("2026-11-21") },
  ];
  expect((await keep(...others)).map(({ as }) => as)).toEqual(["added", "added"]);
});

test("a notice of a few words is known by its id only", async () => {
  const { keep } = await newsroomWith();
  const notice = { title: "Ferry cancelled", body: "The ferry at noon is cancelled today." };
  const kept = await keep({ ...notice, guid: "1" }, { ...notice, guid: "2" });
  expect(kept.map(({ id }) => id)).toEqual([1, 2]);
});

test("the next one of a series is another article, although its text is the same", async () => {
  const { keep } = await newsroomWith();
  const podcast = (title: string, date: string): Told => ({ title, body, guid: title, ...day(date) });
  await keep(podcast("The morning briefing of Thursday", "2026-11-19"));
  expect((await keep(podcast("The morning briefing of Friday", "2026-11-20")))[0]?.as).toBe("added");
  expect((await keep(podcast("Strike on the ferries is over", "2026-11-20")))[0]?.as).toBe("updated");
});
