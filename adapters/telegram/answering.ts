import type { Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import type { Connection, Patience } from "./connect.ts";
import type { OpenForms } from "./open-forms.ts";
import type { Pace } from "./pace.ts";
import type { Me } from "./read-message.ts";
import type { Roles } from "./roles.ts";

/** What answering needs, for as long as the bot is connected. */
export type Answering = {
  connection: Connection;
  bot: Bot;
  me: Me;
  roles: Roles;
  forms: OpenForms;
  pace: Pace;
  token: string;
  patience: Patience;
  log: Log;
  /** Aborted when even what is being answered has to end. */
  stopping: AbortSignal;
};
