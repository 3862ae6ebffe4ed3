import { type Answer, found, nextId, type Route, refused } from "./fake-discord-answer.ts";
import { type CommandBody, faultOfCommand } from "./fake-discord-checks.ts";
import { APPLICATION } from "./fake-discord-world.ts";

/** The application's commands. */
export function menuRoutes(): { commands(): CommandBody[]; routes: Route[] } {
  let commands: CommandBody[] = [];

  function register(wanted: CommandBody[]): Answer {
    const fault = wanted.map(faultOfCommand).find((each) => each !== undefined);
    if (fault) return refused(50035, `Invalid Form Body: ${fault}`);
    commands = wanted;
    return found(commands.map(asDiscordKeepsIt));
  }

  const pattern = new RegExp(`^/applications/${APPLICATION}/commands$`);
  return {
    commands: () => commands,
    routes: [
      { method: "GET", pattern, answer: () => found(commands.map(asDiscordKeepsIt)) },
      { method: "PUT", pattern, answer: (_, body) => register(body as CommandBody[]) },
    ],
  };
}

/** With what Discord adds of its own, and without what says nothing. */
const asDiscordKeepsIt = ({ options = [], ...command }: CommandBody) => ({
  ...command,
  id: nextId(),
  application_id: APPLICATION,
  version: nextId(),
  nsfw: false,
  dm_permission: true,
  name_localizations: null,
  ...(options.length > 0 ? { options: options.map(optionAsDiscordKeepsIt) } : {}),
});

const optionAsDiscordKeepsIt = ({ required, ...option }: NonNullable<CommandBody["options"]>[number]) => ({
  ...option,
  name_localizations: null,
  ...(required ? { required } : {}),
});
