import { chatCompletions } from "./chat-completions.ts";
import { messages } from "./messages.ts";
import type { WireFormat } from "./wire-format.ts";

/**
 * By LLM_URL alone: Anthropic's interface for its own host (api.anthropic.com, and what stands below anthropic.com) and
 * for any address whose path ends in `/messages`, as that of a proxy does; the OpenAI-compatible one for everything else.
 * The address may be the base (`https://api.openai.com/v1`) or the whole one (`…/v1/chat/completions`).
 */
export function chooseWireFormat({ hostname, pathname }: URL): WireFormat {
  const isAnthropic = /(^|\.)anthropic\.com$/.test(hostname) || /\/messages\/?$/.test(pathname);
  return isAnthropic ? messages : chatCompletions;
}
