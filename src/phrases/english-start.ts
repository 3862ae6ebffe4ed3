import { formatsOf } from "./dates.ts";
import type { StartPhrases } from "./start-phrases.ts";

const { list, number } = formatsOf("en-GB");

export const englishStart: StartPhrases = {
  askTopics: (most) =>
    `Shall I bring you the news every day? Choose up to ${number(most)} topics, or write one of your own.`,
  moreTopics: (chosen, left) =>
    `Chosen: ${list(chosen)}. ${left === 1 ? "One more" : `Up to ${number(left)} more`}, chosen or written – or go on.`,
  enough: "Go on",
  topStories: "Top stories",
  askTime: (topics) => `${list(topics)} – at what time? Choose one, or write another, such as 06:45.`,
  confirmZone: (clock) => `It is ${clock} for you, right? If not, choose what your clock shows, or write your city.`,
  yes: (clock) => `Yes, ${clock}`,
  askZone: "In which city are you? Write it, and I know what your clock shows.",
  ready: (when, next) => `Done: ${when}. ${next} This is what it looks like:`,
};
