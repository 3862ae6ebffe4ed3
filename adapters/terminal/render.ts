import type { Command } from "../../src/command.ts";
import type { Block, Reply } from "../../src/reply.ts";
import { numberedCitations } from "../numbered-citations.ts";
import { writeTypedText } from "../write-typed-text.ts";
import { layOut, shownLine, styled } from "./lay-out.ts";
import type { Look } from "./look.ts";
import { renderChoices } from "./render-choices.ts";
import { renderProof } from "./render-proof.ts";
import { renderDisagreement, renderStory, renderTimeline, type StorySurroundings } from "./render-story.ts";

/** A reply as lines of text, without a line break at the end. What comes from outside cannot steer the terminal. */
export function render(reply: Reply, look: Look): string {
  const citations = numberedCitations(reply);
  const isOneOfSeveral = reply.blocks.filter(({ kind }) => kind === "story").length > 1;
  const lines: string[] = [];
  for (const [index, block] of reply.blocks.entries()) {
    const before = reply.blocks[index - 1];
    if (before && (standsApart(before) || standsApart(block) || before.kind === "choices")) lines.push("");
    lines.push(...renderBlock(block, { look, citations, isOneOfSeveral }));
  }
  return lines.join("\n");
}

/** Larger pieces have an empty line above and below; notes, lists and the choices below them stand together. */
const standsApart = ({ kind }: Block) =>
  kind === "story" || kind === "proof" || kind === "disagreement" || kind === "timeline" || kind === "failure";

function renderBlock(block: Block, surroundings: StorySurroundings): string[] {
  const { look } = surroundings;
  switch (block.kind) {
    case "text":
      return renderText(block.text, look);
    case "story":
      return renderStory(block, surroundings);
    case "proof":
      return renderProof(block, look);
    case "list":
      return block.items.flatMap((item) => layOut(shownLine(item), look, "  ", "    "));
    case "choices":
      return renderChoices(block.choices, look);
    case "disagreement":
      return renderDisagreement(block, look);
    case "timeline":
      return renderTimeline(block, surroundings);
    case "form":
      return renderText(whatToType(block, look.commands ?? []), look);
    case "page":
      return renderNote(`${look.phrases.number(block.number)}/${look.phrases.number(block.of)}`, look);
    case "picture":
      return renderNote(`[${block.alt}]`, look);
    case "file":
      return renderNote(`[${block.name}, ${look.phrases.number(Math.ceil(block.bytes.length / 1000))} kB]`, look);
    case "coverage":
      return renderCoverage(block, look);
    case "failure":
      return [...layOut(styled("bold", shownLine(block.text), look), look), ...layOut(shownLine(block.remedy), look)];
    default:
      return block satisfies never;
  }
}

const renderText = (text: string, look: Look) =>
  text.split(/\r\n?|\n/).flatMap((line) => layOut(shownLine(line), look));

const renderNote = (text: string, look: Look) => layOut(styled("dim", shownLine(text), look), look);

const renderCoverage = ({ text, sourcesFailing }: Extract<Block, { kind: "coverage" }>, look: Look) => [
  ...renderNote(text, look),
  ...sourcesFailing.flatMap(({ source, reason }) => layOut(shownLine(`${source}: ${reason}`), look, "  ", "    ")),
];

/** The line that a form stands for, up to what is asked for now. */
const whatToType = (form: Extract<Block, { kind: "form" }>, commands: readonly Command[]): string =>
  writeTypedText({ ...form, options: form.filledIn }, commands) + (form.asks === undefined ? "" : ` ${form.asks}:…`);
