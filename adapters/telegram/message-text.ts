import type { Message, MessageEntity } from "grammy/types";

/** What somebody wrote, be it a text or the caption of a picture or file, and what Telegram found in it. */
export type WrittenText = { text: string; entities: MessageEntity[] };

export const writtenText = ({ text, entities, caption, caption_entities }: Message): WrittenText =>
  text === undefined ? { text: caption ?? "", entities: caption_entities ?? [] } : { text, entities: entities ?? [] };

const part = (text: string, { offset, length }: MessageEntity): string => text.slice(offset, offset + length);

/** The addresses of the web in it, shown or behind words, in order; a bare "example.org/a" becomes an https address. */
export const addressesIn = ({ text, entities }: WrittenText): string[] =>
  entities.flatMap((entity) => {
    if (entity.type === "text_link") return /^https?:/i.test(entity.url) ? [entity.url] : [];
    if (entity.type !== "url") return [];
    const address = part(text, entity);
    return [/^https?:\/\//i.test(address) ? address : `https://${address}`];
  });

/** The text without the parts that `isLeftOut` names; what stands around them is kept apart. */
export function withoutParts({ text, entities }: WrittenText, isLeftOut: (entity: MessageEntity) => boolean): string {
  let rest = text;
  for (const { offset, length } of entities.filter(isLeftOut).toReversed()) {
    rest = `${rest.slice(0, offset)} ${rest.slice(offset + length)}`;
  }
  return rest.trim();
}
