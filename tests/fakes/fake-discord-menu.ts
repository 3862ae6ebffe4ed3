import { type Answer, found, nextId, type Route, refused } from "./fake-discord-answer.ts";
import { type CommandBody, faultOfCommand } from "./fake-discord-checks.ts";
import { APPLICATION } from "./fake-discord-world.ts";

/** The application's commands, those for everywhere and those of each server. */
export function menuRoutes(): { commands(guild?: string): CommandBody[]; routes: Route[] } {
  const menus = new Map<string, CommandBody[]>();
  const kept = (guild = "") => menus.get(guild) ?? [];

  function register(guild: string | undefined, wanted: CommandBody[]): Answer {
    const fault = wanted.map(faultOfCommand).find((each) => each !== undefined);
    if (fault) return refused(50035, `Invalid Form Body: ${fault}`);
    menus.set(guild ?? "", wanted);
    return found(kept(guild).map(asDiscordKeepsIt));
  }

  const pattern = new RegExp(`^/applications/${APPLICATION}(?:/guilds/(\\d+))?/commands$`);
  return {
    commands: kept,
    routes: [
      { method: "GET", pattern, answer: ([guild]) => found(kept(guild).map(asDiscordKeepsIt)) },
      { method: "PUT", pattern, answer: ([guild], body) => register(guild, body as CommandBody[]) },
    ],
  };
}

/** With what Discord adds of its own, and without what says nothing. */
const asDiscordKeepsIt = ({ options = [], default_member_permissions: may = null, ...command }: CommandBody) => ({
  name_localizations: null,
  ...command,
  description: command.description ?? "",
  default_member_permissions: may === null ? null : String(may),
  id: nextId(),
  application_id: APPLICATION,
  version: nextId(),
  nsfw: false,
  dm_permission: true,
  ...(options.length > 0 ? { options: options.map(optionAsDiscordKeepsIt) } : {}),
});

const optionAsDiscordKeepsIt = ({ required, ...option }: NonNullable<CommandBody["options"]>[number]) => ({
  ...option,
  name_localizations: null,
  ...(required ? { required } : {}),
});
