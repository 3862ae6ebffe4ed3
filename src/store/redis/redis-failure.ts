import { ErrorReply } from "@redis/client";
import type { Failure } from "../../outcome.ts";
import { StoreFailure } from "../store.ts";

/** What Redis itself answers, by the first word: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const ANSWERS: Record<string, (place: string) => Failure> = {
  OOM: (place) => ({
    code: "full",
    message: `The memory of Redis at ${place} is full. What was being saved was not; all from before is there. Raise its maxmemory.`,
  }),
  MISCONF: (place) => ({
    code: "full",
    message: `Redis at ${place} cannot write to its disk and takes no changes. Look into its log and make room there.`,
  }),
  READONLY: (place) => ({
    code: "read-only",
    message: `Redis at ${place} is a replica and takes no changes. Point KEYV_URL at the one that it copies.`,
  }),
  NOAUTH: refused,
  WRONGPASS: refused,
  NOPERM: refused,
};

function refused(place: string): Failure {
  return {
    code: "no-access",
    message: `Redis at ${place} refuses the name or the password in KEYV_URL, or what it may do. Correct KEYV_URL.`,
  };
}

export function explainRedis(error: unknown, place: string): Failure {
  const because = error instanceof Error ? error.message : String(error);
  const known = error instanceof ErrorReply ? ANSWERS[because.split(" ")[0] ?? ""] : undefined;
  if (known) return known(place);
  return {
    code: "unreachable",
    message:
      `Redis at ${place} does not answer as it should (${because}). Settings and what buttons mean are kept there: until ` +
      "it is back they can be neither read nor changed. Start it, or correct KEYV_URL.",
  };
}

/** Runs `work`; where Redis cannot work, rejects with a `StoreFailure` that says why and what to do. */
export async function explainingRedis<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new StoreFailure(explainRedis(error, place).message, { cause: error });
  }
}
