import type { Command } from "../src/command.ts";
import { access } from "./access.ts";
import { ask } from "./ask.ts";
import { digest } from "./digest.ts";
import { follow } from "./follow.ts";
import { help } from "./help.ts";
import { link } from "./link.ts";
import { mute } from "./mute.ts";
import { news } from "./news.ts";
import { pause, resume } from "./pause.ts";
import { exportData, forgetMe, privacy } from "./privacy.ts";
import { proof } from "./proof.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { sources } from "./sources.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { story } from "./story.ts";
import { subscribe } from "./subscribe.ts";
import { subscriptions } from "./subscriptions.ts";
import { summary } from "./summary.ts";
import { topic } from "./topic.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { usage } from "./usage.ts";
import { why } from "./why.ts";

/** What people can ask, in the order in which /help lists it. */
export const allCommands: readonly Command[] = [
  topic,
  ask,
  search,
  news,
  story,
  summary,
  proof,
  why,
  digest,
  sources,
  subscribe,
  subscriptions,
  unsubscribe,
  pause,
  resume,
  follow,
  mute,
  settings,
  link,
  privacy,
  exportData,
  forgetMe,
  usage,
  status,
  access,
  start,
  help,
];
