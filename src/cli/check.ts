import { z } from "zod";
import { openGate } from "../summarize/gate/open-gate.ts";
import { likelyLanguage } from "../text/languages.ts";
import { filterLines, type LineFilter } from "./filter-lines.ts";
import type { Subcommand } from "./subcommand.ts";

const EXAMPLE =
  '{"id":"1","sources":[{"n":1,"text":"The council closed the bridge."}],"sentences":[{"text":"The bridge was closed by the council.","rests_on":[1]}]}';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  sources: z
    .array(z.object({ n: z.int(), text: z.string() }))
    .refine((sources) => new Set(sources.map(({ n }) => n)).size === sources.length, "gives two sentences one number"),
  sentences: z.array(z.object({ text: z.string(), rests_on: z.array(z.int()) })),
  language: z.string().nullish(),
});

/** A filter for pipelines: sentences and what they rest on in, a verdict on each out; see `filter-lines.ts` for errors. */
export const check: Subcommand = (program, world, exit) =>
  program
    .command("check")
    .description(
      "says of sentences from standard input, one JSON object a line, whether the numbered sentences they rest on bear them out",
    )
    .addHelpText("after", `\nExample: echo '${EXAMPLE}' | npx tidings check`)
    .action(async () => exit(await filterLines(world, verdicts)));

const verdicts: LineFilter<z.output<typeof row>> = {
  row,
  example: EXAMPLE,
  answer: async ({ sources, sentences, language }) => {
    const texts = [...sources, ...sentences].map(({ text }) => text).join("\n");
    const gate = openGate(sources, language ?? likelyLanguage(texts));
    return { verdicts: sentences.map(({ text, rests_on }) => gate({ text, restsOn: rests_on })) };
  },
};
