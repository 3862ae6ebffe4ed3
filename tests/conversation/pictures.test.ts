import { expect, test } from "vitest";
import { blocksOf, botWith, type Told } from "../fakes/bot-with.ts";

const body = [
  "A ferry with 40 people on board sank off Calais on Sunday, the coast guard said.",
  "Boats from three harbours saved 38 of them before midnight.",
];
const image = "https://pictures.example.org/ferry.jpg";
const first: Told = {
  title: "Ferry with 40 on board sinks off Calais",
  body,
  source: "Courier",
  published: { instant: Date.parse("2026-11-22T08:00:00Z") },
};
const later: Told = { ...first, source: "Harbour Post", published: { instant: Date.parse("2026-11-22T09:00:00Z") } };

test.each(["topic ferry Calais", "news", "summary 1 of:story"])(
  "a story shows the picture of the article whose headline it has, and of no other: /%s",
  async (line) => {
    const shown = async (...told: Told[]) => {
      const { ask } = await botWith(told);
      if (line.startsWith("summary")) await ask("/news");
      const [story] = blocksOf(await ask(`/${line}`), "story");
      const sources = [story?.source, ...(story?.alsoReportedBy ?? []).map(({ source }) => source)];
      return { image: story?.image, headedBy: story?.source, sources: new Set(sources) };
    };
    const alone = await shown(first, later);
    const heading = alone.headedBy === first.source ? [{ ...first, image }, later] : [first, { ...later, image }];
    const beside = alone.headedBy === first.source ? [first, { ...later, image }] : [{ ...first, image }, later];
    expect(alone).toMatchObject({ image: undefined, sources: new Set(["Courier", "Harbour Post"]) });
    expect(await shown(...heading)).toEqual({ ...alone, image });
    expect(await shown(...beside)).toEqual({ ...alone, image: undefined });
  },
);
