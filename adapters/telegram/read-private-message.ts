import type { Message } from "grammy/types";
import type { Choice } from "../../src/reply.ts";
import { addressesIn, type WrittenText, withoutParts } from "./message-text.ts";

/** What a list of feeds is called, by the program that wrote it. */
const LIST_OF_FEEDS = /\.(opml|xml)$/i;
const IMPORT: Choice["ask"] = { command: "sources", action: "import", options: {} };

/** As much of a forwarded post as tells what it is about; posts begin with the news. */
const TOPIC_LIMIT = 400;

/**
 * What a private message asks for that is no command and no plain text: the summary of a link, the background of a
 * forwarded post, the import of a file. Undefined where it is none of these.
 */
export function readPrivateMessage(message: Message, written: WrittenText): Choice["ask"] | undefined {
  const { document, forward_origin } = message;
  if (document && (written.text === "" || LIST_OF_FEEDS.test(document.file_name ?? ""))) return IMPORT;
  if (written.text.startsWith("/")) return undefined;
  return forward_origin ? backgroundOf(written) : linkAlone(written);
}

/** The words of the post, without addresses, mentions and the like; where there are none, its link. */
function backgroundOf(written: WrittenText): Choice["ask"] | undefined {
  const words = withoutParts(written, ({ type }) => type === "url" || type === "mention").replaceAll(/\s+/g, " ");
  if (/\p{L}{2}/u.test(words)) return { command: "topic", options: { words: beginning(words) } };
  const [address] = addressesIn(written);
  return address === undefined ? undefined : summaryOf(address);
}

const beginning = (words: string): string =>
  words.length <= TOPIC_LIMIT
    ? words
    : words
        .slice(0, TOPIC_LIMIT)
        .replace(/\s+\S*$/, "")
        .toWellFormed();

/** A link as it is pasted, or as other programs share it: behind the headline, on the last line or the only one. */
function linkAlone(written: WrittenText): Choice["ask"] | undefined {
  const [address, another] = addressesIn(written);
  if (address === undefined || another !== undefined) return undefined;
  const shown = written.entities.find(({ type }) => type === "url");
  const isAtTheEnd = shown !== undefined && shown.offset + shown.length === written.text.trimEnd().length;
  return isAtTheEnd ? summaryOf(address) : undefined;
}

const summaryOf = (address: string): Choice["ask"] => ({ command: "summary", options: { article: address } });
