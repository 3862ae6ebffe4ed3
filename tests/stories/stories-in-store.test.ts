import { expect, test } from "vitest";
import { sourceWith } from "../fakes/source-with.ts";
import { newsroomWith, type Told } from "./newsroom-with.ts";
import { ferryReports, otherReports } from "./story-texts.ts";

const [ferry, sameFerry, thirdFerry] = ferryReports;
const [otters, court] = otherReports;
const at = (iso: string) => ({ published: { instant: Date.parse(iso) } });

test("reports on one event are one story, whether they come at once or one by one", async () => {
  const together = await newsroomWith();
  await together.keep(ferry, otters, sameFerry, court, thirdFerry);
  expect(await together.stories(1, 2, 3, 4, 5)).toEqual([[1, 3, 5], [2], [4]]);

  const oneByOne = await newsroomWith();
  for (const told of [ferry, otters, sameFerry, court, thirdFerry]) await oneByOne.keep(told);
  expect(await oneByOne.stories(1, 2, 3, 4, 5)).toEqual([[1, 3, 5], [2], [4]]);
});

test("a story keeps its number when more is reported, and knows its sources and its first and latest report", async () => {
  const { keep, storyOf } = await newsroomWith();
  await keep({ ...ferry, ...at("2026-11-20T08:00:00Z") });
  const before = await storyOf(1);
  await keep({ ...sameFerry, ...at("2026-11-20T07:00:00Z") }, { ...thirdFerry, ...at("2026-11-20T12:00:00Z") });
  const after = await storyOf(2);
  expect(after.id).toBe(before.id);
  expect(after.articles.map(({ source }) => source).toSorted()).toEqual(
    ferryReports.map(({ source }) => source ?? "").toSorted(),
  );
  expect(after.firstAt).toBe(Date.parse("2026-11-20T07:00:00Z"));
  expect(after.latestAt).toBe(Date.parse("2026-11-20T12:00:00Z"));
});

test("the headline of a story is that of the article that has most in common with the others", async () => {
  const { keep, storyOf } = await newsroomWith();
  const aside: Told = { title: "A long wait in Lindholm", body: `${ferry.body} ${otters.body}`, source: "Aside" };
  await keep(aside, sameFerry, thirdFerry);
  expect((await storyOf(1)).articles).toHaveLength(3);
  expect((await storyOf(1)).articles[0].article).not.toBe(1);
});

test("like words are another story when days lie between", async () => {
  const { keep, stories } = await newsroomWith();
  await keep({ ...ferry, ...at("2026-11-20T08:00:00Z") }, { ...sameFerry, ...at("2026-11-24T08:00:00Z") });
  expect(await stories(1, 2)).toEqual([[1], [2]]);
});

test("without a date, only copies are one story", async () => {
  const { keep, stories } = await newsroomWith();
  const undated = { published: "unknown" as const };
  await keep(ferry, { ...sameFerry, ...undated }, { ...ferry, ...undated, title: "Strike over", source: "Gazette" });
  expect(await stories(1, 2, 3)).toEqual([[1, 3], [2]]);
});

test("an edited article leaves a story that it does not tell any more", async () => {
  const { keep, stories, store } = await newsroomWith();
  await keep(ferry, sameFerry, thirdFerry, otters);
  expect(await stories(1, 4)).toEqual([[1, 2, 3], [4]]);
  await keep({ ...thirdFerry, body: otters.body, title: otters.title, keys: [`id:${thirdFerry.title}`] });
  expect(await stories(1, 3)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(await store.latestStories({ articles: 10 })).toHaveLength(2);
});

test("two stories become one when a report belongs to both, and the number of the larger goes on", async () => {
  const { keep, stories, storyOf } = await newsroomWith();
  const half = (told: Told, from: number, to?: number) => told.body.split(". ").slice(from, to).join(". ");
  await keep(ferry, sameFerry);
  const before = await storyOf(1);
  await keep({ title: "Parcels dearer at Nordsund", body: half(thirdFerry, 1), source: "Parcel News" });
  await keep(thirdFerry);
  expect(await stories(1, 4)).toEqual([[1, 2, 3, 4]]);
  expect((await storyOf(4)).id).toBe(before.id);
});

test("a story shows a conversation only what comes from the sources that it follows", async () => {
  const { keep, store } = await newsroomWith();
  const report = ({ title, body, source = "" }: Told) => ({
    title,
    body: [body],
    source,
    published: { date: "2026-11-20" },
  });
  const open = { published: { date: "2026-11-20" } };
  await keep({ ...ferry, ...open });
  const followed = await sourceWith(store, [report(sameFerry)], { now: 0 });
  const other = await sourceWith(store, [report(thirdFerry)], { now: 0, isDefault: false });
  const seenBy = async (...sources: number[]) =>
    (await store.storiesOf([1, 2, 3], sources)).map(({ articles }) =>
      articles.map(({ article }) => article).toSorted(),
    );
  expect(await seenBy(followed, other)).toEqual([[1, 2, 3]]);
  expect(await seenBy(followed)).toEqual([[1, 2]]);
  expect(await seenBy()).toEqual([[1]]);
  expect((await store.latestStories({ articles: 9, sources: [] })).map(({ articles }) => articles.length)).toEqual([1]);
});

test("a number and a weekday in common do not make two teasers one story", async () => {
  const { keep, stories } = await newsroomWith();
  const items = Array.from(
    { length: 40 },
    (_, at): Told => ({
      title: `Item number ${at} about topic${at}`,
      body: `This is the body of item ${at}. It says that thing ${at} happened on Monday in town ${at}.`,
      source: "Many",
    }),
  );
  const whales: Told = {
    title: "Whales & dolphins return",
    body: "Whales returned to the bay on Monday, biologists said. They counted 14 of them.",
    source: "Atom Times",
  };
  await keep(...items, whales);
  expect((await stories(41)).flat()).toEqual([41]);
});
