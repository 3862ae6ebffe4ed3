import { z } from "zod";
import { summaryLengths } from "../src/summary-length.ts";
import { ZONE_AS_TYPED } from "../src/time-zone.ts";

const LONGEST_TOPICS = 500;
const LONGEST_LIST = 300;
const list = () => z.string().trim().max(LONGEST_LIST).optional();

/** What a digest can be asked for. All of it may be missing; the topics may say when as well, in a sentence. */
export const wishOptions = z.object({
  topics: z.string().trim().max(LONGEST_TOPICS).meta({ keepsQuotes: true }).optional(),
  time: z.string().trim().max(80).optional(),
  days: z.string().trim().max(80).optional(),
  zone: z.string().trim().max(60).meta({ typedAs: ZONE_AS_TYPED }).optional(),
  length: z.enum(summaryLengths).optional(),
  language: z.string().trim().max(40).optional(),
  from: list(),
  without: list(),
  mute: list(),
  // In words that nobody ends a topic with: the last word of a typed line may be an option's.
  nothing: z.enum(["say_so", "stay_silent"]).optional(),
});
export type WishOptions = z.output<typeof wishOptions>;
