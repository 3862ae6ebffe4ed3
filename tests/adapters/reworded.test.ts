import { expect, test } from "vitest";
import { render as renderForDiscord } from "../../adapters/discord/render.ts";
import { render as renderForTelegram } from "../../adapters/telegram/render.ts";
import { textOf } from "../../adapters/telegram/rich-text.ts";
import { render as renderForTerminal } from "../../adapters/terminal/render.ts";
import type { Citation, CitedSentence } from "../../src/article.ts";
import { english } from "../../src/phrases/english.ts";
import type { Reply, StoryBlock } from "../../src/reply.ts";
import { shown } from "../fakes/discord-markdown.ts";

const cite = (article: number): Citation => ({
  article,
  source: `Source ${article}`,
  title: "Rain",
  published: "unknown",
});
const sentence = (text: string, article: number): CitedSentence => ({ text, article, start: 0, end: text.length });

const story: StoryBlock = {
  kind: "story",
  title: "Rain in Kent",
  titleIsGuessed: false,
  source: "Source 1",
  published: "unknown",
  sentences: [sentence("It rained.", 1), sentence("Rain fell in Kent.", 2), sentence("Nobody was *hurt*.", 2)],
  wording: [
    { text: "In Kent, rain fell.", restsOn: [0, 1], isRewritten: true },
    { text: "Nobody was *hurt*.", restsOn: [2], isRewritten: false },
  ],
  citations: [cite(1), cite(2)],
  alsoReportedBy: [],
  isSample: false,
};
const reply: Reply = { blocks: [story] };

/** What a reader sees, whatever the platform does to show it. */
const platforms: Record<string, (reply: Reply) => string> = {
  terminal: (answer) =>
    renderForTerminal(answer, { width: 80, colours: false, links: false, phrases: english, zone: undefined }),
  discord: (answer) =>
    renderForDiscord(answer, english)
      .parts.flatMap(({ card, lines }) => [card?.title ?? "", ...lines])
      .map((line) => shown(line).text)
      .join("\n"),
  telegram: (answer) => renderForTelegram(answer, english).sections.flat().map(textOf).join("\n"),
};

test.each(Object.entries(platforms))(
  "%s shows the wording in the place of the sentences, with all their numbers",
  (_, see) => {
    const seen = see(reply).replaceAll("\u00a0", " ");
    expect(seen).toContain("In Kent, rain fell.* [1] [2]");
    expect(seen).toContain("Nobody was *hurt*. [2]");
    expect(seen).not.toContain("It rained.");
  },
);

test.each(Object.entries(platforms))("%s shows the sentences themselves where there is no wording", (_, see) => {
  const seen = see({ blocks: [{ ...story, wording: undefined }] }).replaceAll("\u00a0", " ");
  expect(seen).toContain("It rained. [1]");
  expect(seen).toContain("Rain fell in Kent. [2]");
  expect(seen).not.toContain("In Kent, rain fell.");
});
