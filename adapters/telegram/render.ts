import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { type NumberedCitations, numberedCitations } from "../numbered-citations.ts";
import { plainText } from "../plain-characters.ts";
import { renderStory } from "./render-story.ts";
import { renderTimelineEntry } from "./render-timeline.ts";
import { bold, italic, type Line, linked, plain, quote, type Section } from "./rich-text.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** Telegram's limit for the text under a picture; a longer one is a text of its own. */
export const CAPTION_LIMIT = 1024;

/** A reply as Telegram shows it, before it is divided into messages. */
export type Rendered = { sections: Section[]; choices: Choice[]; files: (Of<"picture"> | Of<"file">)[] };

export function render(reply: Reply, phrases: Phrases): Rendered {
  const { blocks } = reply;
  const citations = numberedCitations(reply);
  return {
    sections: blocks
      .filter((block) => !isForm(block) || blocks.length === 1)
      .map((block) => renderBlock(block, phrases, citations)),
    choices: blocks.flatMap((block) => (block.kind === "choices" ? block.choices : [])),
    files: blocks.filter((block) => block.kind === "picture" || block.kind === "file"),
  };
}

/** The text around a form says what to write next, see `open-forms.ts`; alone it is shown as the command it stands for. */
const isForm = ({ kind }: Block): boolean => kind === "form";

/** No lines for what is no text: buttons hang below the last message, files follow it. */
function renderBlock(block: Block, phrases: Phrases, citations: NumberedCitations): Section {
  switch (block.kind) {
    case "text":
      return textLines(block.text);
    case "story":
      return renderStory(block, phrases, citations);
    case "proof":
      return renderProof(block, phrases);
    case "list":
      return block.items.map(bullet);
    case "disagreement":
      return renderDisagreement(block);
    case "timeline":
      return block.entries.flatMap((entry, index) =>
        renderTimelineEntry(entry, { isFirst: index === 0, phrases, citations }),
      );
    case "form":
      return [plain(`/${block.command} ${block.action} ${writeOptions(block.filledIn)}`)];
    case "page":
      return [italic([{ text: `${phrases.number(block.number)} / ${phrases.number(block.of)}` }])];
    case "coverage":
      return renderCoverage(block);
    case "failure":
      return [...textLines(block.text).map(bold), ...textLines(block.remedy)];
    case "picture":
      return block.alt.length > CAPTION_LIMIT ? textLines(block.alt) : [];
    case "choices":
    case "file":
      return [];
    default:
      return block satisfies never;
  }
}

/** At most one empty line in a row: the rest would only push what follows out of sight. */
const textLines = (text: string): Section =>
  plainText(text)
    .replaceAll(/\n\s*\n/g, "\n\n")
    .split("\n")
    .map(plain);

const bullet = (item: string): Line => [{ text: "• " }, ...plain(item)];

function renderProof({ sentence, citation }: Of<"proof">, phrases: Phrases): Section {
  return [
    quote(plain(sentence.text)),
    linked(citation.title, citation.url),
    [...plain(citation.source), { text: ` · ${phrases.published(citation.published)}` }],
  ];
}

function renderDisagreement({ about, claims }: Of<"disagreement">): Section {
  return [
    bold(plain(about)),
    ...claims.map(({ value, sources }) => [
      ...bullet(value),
      ...sources.flatMap(({ source, url }, index) => [{ text: index === 0 ? " — " : ", " }, ...linked(source, url)]),
    ]),
  ];
}

const renderCoverage = ({ text, sourcesFailing }: Of<"coverage">): Section => [
  italic(plain(text)),
  ...sourcesFailing.map(({ source, reason }) => bullet(`${source}: ${reason}`)),
];

const writeOptions = (options: Record<string, unknown>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}:${String(value)}`)
    .join(" ");
