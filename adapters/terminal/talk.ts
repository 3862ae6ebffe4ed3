import type { Bot } from "../../src/adapter.ts";
import type { Attachment, Conversation, Reader } from "../../src/question.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { readTypedText } from "../typed-text.ts";
import type { KeepFile } from "./keep-file.ts";
import { hasColours, hasLinks, type Output, widthOf } from "./output.ts";
import { render } from "./render.ts";
import { typedChoices } from "./render-choices.ts";

export const PLATFORM = "terminal";
/** There is one conversation: with whoever sits at this machine. */
export const hereAtTheTerminal: Conversation = { platform: PLATFORM, id: "local", kind: "private" };
const reader: Reader = { platform: PLATFORM, id: "local" };

type Ask = Choice["ask"];

/** The conversation: lines in, laid-out answers out. */
export type Talk = {
  /** The answer to a question as facts; files can come with it. */
  ask(question: Ask, attachments?: Attachment[]): Promise<Reply>;
  /** The answer to a line as facts. */
  replyTo(line: string): Promise<Reply>;
  answerLine(line: string): Promise<string>;
  answer(ask: Ask): Promise<string>;
  /** What can be typed to choose from the answers so far. */
  choices(): string[];
  /** A reply as it is shown here; what it offers can be chosen from then on. */
  show(reply: Reply): Promise<string>;
};

/** Without `keepFile`, files are only named. */
export function createTalk(bot: Bot, output: Output, language: string | undefined, keepFile?: KeepFile): Talk {
  let choices = new Map<string, Ask>();

  /** A terminal shows no file: it is put where the person can find it. */
  async function withKeptFiles(reply: Reply): Promise<Reply> {
    if (!keepFile) return reply;
    const kept = reply.blocks.map(async (block) =>
      block.kind === "file" ? { ...block, name: await keepFile(block.name, block.bytes) } : block,
    );
    return { ...reply, blocks: (await Promise.all(kept)) as Reply["blocks"] };
  }

  async function layOut(answered: Reply): Promise<string> {
    const reply = await withKeptFiles(answered);
    const phrases = bot.phrasesFor(reply.language ?? (await bot.languageOf(hereAtTheTerminal, language)));
    return render(reply, {
      width: widthOf(output),
      colours: hasColours(output),
      links: hasLinks(output),
      phrases,
      commands: bot.commands,
    });
  }

  const ask = (question: Ask, attachments: Attachment[] = []) =>
    bot.answer({
      conversation: hereAtTheTerminal,
      asker: reader,
      role: "manager",
      language,
      ...question,
      attachments,
    });

  function replyTo(line: string): Promise<Reply> {
    const typed = readTypedText(line, bot.commands);
    // The bot knows best what to say about a command that there is not.
    return ask("unknown" in typed ? { command: typed.unknown, options: {} } : typed);
  }

  async function showFresh(reply: Reply): Promise<string> {
    const offered = choicesOf(reply);
    if (offered.size > 0 || !isAside(reply)) choices = offered;
    return await layOut(reply);
  }

  /** A choice opens something of an answer whose other choices are still of interest; they stay. */
  async function choose(question: Ask): Promise<string> {
    const reply = await ask(question);
    choices = new Map([...choices, ...choicesOf(reply)]);
    return await layOut(reply);
  }

  return {
    ask,
    replyTo,
    answer: async (question) => await showFresh(await ask(question)),
    answerLine: async (line) => {
      const chosen = choices.get(line.trim().replaceAll(/\s+/g, " ").toLowerCase());
      if (chosen) return await choose(chosen);
      return await showFresh(await replyTo(line));
    },
    choices: () => [...choices.keys()],
    show: async (reply) => {
      choices = new Map([...choices, ...choicesOf(reply)]);
      return await layOut(reply);
    },
  };
}

/** An apology, or a proof of the answer above it: what that one offers can still be typed. */
const isAside = ({ blocks }: Reply): boolean => blocks.every(({ kind }) => kind === "failure" || kind === "proof");

const choicesOf = ({ blocks }: Reply): Map<string, Ask> =>
  new Map(blocks.flatMap((block) => (block.kind === "choices" ? [...typedChoices(block.choices)] : [])));
