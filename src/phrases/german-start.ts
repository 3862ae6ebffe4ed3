import { formatsOf } from "./dates.ts";
import type { StartPhrases } from "./start-phrases.ts";

const { list, number } = formatsOf("de-DE");

export const germanStart: StartPhrases = {
  askTopics: (most) =>
    `Soll ich dir jeden Tag die Nachrichten bringen? Wähl bis zu ${number(most)} Themen, oder schreib ein eigenes.`,
  moreTopics: (chosen, left) =>
    `Gewählt: ${list(chosen)}. ${left === 1 ? "Noch eines" : `Bis zu ${number(left)} weitere`}, gewählt oder geschrieben – oder weiter.`,
  enough: "Weiter",
  topStories: "Wichtigste Meldungen",
  askTime: (topics) => `${list(topics)} – um wie viel Uhr? Wähl eine Zeit, oder schreib eine andere, etwa 06:45.`,
  confirmZone: (clock) =>
    `Bei dir ist es ${clock} Uhr, richtig? Wenn nicht, wähl, was deine Uhr zeigt, oder schreib deine Stadt.`,
  yes: (clock) => `Ja, ${clock}`,
  askZone: "In welcher Stadt bist du? Schreib sie mir, dann weiß ich, was deine Uhr zeigt.",
  ready: (when, next) => `Eingerichtet: ${when}. ${next} So sieht das aus:`,
};
