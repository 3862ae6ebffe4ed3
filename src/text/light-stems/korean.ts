import { affixes } from "./without-affix.ts";

const FEWEST_SYLLABLES = 2;

// Particles that stand behind any noun, behind one that ends in a consonant, and behind one that ends in a vowel.
const ANYWHERE = affixes(`
  의 에 도 만 에서 에게 에게서 께 께서 까지 부터 마다 밖에 처럼 보다 조차 마저 에는 에도 에서는 에서도 들 들의 들에게 한테
  라고 라는 하고 뿐 만에 대로 씩 끼리`);
const BEHIND_CONSONANT = affixes(
  "은 이 을 과 으로 이나 이라 이란 이며 이고 이라고 이라는 이다 이었다 이었던 으로는 으로도 으로서 으로써 이든 아",
);
const BEHIND_VOWEL = affixes("는 가 를 와 로 나 라 란 며 고 다 였다 였던 로는 로도 로서 로써 든 야");
// 하다 and 되다 make verbs of nouns: 발표했다, 발표하는, 발표될.
const VERB_OF_NOUN = /(?<=[가-힣]{2})(?:하|했|한|할|함|합|해|되|됐|된|될|됨|됩|돼)(?:였|었|겠|시)?(?:[가-힣]{0,3})$/u;
const VERB_ENDING =
  /^(?:하|했|한|할|함|합|해|되|됐|된|될|됨|됩|돼)(?:였|었|겠|시)?(?:다|는|던|고|며|면|면서|지|지만|기|게|도록|은|을|여|서|니다|습니다|어|었다|다고|는다|자|려고)?$/u;

/**
 * Rules of our own: particles go, each only behind the kind of syllable that Korean writes it after (은 behind a
 * consonant, 는 behind a vowel), one after another; then 하다 and 되다 in their forms. Two syllables stay.
 */
export function koreanStem(word: string): string {
  const noun = withoutVerb(word);
  let stem = noun;
  for (let shorter = withoutParticle(stem); shorter !== stem; shorter = withoutParticle(stem)) stem = shorter;
  return stem === noun ? stem : withoutVerb(stem);
}

function withoutParticle(word: string): string {
  const fits = (particle: string, isAllowed: (before: string) => boolean) =>
    word.endsWith(particle) &&
    word.length - particle.length >= FEWEST_SYLLABLES &&
    isAllowed(word.charAt(word.length - particle.length - 1));
  const particle =
    ANYWHERE.find((candidate) => fits(candidate, isSyllable)) ??
    BEHIND_CONSONANT.find((candidate) => fits(candidate, endsInConsonant)) ??
    BEHIND_VOWEL.find((candidate) => fits(candidate, (before) => allowsVowelForm(candidate, before)));
  return particle === undefined ? word : word.slice(0, word.length - particle.length);
}

function withoutVerb(word: string): string {
  const found = VERB_OF_NOUN.exec(word);
  return found && VERB_ENDING.test(found[0]) ? word.slice(0, found.index) : word;
}

const isSyllable = (letter: string): boolean => /^[가-힣]$/u.test(letter);

/** Unicode 3.12: a Hangul syllable is first × 588 + middle × 28 + last, and last is 0 where there is none. */
const lastOf = (letter: string): number => (letter.charCodeAt(0) - 0xac00) % 28;
const RIEUL = 8;

const endsInConsonant = (letter: string): boolean => isSyllable(letter) && lastOf(letter) !== 0;

/** 로 stands behind ㄹ, too: 서울로. */
const allowsVowelForm = (particle: string, before: string): boolean =>
  isSyllable(before) && (lastOf(before) === 0 || (lastOf(before) === RIEUL && particle.startsWith("로")));
