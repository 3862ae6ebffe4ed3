import { z } from "zod";
import type { AccountChecked } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import { type Finding, troubleFrom } from "../../src/finding.ts";
import type { Conversation } from "../../src/question.ts";
import { type TimeTold, timeToldBy } from "../../src/time-told.ts";
import { checkChats } from "../check-chats.ts";
import { checkApplication } from "./check-application.ts";
import { checkServers } from "./check-servers.ts";
import { checkSessions } from "./check-sessions.ts";
import { explainStart } from "./explain-start.ts";
import { invitationTo } from "./invitation.ts";
import { openSight } from "./see-chat.ts";
import type { Shards } from "./shards.ts";

export type CheckedAccount = {
  token: string;
  apiRoot: string;
  guild: string | undefined;
  shards: Shards;
  publicKey: string | undefined;
};

type CheckParts = { clock: Clock; signal: AbortSignal; chats?: readonly Conversation[] | undefined };

const WHY = "Nobody is answered there, and no digest goes out.";
const REMEDY =
  "Give its role these permissions in the settings of the channel; where the channel is gone, nothing: its digests rest.";
const subject = "Discord";
/** Milliseconds for a call. */
const PATIENCE = 8_000;

const applicationSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** Of old applications, its id is another than theirs. */
  bot: z.looseObject({ id: z.string() }).optional(),
  flags: z.number().default(0),
  bot_public: z.boolean().default(true),
  bot_require_code_grant: z.boolean().default(false),
  interactions_endpoint_url: z.string().nullish(),
  verify_key: z.string().optional(),
});
export type Application = z.infer<typeof applicationSchema>;

/** What Discord says of the bot, in findings. It is asked over HTTP alone: no login is spent, and nobody's is ended. */
export async function checkAccount(
  account: CheckedAccount,
  { clock, signal, chats = [] }: CheckParts,
): Promise<AccountChecked> {
  const { token, apiRoot } = account;
  const { REST } = await import("discord.js");
  const limits = { retries: 0, timeout: PATIENCE, rejectOnRateLimit: () => true };
  const timers = { hashSweepInterval: 0, handlerSweepInterval: 0 };
  const rest = new REST({ api: apiRoot.replace(/\/+$/, ""), ...limits, ...timers }).setToken(token);
  let time: TimeTold | undefined;
  rest.on("response", (_, { headers }) => {
    time = timeToldBy({ date: headers.get("date") }, clock.now());
  });
  const ask = (path: `/${string}`) => rest.get(path, { signal });
  try {
    const application = applicationSchema.parse(await ask("/applications/@me"));
    const invitation = invitationTo(application.id);
    const see = openSight({ rest, bot: application.bot?.id ?? application.id, clock, signal });
    const findings: Finding[] = [
      { subject, severity: "good", what: `it takes the token, which is that of “${application.name}”` },
      ...(account.publicKey === undefined ? checkSessions(await ask("/gateway/bot"), account.shards) : []),
      ...checkApplication(application, account.publicKey),
      ...checkServers(await ask("/users/@me/guilds"), account.guild),
      ...(await checkChats(chats, { subject, remedy: REMEDY, signal, see })),
      { subject, severity: "good", what: `let it into a server: ${invitation}` },
    ];
    return { findings, invitations: [{ to: "Let it into a server of Discord", address: invitation }], time };
  } catch (error) {
    const because = error instanceof z.ZodError ? new Error("it answered, but not as Discord does") : error;
    return { findings: [troubleFrom(subject, explainStart(because, account), WHY)], time };
  }
}
