import { allPlatforms } from "../../adapters/all-adapters.ts";
import type { Adapter } from "../adapter.ts";
import type { CoreConfig } from "../config.ts";
import type { BotParts } from "../main.ts";

type Only = Adapter["only"];

/**
 * The platforms that the settings name. Where several processes share the work, listening and sending are apart, because
 * each may be another process's; alone, one does both.
 */
export function openAdapters(config: CoreConfig & Record<string, unknown>, parts: BotParts): Adapter[] {
  const { clock, log, duties } = parts;
  const halves = halvesOf(config, duties !== undefined);
  return halves.flatMap((only) =>
    allPlatforms.flatMap((platform) => platform.open(config, { clock, log, only }) ?? []),
  );
}

/** Whether the settings name any. */
export const namesPlatform = (config: Record<string, unknown>): boolean =>
  allPlatforms.some(({ account }) => config[account] !== undefined);

function halvesOf({ ROLES }: CoreConfig, isDivided: boolean): Only[] {
  const [answers, sends] = [ROLES.includes("answer"), ROLES.includes("send")];
  if (answers && sends && !isDivided) return [undefined];
  return [...(answers ? ["listening" as const] : []), ...(sends ? ["sending" as const] : [])];
}
