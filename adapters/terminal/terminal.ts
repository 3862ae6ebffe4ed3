import type { Adapter, Bot, Delivered } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { openChat } from "./chat.ts";
import { guessLanguage } from "./guess-language.ts";
import { openHistory } from "./history.ts";
import { keepFilesIn } from "./keep-file.ts";
import type { Output } from "./output.ts";
import { openPipe } from "./pipe.ts";
import { openPrinter } from "./printer.ts";
import type { Session } from "./session.ts";
import { createTalk, hereAtTheTerminal, PLATFORM, type Talk } from "./talk.ts";

type TerminalParts = {
  input: NodeJS.ReadableStream;
  output: Output;
  /** True for somebody who types; false for lines from a pipe or a file. */
  isInteractive: boolean;
  clock: Clock;
  log: Log;
  /** The machine's locale, such as "de_AT.UTF-8": a first guess at the language. */
  locale?: string | undefined;
  /** Where files of an answer are put; without it they are only named. */
  folder?: string | undefined;
  /** Where the lines that were typed are kept for the next session. */
  historyFile?: string | undefined;
};

export type Terminal = Adapter & {
  /** Resolves when the last answer is given and nobody will ask any more; rejects when an answer could not be written. */
  finished: Promise<void>;
};

/** A digest that comes while nobody is there waits for the next session; each start looks at once. */
const RETRY_WHEN_CLOSED = 60 * 1000;

/** The chat in this terminal, or the answers to lines from a pipe. It listens from `start` on. */
export function openTerminal(parts: TerminalParts): Terminal {
  const { input, output, isInteractive, clock, log } = parts;
  const printer = openPrinter(output);
  const finished = Promise.withResolvers<void>();
  let open: { session: Session; talk: Talk } | undefined;

  function start(bot: Bot): Promise<void> {
    const talk = createTalk(
      bot,
      output,
      guessLanguage(parts.locale),
      parts.folder === undefined ? undefined : keepFilesIn(parts.folder),
    );
    const session = isInteractive
      ? openChat({ input, output, talk, commands: bot.commands, history: openHistory(parts.historyFile, log) })
      : openPipe({ input, printer, talk, log });
    open = { session, talk };
    const leave = () => session.leave();
    printer.gone.then(leave, leave);
    Promise.race([session.ended, printer.gone]).then(finished.resolve, finished.reject);
    return Promise.resolve();
  }

  async function send(to: Conversation, reply: Reply, key: string): Promise<Delivered> {
    if (to.id !== hereAtTheTerminal.id) return { refused: `This terminal has no conversation “${to.id}”.` };
    const retryAt = clock.now() + RETRY_WHEN_CLOSED;
    if (!open || open.session.isOver() || printer.isGone()) return { retryAt, because: "the terminal is closed" };
    try {
      await open.session.show(await open.talk.show(reply));
      return { sent: [key] };
    } catch (error) {
      return { retryAt, because: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    platform: PLATFORM,
    finished: finished.promise,
    start,
    send,
    // What was printed cannot be taken back: the corrected reply follows it.
    amend: (conversation, sent, reply) => send(conversation, reply, sent[0] ?? ""),
    async stop() {
      open?.session.leave();
      await open?.session.ended;
      finished.resolve();
    },
  };
}
