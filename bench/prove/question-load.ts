import { english } from "../../src/phrases/english.ts";
import { german } from "../../src/phrases/german.ts";

/** Milliseconds after which nobody waits for an answer any more. */
export const GIVEN_UP = 40_000;

/** Somebody who asked nothing before asks for the news: what they read then, or whether their question died with its process. */
export type Ask = (number: number, language: string) => Promise<{ text: string | undefined; isLost: boolean }>;

export type Asked = {
  at: number;
  milliseconds: number;
  saidAway: boolean;
  inTheirLanguage: boolean;
  /** Its process died, and the platform does not bring it again. */
  isLost: boolean;
};

export type QuestionLoad = {
  all: Asked[];
  /** Somebody asks now. */
  ask(): void;
  /** Resolves when all have their answer, or have waited for so long that they never will. */
  settled(): Promise<void>;
};

/** People who ask by one way after the other, every second round in German. */
export function openQuestionLoad(ways: readonly Ask[]): QuestionLoad {
  const all: Asked[] = [];
  const underway = new Set<Promise<void>>();
  let asked = 0;

  async function answerTo(number: number): Promise<void> {
    const at = performance.now();
    const phrases = Math.floor(number / ways.length) % 2 === 0 ? english : german;
    const { text = "", isLost } = (await ways[number % ways.length]?.(number, phrases.language)) ?? { isLost: false };
    const milliseconds = performance.now() - at;
    const saidAway = [english, german].some(({ storeAway }) => text.includes(storeAway));
    const inTheirLanguage = !saidAway || text.includes(phrases.storeAway);
    all.push({ at, milliseconds, saidAway, inTheirLanguage, isLost });
  }

  return {
    all,
    ask() {
      const work: Promise<void> = answerTo(asked).finally(() => underway.delete(work));
      asked += 1;
      underway.add(work);
    },
    async settled() {
      await Promise.all(underway);
    },
  };
}
