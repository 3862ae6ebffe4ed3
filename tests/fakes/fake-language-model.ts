import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export type Numbered = { n: number; text: string };
export type Written = { text: string; rests_on: number[] };

/** What the model was asked, and how. */
export type Asked = {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  sentences: Numbered[];
};

/** What the server does with a question. */
export type Act =
  /** The answer that was asked for. */
  | { writes: Written[] }
  /** Any other words, as an answer. */
  | { says: string; isCut?: boolean }
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Begins an answer and hangs up. */
  | "half"
  /** This, and not before it is told to. */
  | { when: Promise<unknown>; does: Act }
  | "stalls"
  /** Never stops talking. */
  | "floods";

export type FakeLanguageModel = {
  /** The base of its OpenAI-compatible interface, and the address of the one that is like Anthropic's. */
  url: string;
  messagesUrl: string;
  asked: Asked[];
  /** From now on; `call` counts from 0. */
  will(behaviour: (sentences: Numbered[], call: number) => Act): void;
};

/** What a call costs here, whatever is said. */
export const TOKENS_A_CALL = { input: 300, output: 100 };

/** Rewords by a table: every sentence that it knows becomes another, the others stay. */
export const rewords =
  (table: Record<string, string>) =>
  (sentences: Numbered[]): Act => ({
    writes: sentences.map(({ n, text }) => ({ text: table[text] ?? text, rests_on: [n] })),
  });

/** Rewrites every sentence by this, truthfully or not. */
export const writing =
  (change: (text: string) => string) =>
  (sentences: Numbered[]): Act => ({
    writes: sentences.map(({ n, text }) => ({ text: change(text), rests_on: [n] })),
  });

/** A language model on this machine, until the test is over. It speaks both protocols, and does what it is told. */
export async function fakeLanguageModel(): Promise<FakeLanguageModel> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  let behaviour: (sentences: Numbered[], call: number) => Act = writing((sentence) => sentence);
  const server = createServer(async (question, answer) => {
    const body = JSON.parse(await text(question)) as Record<string, unknown>;
    const path = question.url ?? "";
    const sentences = sentencesIn(body);
    asked.push({ path, headers: question.headers, body, sentences });
    perform(behaviour(sentences, asked.length - 1), path, answer);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever waits too long hangs up; that is what is tested.
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    messagesUrl: `http://127.0.0.1:${port}/v1/messages`,
    asked,
    will: (next) => {
      behaviour = next;
    },
  };
}

function perform(act: Act, path: string, answer: ServerResponse): void {
  if (act === "stalls") return;
  if (typeof act === "object" && "when" in act) {
    void act.when.then(() => perform(act.does, path, answer));
    return;
  }
  if (act === "floods") {
    flood(answer);
    return;
  }
  if (act === "half") {
    answer.writeHead(200, { "content-type": "application/json", "content-length": "10000" });
    answer.write('{"choices":[{"message":{"content":"{\\"sentences');
    setImmediate(() => answer.destroy());
    return;
  }
  if ("status" in act) {
    answer.writeHead(act.status, act.headers).end(act.body ?? '{"error":{"message":"no"}}');
    return;
  }
  const content = "says" in act ? act.says : JSON.stringify({ sentences: act.writes });
  answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(wrap(path, content, act)));
}

/** The same answer in the words of either protocol. */
function wrap(path: string, content: string, act: object): object {
  const { input, output } = TOKENS_A_CALL;
  const isCut = "isCut" in act && act.isCut === true;
  if (path.endsWith("/messages")) {
    const usage = { input_tokens: input - 100, cache_read_input_tokens: 100, output_tokens: output };
    return {
      type: "message",
      content: [{ type: "text", text: content }],
      stop_reason: isCut ? "max_tokens" : "end_turn",
      usage,
    };
  }
  return {
    choices: [{ message: { role: "assistant", content }, finish_reason: isCut ? "length" : "stop" }],
    usage: { prompt_tokens: input, completion_tokens: output },
  };
}

function flood(answer: ServerResponse): void {
  answer.writeHead(200, { "content-type": "application/json" });
  const piece = " ".repeat(65_536);
  const pour = () => {
    while (!answer.destroyed && answer.write(piece));
  };
  answer.on("drain", pour);
  pour();
}

/** What stands between the marks of the prompt, as a model would read it. */
function sentencesIn(body: Record<string, unknown>): Numbered[] {
  const [, data = "[]"] = /<sentences>\\n([^<]*)\\n<\/sentences>/.exec(JSON.stringify(body)) ?? [];
  return JSON.parse(JSON.parse(`"${data}"`));
}
