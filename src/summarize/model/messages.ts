import { z } from "zod";
import { WRITTEN_SCHEMA } from "./read-written.ts";
import { type Completion, type WireFormat, withPath } from "./wire-format.ts";

const VERSION = "2023-06-01";

const tokens = z.int().min(0);
const answer = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: z
    .object({
      input_tokens: tokens,
      output_tokens: tokens,
      cache_creation_input_tokens: tokens.nullish(),
      cache_read_input_tokens: tokens.nullish(),
    })
    .nullish()
    .catch(undefined),
});

const asMessage = ({ model, prompt, maxTokens }: Completion) => ({
  model,
  max_tokens: maxTokens,
  system: prompt.system,
  messages: [{ role: "user", content: prompt.user }],
});

/** Anthropic's own `POST /v1/messages` (docs.claude.com/en/api/messages). Older models know no `output_config`. */
export const messages: WireFormat = {
  addressOf: (base) => withPath(base, base.pathname.includes("/v1") ? "/messages" : "/v1/messages", "/messages"),
  headers: (key) => ({ "anthropic-version": VERSION, ...(key !== undefined && { "x-api-key": key }) }),
  dialects: [
    (asked) => ({ ...asMessage(asked), output_config: { format: { type: "json_schema", schema: WRITTEN_SCHEMA } } }),
    asMessage,
  ],
  read(json) {
    const read = answer.safeParse(json);
    if (!read.success) return undefined;
    const { content, stop_reason, usage } = read.data;
    const text = content.flatMap((part) => (part.type === "text" ? [part.text ?? ""] : [])).join("");
    return {
      content: stop_reason === "end_turn" || stop_reason === "stop_sequence" ? text : undefined,
      usage: usage ? { input: inputOf(usage), output: usage.output_tokens } : undefined,
    };
  },
};

type Usage = NonNullable<z.output<typeof answer>["usage"]>;

/** What a server keeps of a prompt is counted apart, and paid for as well. */
const inputOf = ({ input_tokens, cache_creation_input_tokens, cache_read_input_tokens }: Usage): number =>
  input_tokens + (cache_creation_input_tokens ?? 0) + (cache_read_input_tokens ?? 0);
