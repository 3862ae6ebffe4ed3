import { z } from "zod";
import type { Finding } from "../../src/finding.ts";
import type { Shards } from "./shards.ts";

const subject = "Discord";
const HOUR = 60 * 60 * 1000;
/** Of a day's logins: a bot that is left alone needs hardly any. */
const FEW = 0.25;

const gatewaySchema = z.looseObject({
  shards: z.number(),
  session_start_limit: z.looseObject({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/** How many more times the bot may log in today: once for each connection (reference, topics/gateway#sessions). */
export function checkSessions(gateway: unknown, wanted: Shards): Finding[] {
  const { shards: advised, session_start_limit: limit } = gatewaySchema.parse(gateway);
  const { total, remaining, reset_after } = limit;
  const needed = wanted === "auto" ? advised : wanted.own.length;
  const left = `${remaining} of ${total} logins are left today`;
  const hours = Math.max(1, Math.ceil(reset_after / HOUR));
  if (remaining < needed) {
    return [
      {
        subject,
        severity: "trouble",
        what: `${left}, and this bot needs ${needed}`,
        why: "Discord lets it in no more until then; one that tries on may lose its token.",
        remedy: `Stop it, find out in its log what restarts it, and start it again in ${hours} h.`,
      },
    ];
  }
  if (remaining >= total * FEW) return [{ subject, severity: "good", what: `${left}, and it needs ${needed}` }];
  return [
    {
      subject,
      severity: "note",
      what: `${left}; it needs ${needed} for each start`,
      why: "Something restarts the bot all the time, or another program uses its token.",
      remedy: "Look in its log for why it ended. What is left is counted anew every day.",
    },
  ];
}
