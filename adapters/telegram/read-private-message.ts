import type { Message } from "grammy/types";
import type { AboutMessage, Command, ToldMessage } from "../../src/command.ts";
import type { Choice } from "../../src/reply.ts";
import { addressesIn, type WrittenText, withoutParts } from "./message-text.ts";

/** What a list of feeds is called, by the program that wrote it. */
const LIST_OF_FEEDS = /\.(opml|xml)$/i;

/** As much of a forwarded post as tells what it is about, and as a command takes; posts begin with the news. */
const TEXT_LIMIT = 400;

/**
 * What a private message asks for that is no command and no plain text: the summary of a link, the background of a
 * forwarded post, what takes a file. Undefined where it is none of these.
 */
export function readPrivateMessage(
  message: Message,
  written: WrittenText,
  commands: readonly Command[],
): Choice["ask"] | undefined {
  const { document, forward_origin } = message;
  if (document && (written.text === "" || LIST_OF_FEEDS.test(document.file_name ?? ""))) return forFile(commands);
  if (written.text.startsWith("/")) return undefined;
  if (forward_origin) return backgroundOf(written, commands);
  const link = linkAlone(written);
  return link === undefined ? undefined : askAbout(commands, "summarizeMessage", { text: "", links: [link] });
}

function forFile(commands: readonly Command[]): Choice["ask"] | undefined {
  for (const { name, actions } of commands) {
    const [action] = Object.entries(actions).find(([, { takesFile }]) => takesFile) ?? [];
    if (action !== undefined) return { command: name, action, options: {} };
  }
  return undefined;
}

function askAbout(
  commands: readonly Command[],
  label: AboutMessage["label"],
  told: ToldMessage,
): Choice["ask"] | undefined {
  const command = commands.find(({ aboutMessage }) => aboutMessage?.label === label);
  const options = command?.aboutMessage?.options(told);
  return command && options && { command: command.name, options };
}

/** By the words of the post, without addresses, mentions and the like; where there are none, by its link. */
function backgroundOf(written: WrittenText, commands: readonly Command[]): Choice["ask"] | undefined {
  const words = withoutParts(written, ({ type }) => type === "url" || type === "mention").replaceAll(/\s+/g, " ");
  const links = addressesIn(written);
  if (/\p{L}{2}/u.test(words)) return askAbout(commands, "backgroundOfMessage", { text: beginning(words), links });
  return askAbout(commands, "summarizeMessage", { text: "", links });
}

const beginning = (words: string): string =>
  words.length <= TEXT_LIMIT
    ? words
    : words
        .slice(0, TEXT_LIMIT)
        .replace(/\s+\S*$/, "")
        .toWellFormed();

/** A link as it is pasted, or as other programs share it: behind the headline, on the last line or the only one. */
function linkAlone(written: WrittenText): string | undefined {
  const [address, another] = addressesIn(written);
  if (address === undefined || another !== undefined) return undefined;
  const shown = written.entities.find(({ type }) => type === "url");
  const isAtTheEnd = shown !== undefined && shown.offset + shown.length === written.text.trimEnd().length;
  return isAtTheEnd ? address : undefined;
}
