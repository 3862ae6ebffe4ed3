import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { type NumberedCitations, numberedCitations } from "../numbered-citations.ts";
import { plainText } from "../plain-characters.ts";
import { bold, bullet, joined, type Markdown, plain, quoted, smallPrint } from "./markdown.ts";
import { type Part, remark } from "./part.ts";
import { plainPieces } from "./plain-pieces.ts";
import { linkLines, renderStory, when } from "./render-story.ts";
import { renderTimelineEntry } from "./render-timeline.ts";

export type AttachedFile = { name: string; bytes: Uint8Array; description?: string };
export type FormBlock = Of<"form">;

/** A reply as Discord shows it, before it is divided into messages. */
export type Rendered = { parts: Part[]; choices: Choice[]; forms: FormBlock[]; files: AttachedFile[] };

export function render(reply: Reply, phrases: Phrases): Rendered {
  const { blocks } = reply;
  const citations = numberedCitations(reply);
  return {
    parts: blocks.map((block) => renderBlock(block, phrases, citations)),
    choices: blocks.flatMap((block) => (block.kind === "choices" ? block.choices : [])),
    forms: blocks.filter((block) => block.kind === "form"),
    files: blocks.flatMap(fileOf),
  };
}

function fileOf(block: Block, index: number): AttachedFile[] {
  if (block.kind === "picture") return [{ name: `${index + 1}.png`, bytes: block.png, description: block.alt }];
  if (block.kind === "file") return [{ name: block.name, bytes: block.bytes }];
  return [];
}

const renderBlock = (block: Block, phrases: Phrases, citations: NumberedCitations): Part =>
  block.kind === "story"
    ? renderStory(block, phrases, citations)
    : remark(renderRemark(block, phrases, citations).filter((line) => line !== ""));

/** No lines for what is no text: buttons and files hang below the message. */
function renderRemark(
  block: Exclude<Block, { kind: "story" }>,
  phrases: Phrases,
  citations: NumberedCitations,
): Markdown[] {
  switch (block.kind) {
    case "text":
      return textLines(block.text);
    case "proof":
      return renderProof(block, phrases);
    case "list":
      return block.items.flatMap(bulletLines);
    case "disagreement":
      return renderDisagreement(block, phrases);
    case "timeline":
      return block.entries.flatMap((entry) => renderTimelineEntry(entry, phrases, citations));
    case "page":
      return [smallPrint(plain(`${phrases.number(block.number)} / ${phrases.number(block.of)}`))];
    case "coverage":
      return renderCoverage(block);
    case "failure":
      return [...textLines(block.text), ...textLines(block.remedy)];
    case "choices":
    case "form":
    case "picture":
    case "file":
      return [];
    default:
      return block satisfies never;
  }
}

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const textLines = (text: string): Markdown[] =>
  plainText(text)
    .split("\n")
    .flatMap((line) => plainPieces(line));

const bulletLines = (item: string): Markdown[] =>
  plainPieces(item).map((piece, index) => (index === 0 ? bullet(piece) : piece));

function renderProof({ sentence, citation }: Of<"proof">, phrases: Phrases): Markdown[] {
  return [
    ...plainPieces(sentence.text).map(quoted),
    ...linkLines(citation.title, citation.url, smallPrint),
    ...plainPieces(citation.source).map((source) =>
      smallPrint(joined([source, when(citation.published, phrases)], " · ")),
    ),
  ];
}

function renderDisagreement({ about, claims }: Of<"disagreement">, phrases: Phrases): Markdown[] {
  const claimed = claims.flatMap(({ value, sources }) =>
    bulletLines(`${value}: ${phrases.list(sources.map(({ source }) => source))}`),
  );
  return [...plainPieces(about).map(bold), ...claimed];
}

const renderCoverage = ({ text, sourcesFailing }: Of<"coverage">): Markdown[] =>
  [text, ...sourcesFailing.map(({ source, reason }) => `${source}: ${reason}`)]
    .flatMap((line) => plainPieces(line))
    .map(smallPrint);
