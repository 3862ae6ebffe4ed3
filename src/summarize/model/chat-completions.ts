import { z } from "zod";
import { WRITTEN_SCHEMA } from "./read-written.ts";
import { type Completion, type WireFormat, withPath } from "./wire-format.ts";

const tokens = z.int().min(0);
const answer = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: tokens, completion_tokens: tokens, total_tokens: tokens.nullish() })
    .nullish()
    .catch(undefined),
});

const messages = ({ model, prompt }: Completion) => ({
  model,
  messages: [
    { role: "system", content: prompt.system },
    { role: "user", content: prompt.user },
  ],
});
const structured = {
  response_format: {
    type: "json_schema",
    json_schema: { name: "rewriting", strict: true, schema: WRITTEN_SCHEMA },
  },
};

/**
 * `POST …/chat/completions`, which OpenAI made (platform.openai.com/docs/api-reference/chat) and Gemini, Ollama, llama.cpp
 * and vLLM speak as well. Most take `max_tokens`; OpenAI's newer models take only `max_completion_tokens` and no
 * temperature; some servers know no `json_schema`.
 */
export const chatCompletions: WireFormat = {
  addressOf: (base) => withPath(base, "/chat/completions"),
  headers: (key) => (key === undefined ? {} : { authorization: `Bearer ${key}` }),
  dialects: [
    (asked) => ({ ...messages(asked), ...structured, max_tokens: asked.maxTokens, temperature: 0 }),
    (asked) => ({ ...messages(asked), ...structured, max_completion_tokens: asked.maxTokens }),
    (asked) => ({ ...messages(asked), max_tokens: asked.maxTokens }),
  ],
  read(json) {
    const read = answer.safeParse(json);
    const [choice] = read.data?.choices ?? [];
    // A go-between reports so, with status 200, that the model itself failed.
    if (!read.success || !choice || choice.finish_reason === "error") return undefined;
    const { usage } = read.data;
    const isWhole = choice.finish_reason !== "length" && choice.finish_reason !== "content_filter";
    return {
      content: isWhole && !choice.message.refusal ? (choice.message.content ?? undefined) : undefined,
      usage: usage ? { input: usage.prompt_tokens, output: outputOf(usage) } : undefined,
    };
  },
};

type Usage = NonNullable<z.output<typeof answer>["usage"]>;

/** Gemini counts what a model thinks only into the total, and wants to be paid for it. */
const outputOf = ({ prompt_tokens, completion_tokens, total_tokens }: Usage): number =>
  Math.max(completion_tokens, (total_tokens ?? 0) - prompt_tokens);
