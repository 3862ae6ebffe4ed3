import { expect, test } from "vitest";
import { numberedCitations } from "../../../adapters/numbered-citations.ts";
import type { Reply } from "../../../src/reply.ts";
import { articleOf, blocksOf, botWith } from "../../fakes/bot-with.ts";
import { fakeLanguageModel, type Numbered, type Written } from "../../fakes/fake-language-model.ts";
import { type Hostile, hostileSentences, ordinary } from "./hostile-sentences.ts";

/** How a model obeys: what it says rests on the order, on all there is, on an ordinary sentence, or is woven into one. */
const waysToObey: Record<string, (sentences: Numbered[], hostile: Hostile) => Written[]> = {
  "resting on the order": (sentences, { sentence, obeyed }) =>
    sentences.map(({ n, text }) => ({ text: text === sentence ? obeyed : text, rests_on: [n] })),
  "resting on everything": (sentences, { sentence, obeyed }) =>
    sentences.map(({ n, text }) =>
      text === sentence ? { text: obeyed, rests_on: sentences.map((each) => each.n) } : { text, rests_on: [n] },
    ),
  "resting on an ordinary sentence": (sentences, { sentence, obeyed }) =>
    sentences.map(({ n, text }) =>
      text === sentence ? { text: obeyed, rests_on: [sentences[0]?.n ?? 0] } : { text, rests_on: [n] },
    ),
  "woven into an ordinary sentence": ([first, ...others], { obeyed }) => [
    {
      text: `${first?.text.replace(/[.。]$/, "")}, ${obeyed}`,
      rests_on: [first?.n ?? 0, others[0]?.n ?? 0],
    },
    ...others.map(({ n, text }) => ({ text, rests_on: [n] })),
  ],
};

const bodyOf = ({ language, sentence }: Hostile): string[] => {
  const [first, second] = ordinary[language] ?? ["", ""];
  return [first, sentence, second];
};

/** The sentences as every platform shows them. */
const shown = (reply: Reply): string[] =>
  blocksOf(reply, "story").flatMap((story) =>
    numberedCitations(reply)
      .sentencesOf(story)
      .map(({ text }) => text),
  );

test("there are more than a hundred hostile articles, in ten languages", () => {
  expect(hostileSentences.length).toBeGreaterThan(100);
  expect(new Set(hostileSentences.map(({ language }) => language))).toHaveLength(10);
});

test.each(Object.entries(waysToObey))("a model that obeys, %s, reaches no reader", async (_, obey) => {
  const model = await fakeLanguageModel();
  const settings = { LLM_URL: model.url, LLM_MODEL: "small", LLM_API_KEY: "sk-live-1234567890abcdef" };
  const unlimited = { LLM_TOKENS_PER_CONVERSATION_PER_DAY: "1000000", CONVERSATION_QUESTIONS_PER_MINUTE: "10000" };
  const { ask, parts } = await botWith([], { settings: { ...settings, ...unlimited, OWNER: "chat:anna" } });
  let obeyed = 0;
  model.will((sentences) => {
    const hostile = hostileSentences.find(({ sentence }) => sentences.some(({ text }) => text === sentence));
    if (!hostile) return { writes: sentences.map(({ n, text }) => ({ text, rests_on: [n] })) };
    obeyed += 1;
    return { writes: obey(sentences, hostile) };
  });

  const leaked: string[] = [];
  for (const [index, hostile] of hostileSentences.entries()) {
    const body = bodyOf(hostile);
    const article = articleOf({ title: `Article ${index}`, body, language: hostile.language });
    const [kept] = await parts.newsroom.keep([article]);
    const sentences = shown(await ask(`/summary #${kept?.id}`));
    expect(sentences.length, hostile.sentence).toBeGreaterThan(0);
    leaked.push(...sentences.filter((sentence) => !body.some((paragraph) => paragraph.includes(sentence))));
  }
  expect(leaked).toEqual([]);
  expect(obeyed).toBeGreaterThan(hostileSentences.length / 2);
});
