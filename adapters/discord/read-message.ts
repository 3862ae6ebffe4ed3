import type { Message } from "discord.js";
import type { Command, ToldMessage } from "../../src/command.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Choice } from "../../src/reply.ts";
import { plainLine } from "../plain-characters.ts";
import { safeAddress } from "./safe-address.ts";

const LINK = /https?:\/\/[^\s<>()|*]+/gi;
/** Mentions, custom emoji and times: Discord's own marks, not words. */
const MARKS = /<(?:@[!&]?|#|a?:\w+:|t:)[^>]*>/g;
const EDGES = /^[*_~`|>#\s-]+|[*_~`|\s]+$/g;

/** What a menu on a message asks about it; undefined where there is nothing in it to ask about. */
export function askAbout(
  name: string,
  message: Message,
  commands: readonly Command[],
  phrases: Phrases,
): Choice["ask"] | undefined {
  const command = commands.find(({ aboutMessage }) => aboutMessage && phrases[aboutMessage.label] === name);
  const options = command?.aboutMessage?.options(readMessage(message));
  return command && options && { command: command.name, options };
}

/** The words and the links of a message, those of its previews and cards included; a bot reads them without any intent. */
export function readMessage({ content, embeds }: Pick<Message, "content" | "embeds">): ToldMessage {
  const cards = embeds.flatMap(({ title, description }) =>
    [title, description].filter((text) => typeof text === "string"),
  );
  const addresses = [
    ...(content.match(LINK) ?? []),
    ...embeds.flatMap(({ url }) => url ?? []),
    ...cards.flatMap((text) => text.match(LINK) ?? []),
  ];
  const words = content.replace(LINK, " ").replace(MARKS, " ");
  const said = plainLine(words).replace(EDGES, "");
  return {
    links: [...new Set(addresses.flatMap((address) => safeAddress(address) ?? []))],
    text: said || cards.map(plainLine).join(" "),
  };
}
