import type { ChatPhrases } from "./chat-phrases.ts";

export const englishChat: ChatPhrases = {
  description:
    "News in short, every sentence with its source.\n\nAsk about anything: airport drones. Send me a link and I shorten it. I bring you a digest of your topics every day at your time, with only what is new.\n\nI keep what you choose here and what I told you, nothing else.",
  shortDescription: "News in short, every sentence with its source. Ask, or get a digest every day.",
  back: "‹ back",
  managedHere:
    "I am in this channel now. Answer this message with what you want done there, such as /subscribe airport drones 08:00 Europe/Vienna, and I do it there and tell you here. Answers to what I tell you about it work in the same way.",
  askHere: "Ask me here, or get a digest every day",
};
