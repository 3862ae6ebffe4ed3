import type { Context, Bot as GrammyBot, InputFile } from "grammy";
import type { Choice } from "../../src/reply.ts";
import type { TelegramApi } from "./api.ts";

/** How long things may take, in seconds. */
export type Patience = {
  /** How long Telegram may hold a request for updates open. */
  poll: number;
  /** For any other call. */
  call: number;
  /** For sending one answer, retries and pauses that Telegram asks for included. */
  answer: number;
  /** Between two tries to reach Telegram at first; doubled up to a minute. */
  retry: number;
  /** For what is being answered when the bot stops. */
  stop: number;
};

export const ordinaryPatience: Patience = { poll: 30, call: 20, answer: 90, retry: 1, stop: 10 };

/** An update, and what the pressed button asks, where it is one: about another chat, where `about` names it. */
type AskingContext = Context & { pressed?: Pressed };
export type Pressed = { ask: Choice["ask"]; about?: string | undefined };

export type Connection = {
  grammy: GrammyBot<AskingContext>;
  /** Tries once: for deliveries, which the outbox repeats, and for what may fail. */
  api: TelegramApi;
  /** The same with the patience that long polling needs. */
  pollingApi: TelegramApi;
  fileOf(bytes: Uint8Array, name: string): InputFile;
  /** Where the files lie that people send. */
  fileRoot: string;
  runner: Pick<
    typeof import("@grammyjs/runner"),
    "createConcurrentSink" | "createRunner" | "createSource" | "sequentialize"
  >;
};

/** Telegram answers with longer pauses to those who flood; such an answer comes too late to be one. */
const LONGEST_PAUSE_SECONDS = 30;
const MOST_RETRIES = 3;
/** What the way to Telegram may take on top of the time that it holds a request open. */
const POLL_MARGIN_SECONDS = 15;

const libraries = () => Promise.all([import("grammy"), import("@grammyjs/auto-retry"), import("@grammyjs/runner")]);

/** Loads the libraries, which only those pay for who use Telegram. */
export async function load(): Promise<void> {
  await libraries();
}

/** Loads the libraries, and prepares the calls. Calls nothing yet. */
export async function connect(token: string, apiRoot: string, patience: Patience): Promise<Connection> {
  const [{ Api, Bot, InputFile }, { autoRetry }, runner] = await libraries();
  const client = { apiRoot, timeoutSeconds: patience.call };
  const grammy = new Bot<AskingContext>(token, { client });
  grammy.api.config.use(autoRetry({ maxDelaySeconds: LONGEST_PAUSE_SECONDS, maxRetryAttempts: MOST_RETRIES }));
  const pollingClient = { apiRoot, timeoutSeconds: patience.poll + POLL_MARGIN_SECONDS };
  return {
    grammy,
    api: new Api(token, client).raw,
    pollingApi: new Api(token, pollingClient).raw,
    fileOf: (bytes, name) => new InputFile(bytes, name),
    fileRoot: `${apiRoot}/file/bot${token}`,
    runner,
  };
}
