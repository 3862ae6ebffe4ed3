import type { TokenUsage } from "./language-model.ts";
import type { Prompt } from "./prompt.ts";

/** What is asked of a server, in the words of no protocol. */
export type Completion = { model: string; prompt: Prompt; maxTokens: number };

/** The text of an answer; undefined where the server says that the model stopped early or refused. */
export type Completed = { content: string | undefined; usage: TokenUsage | undefined };

/** How a kind of server is spoken to. */
export type WireFormat = {
  /** The address to post to, from the one that the owner gave. */
  addressOf(base: URL): URL;
  headers(key: string | undefined): Record<string, string>;
  /**
   * Ways to say the same, the best first: a server that does not know a field answers with 400, and is asked again in
   * the next one's words.
   */
  dialects: readonly ((completion: Completion) => object)[];
  /** Undefined when the answer is none of this protocol, or an error that came as an answer. */
  read(answer: unknown): Completed | undefined;
};

/** `path` behind the address's own, unless that ends with its last part already; a question mark and what follows stay. */
export function withPath(base: URL, path: string, ending = path): URL {
  const address = new URL(base);
  const own = base.pathname.replace(/\/+$/, "");
  address.pathname = own.endsWith(ending) ? own : `${own}${path}`;
  return address;
}
