import type { APIEmbed } from "discord.js";
import type { Markdown } from "./markdown.ts";
import type { Part } from "./part.ts";

/** The text of a message: what stands above, and below it the cards. */
export type Sheet = { content: string; embeds: APIEmbed[] };

/** Discord's reference, resources/message: characters of content, of one card's text, of all cards together; and cards. */
export const CONTENT_LIMIT = 2000;
const CARD_LIMIT = 4096;
const CARDS_LIMIT = 6000;
const CARDS_A_MESSAGE = 10;

const ACCENT = 0x3b82a0;
const PARAGRAPH = "\n\n";

/**
 * Parts as the texts of messages, in order and complete. What comes before the first story stands above, each story is a
 * card, what comes between and after them is a card without a title. Messages are divided between parts where that is
 * possible, else between lines.
 */
export function layOut(parts: Part[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const part of parts.filter(({ card, lines }) => card?.title || lines.length > 0)) {
    const pieces: Part[] = part.card
      ? dividedCard(part)
      : divided(part.lines, CONTENT_LIMIT).map((lines) => ({ lines }));
    for (const piece of pieces) {
      // What takes several pieces begins on a message of its own.
      const last = pieces.length > 1 && piece === pieces[0] ? undefined : sheets.at(-1);
      const added = last && (piece.card ? withCard(last, piece) : withRemark(last, piece));
      if (added) sheets.splice(-1, 1, added);
      else sheets.push(startedWith(piece));
    }
  }
  return sheets;
}

function startedWith(part: Part): Sheet {
  return part.card ? { content: "", embeds: [cardOf(part)] } : { content: part.lines.join("\n"), embeds: [] };
}

/** Undefined where it does not fit. */
function withRemark(sheet: Sheet, { lines }: Part): Sheet | undefined {
  const { content, embeds } = sheet;
  const text = lines.join("\n");
  const last = embeds.at(-1);
  if (!last) return joinedWithin(CONTENT_LIMIT, content, text, (longer) => ({ content: longer, embeds }));
  const isRemark = last.color === undefined;
  if (!isRemark) return withEmbed(sheet, { description: text });
  return joinedWithin(CARD_LIMIT, last.description ?? "", text, (description) =>
    withEmbed({ content, embeds: embeds.slice(0, -1) }, { description }),
  );
}

const joinedWithin = (limit: number, before: string, text: string, into: (joined: string) => Sheet | undefined) => {
  const joined = `${before}${PARAGRAPH}${text}`;
  return joined.length <= limit ? into(joined) : undefined;
};

const withCard = (sheet: Sheet, part: Part) => withEmbed(sheet, cardOf(part));

function withEmbed({ content, embeds }: Sheet, embed: APIEmbed): Sheet | undefined {
  const all = [...embeds, embed];
  const length = all.reduce((sum, each) => sum + lengthOf(each), 0);
  return all.length <= CARDS_A_MESSAGE && length <= CARDS_LIMIT ? { content, embeds: all } : undefined;
}

const lengthOf = ({ title = "", description = "" }: APIEmbed) => title.length + description.length;

const cardOf = ({ card, lines }: Part): APIEmbed => ({
  color: ACCENT,
  ...(card?.title === undefined ? {} : { title: card.title }),
  ...(card?.url === undefined ? {} : { url: card.url }),
  ...(card?.picture === undefined ? {} : { thumbnail: { url: card.picture } }),
  ...(lines.length === 0 ? {} : { description: lines.join("\n") }),
});

/** A story that is longer than a card goes on in cards without a title. */
function dividedCard({ card = {}, lines }: Part): Part[] {
  const [first = [], ...more] = divided(lines, CARD_LIMIT);
  return [{ card, lines: first }, ...more.map((rest) => ({ card: {}, lines: rest }))];
}

function divided(lines: Markdown[], limit: number): Markdown[][] {
  const groups: Markdown[][] = [];
  let length = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    length += line.length + 1;
    if (group && length - 1 <= limit) {
      group.push(line);
      continue;
    }
    groups.push([line]);
    length = line.length + 1;
  }
  return groups;
}
