import type { NewArticle } from "../../src/article.ts";
import { openHouse } from "../../src/main.ts";
import { drivenClock } from "../fakes/bot-with.ts";

/** `guid` is what its feed calls it; `givenId` what whoever imports it does. */
export type Told = Partial<NewArticle> & { title: string; body: string; guid?: string };

/** An article as a test of stories thinks of it; paragraphs are divided by empty lines. */
export function newArticle({ body, guid, ...told }: Told): NewArticle {
  return {
    keys: [`id:${told.givenId ?? guid ?? told.title}`],
    source: "Example Times",
    titleIsGuessed: false,
    text: body,
    paragraphs: [...body.matchAll(/[^\n]+/g)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
    language: "en",
    published: { instant: Date.parse("2026-11-20T08:00:00Z") },
    isSample: false,
    ...told,
  };
}

/** A newsroom over a store in memory, and what it knows of the stories of its articles. */
export async function newsroomWith(location = ":memory:") {
  const house = await openHouse({ DATABASE_URL: location }, drivenClock("2026-11-22T12:00:00Z"));
  if (!house.ok) throw new Error(house.failure.message);
  const { store, newsroom } = house.value;
  return {
    store,
    newsroom,
    keep: async (...told: Told[]) => await newsroom.keep(told.map(newArticle)),
    /** The articles of each story, by number. */
    async stories(...ids: number[]): Promise<number[][]> {
      const outlines = await store.storiesOf(ids);
      return outlines.map(({ articles }) => articles.map(({ article }) => article).sort((one, other) => one - other));
    },
    async storyOf(id: number) {
      const [story] = await store.storiesOf([id]);
      if (!story) throw new Error(`Article ${id} has no story.`);
      return story;
    },
  };
}
