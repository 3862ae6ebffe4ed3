import type { Target, TelegramApi } from "./api.ts";

/** Telegram shows it for five seconds at most. */
const REPEATED_AFTER = 4500;

/** Shows that the bot is writing for as long as `work` takes. Whether that can be shown does not matter to the work. */
export async function whileTyping<Value>(api: TelegramApi, target: Target, work: () => Promise<Value>): Promise<Value> {
  const show = () => {
    api.sendChatAction({ ...target, action: "typing" }).catch(() => undefined);
  };
  show();
  const repeat = setInterval(show, REPEATED_AFTER);
  try {
    return await work();
  } finally {
    clearInterval(repeat);
  }
}
