import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/article.ts";
import { groupIntoStories } from "../../src/stories/group-into-stories.ts";
import { articleOf, ferryArticles, otherArticles, termsOfAll } from "./story-articles.ts";

const storiesOf = (articles: Article[]) => groupIntoStories(articles, termsOfAll(articles));
const idsOf = (articles: Article[]) => storiesOf(articles).map((story) => story.articles.map(({ id }) => id).sort());
const [ferry, sameFerry] = ferryArticles as [Article, Article, Article];

describe("articles on one event", () => {
  test("become one story, in other words and with other figures; other events stay apart", () => {
    expect(idsOf([...ferryArticles, ...otherArticles])).toEqual([[1, 2, 3], [11], [12], [13]]);
  });

  test("become one story also where all that there is is on this event", () => {
    expect(idsOf(ferryArticles)).toEqual([[1, 2, 3]]);
  });

  test("are led by the one that has most in common with the others", () => {
    const aside = { ...ferry, id: 9, title: "A long wait", text: `${ferry.text} ${otherArticles[0]?.text}` };
    const whole = { ...aside, paragraphs: [{ start: 0, end: aside.text.length }] };
    const [story] = storiesOf([whole, ...ferryArticles]);
    expect(story?.articles).toHaveLength(4);
    expect(story?.articles[0].id).not.toBe(9);
  });

  test("are led by the first of two, which have as much in common with each other", () => {
    const leaders = [
      [ferry, sameFerry],
      [sameFerry, ferry],
    ].map((both) => storiesOf(both)[0]?.articles[0].id);
    expect(leaders).toEqual([ferry.id, sameFerry.id]);
  });

  test("do not become one by the words that every text of their language is full of", () => {
    const german = (id: number, title: string, body: string) => articleOf({ id, title, body, language: "de" });
    const words = "der und die und das war nicht für uns, es wird auch bei ihm nicht so sein, wenn er es nun will";
    expect(idsOf([german(1, "Fähren", words), german(2, "Otter", words)])).toEqual([[1], [2]]);
  });

  test("are two stories when days lie between them", () => {
    const later = { ...sameFerry, published: { date: "2026-11-24" } };
    expect(idsOf([ferry, later])).toEqual([[1], [2]]);
    expect(idsOf([ferry, { ...later, published: { date: "2026-11-23" } }])).toEqual([[1, 2]]);
  });

  test("are one story without a date only when they are copies", () => {
    const undated = { published: "unknown" as const };
    expect(idsOf([ferry, { ...sameFerry, ...undated }])).toEqual([[1], [2]]);
    expect(idsOf([ferry, { ...ferry, ...undated, id: 7, title: `${ferry.title} today` }])).toEqual([[1, 7]]);
  });
});

describe("stories", () => {
  test("come in the order of their first article", () => {
    const [otter, court] = otherArticles as [Article, Article, Article];
    expect(idsOf([otter, ferry, court, sameFerry])).toEqual([[11], [1, 2], [12]]);
  });

  test("are none where there is no article, and one for an article without a word", () => {
    expect(storiesOf([])).toEqual([]);
    expect(idsOf([articleOf({ id: 1, title: "" }), articleOf({ id: 2, title: "" })])).toEqual([[1], [2]]);
  });

  test("hold every article once, whatever the articles", () => {
    const words = fc.array(fc.constantFrom("ferry", "strike", "otter", "court", "the", "🙂", ""), { maxLength: 8 });
    const published = fc.constantFrom("unknown" as const, { date: "2026-11-20" }, { instant: 1_764_000_000_000 });
    const articles = fc.array(fc.record({ title: words, body: words, published }), { maxLength: 12 });
    fc.assert(
      fc.property(articles, (told) => {
        const given = told.map(({ title, body, published }, id) =>
          articleOf({ id, title: title.join(" "), body: body.join(" "), published }),
        );
        const grouped = storiesOf(given).flatMap((story) => story.articles.map(({ id }) => id));
        expect(grouped.sort((one, other) => one - other)).toEqual(given.map(({ id }) => id));
      }),
    );
  });
});
