import { z } from "zod";
import type { Configured, Settings } from "./setting.ts";

const count = (standard: string) =>
  z.string().default(standard).transform(Number).pipe(z.int().min(1).max(1_000_000_000));
const price = z.string().default("0").transform(Number).pipe(z.number().min(0).max(100_000));
const money = z.string().optional().transform(numberOf).pipe(z.number().min(0).max(1_000_000).optional());

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

const server = z
  .url({ protocol: /^https?$/ })
  .refine((address) => new URL(address).username === "" && new URL(address).password === "")
  .transform((address) => new URL(address));

/** The settings of a language model, which rewords what the newsroom chose. */
export const modelSettings = {
  LLM_URL: {
    schema: z.string().optional().pipe(server.optional()),
    takes: "an http or https address without a name or password in it",
    example: "http://localhost:11434/v1",
    effect:
      "The language model that rewords answers: an OpenAI-compatible server (its address up to /v1), or https://api.anthropic.com. Not set: none.",
  },
  LLM_API_KEY: {
    schema: z
      .string()
      .optional()
      .pipe(
        z
          .string()
          .regex(/^[\x21-\x7e]+$/)
          .optional(),
      ),
    takes: "the key that its provider gave, without spaces",
    example: "sk-a-long-row-of-letters",
    effect: "The key for LLM_URL. A server of your own may need none.",
    isSecret: true,
  },
  LLM_MODEL: {
    schema: z.string().optional(),
    takes: "the name of a model at LLM_URL",
    example: "llama3.1:8b",
    effect: "Which model rewords. Needed when LLM_URL is set.",
  },
  LLM_SECONDS: {
    schema: z.string().default("12").transform(Number).pipe(z.number().min(1).max(60)),
    takes: "a number from 1 to 60",
    example: "12",
    effect: "How long a reader waits for the model before the sources' own sentences are shown.",
  },
  LLM_TOKENS_PER_DAY: {
    schema: count("1000000"),
    takes: "a whole number from 1 to 1000000000",
    example: "1000000",
    effect: "How many tokens the model may take on one day (UTC), everybody together.",
  },
  LLM_TOKENS_PER_CONVERSATION_PER_DAY: {
    schema: count("100000"),
    takes: "a whole number from 1 to 1000000000",
    example: "100000",
    effect: "How many of them one conversation may take.",
  },
  LLM_PRICE_IN: {
    schema: price,
    takes: "a number",
    example: "0.15",
    effect: "What a million tokens cost that the model reads, in your currency. /usage counts with it.",
  },
  LLM_PRICE_OUT: {
    schema: price,
    takes: "a number",
    example: "0.60",
    effect: "What a million tokens cost that it writes.",
  },
  LLM_MONEY_PER_DAY: {
    schema: money,
    takes: "a number; LLM_PRICE_IN and LLM_PRICE_OUT must be set as well",
    example: "0.50",
    effect: "How much the model may cost on one day (UTC), everybody together. Not set: the tokens alone are limited.",
  },
  LLM_MONEY_PER_CONVERSATION_PER_DAY: {
    schema: money,
    takes: "a number; LLM_PRICE_IN and LLM_PRICE_OUT must be set as well",
    example: "0.05",
    effect: "How much of it one conversation may cost.",
  },
} satisfies Settings;

export type ModelConfig = Configured<typeof modelSettings>;
