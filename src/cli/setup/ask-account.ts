import { input, password, select } from "@inquirer/prompts";
import type { Platform } from "../../adapter.ts";
import { configFrom } from "../../all-settings.ts";
import type { Clock } from "../../clock.ts";
import type { FilledEnvironment } from "../../config.ts";
import { openRedact } from "../../redact.ts";
import { showFindings } from "../doctor/show-findings.ts";
import type { SettingValues } from "./env-file.ts";
import { say, type Terminal, widthOf } from "./terminal.ts";

/** With `isOffline` nobody looks at what is given. */
export type AccountParts = { terminal: Terminal; filled: FilledEnvironment; clock: Clock; isOffline: boolean };

/** Milliseconds that a platform has to answer in. */
const PATIENCE = 15_000;

type Next = "again" | "keep" | "leave";

/** The settings of one platform that somebody gives; none where what is there stays. */
export async function askAccount(platform: Platform, parts: AccountParts): Promise<SettingValues> {
  const { guide, account } = platform;
  const { terminal, filled } = parts;
  say(terminal, ...guide.token);
  const token = await askToken(platform, parts);
  if (token === undefined && !isThere(filled, account)) return {};
  return { ...(token !== undefined && { [account]: token }), ...(await askOwner(platform, parts)) };
}

/** An empty value is as good as none. */
export const isThere = ({ all }: FilledEnvironment, name: string): boolean => (all[name] ?? "").trim() !== "";

/** Undefined where what is there stays as it is. */
async function askToken(platform: Platform, parts: AccountParts): Promise<string | undefined> {
  const { guide, account, settings } = platform;
  const isGiven = isThere(parts.filled, account);
  const setting = settings[account];
  for (;;) {
    const token = await password(
      {
        message: `Token for ${guide.name} (empty: ${isGiven ? "as it is" : "not now"})`,
        mask: "*",
        toggleMask: false,
        validate: (typed) =>
          typed.trim() === "" || setting?.schema.safeParse(typed.trim()).success || `It is ${setting?.takes}.`,
      },
      parts.terminal,
    );
    if (token.trim() === "") return undefined;
    if (parts.isOffline) return token.trim();
    const next = (await isTaken(platform, token.trim(), parts)) ? "keep" : await askNext(parts.terminal);
    if (next === "keep") return token.trim();
    if (next === "leave") return undefined;
  }
}

/** Asks the platform, and shows what it says; a bot that may be at work with the token that is there is not disturbed. */
async function isTaken(platform: Platform, token: string, { terminal, filled, clock }: AccountParts): Promise<boolean> {
  const config = configFrom({ ...filled, all: { ...filled.all, [platform.account]: token } });
  if (!config.ok) return true;
  terminal.output.write(`Asking ${platform.guide.name} …\n`);
  const signal = AbortSignal.any([terminal.signal, AbortSignal.timeout(PATIENCE)]);
  const isAtWork = filled.all[platform.account] === token;
  const checked = await platform.check?.(config.value, { clock, signal, isAtWork });
  const findings = checked?.findings ?? [];
  const redact = openRedact([token]);
  const worth = findings.filter(({ severity }) => severity !== "note");
  const shown = showFindings(worth, widthOf(terminal)).slice(0, -2);
  say(terminal, ...shown.map(redact));
  return findings.every(({ severity }) => severity !== "trouble");
}

const askNext = (terminal: Terminal): Promise<Next> =>
  select<Next>(
    {
      message: "What now?",
      choices: [
        { value: "again", name: "enter another token" },
        { value: "keep", name: "keep it; doctor looks again" },
        { value: "leave", name: "leave it out for now" },
      ],
    },
    terminal,
  );

/** Whoever sets the bot up owns it, under their id on the platform; added to the owners that there are. */
async function askOwner({ guide }: Platform, { terminal, filled }: AccountParts): Promise<SettingValues> {
  const owners = (filled.all.OWNER ?? "").split(",").filter((owner) => owner.trim() !== "");
  const own = owners.find((owner) => owner.startsWith(`${guide.platform}:`));
  if (own !== undefined) return {};
  say(terminal, `Your own id on ${guide.name} makes you the owner, who may do everything.`, ...guide.ownId);
  const id = await input(
    {
      message: `Your id on ${guide.name} (empty: later)`,
      validate: (typed) => typed.trim() === "" || guide.id.pattern.test(typed.trim()) || `It is ${guide.id.takes}.`,
    },
    terminal,
  );
  return id.trim() === "" ? {} : { OWNER: [...owners, `${guide.platform}:${id.trim()}`].join(",") };
}
