/** Questions of one or two telling words ask for both: “iran drones” is not answered by whatever mentions Iran. */
const SHORT_QUESTION = 2;
/** From here on a question is a sentence, which no article repeats word for word. */
const LONG_QUESTION = 7;
const SHARE_OF_A_FEW_WORDS = 0.6;
const SHARE_OF_A_SENTENCE = 0.4;

/**
 * Whether an article that holds the words `held[i]` answers a question whose words tell `weights[i]`: all of a short
 * question, else a share of what its words tell. A word that no article holds (weight 0) says nothing about how telling
 * it is, and counts like an average word of the question.
 */
export function coversQuestion(held: boolean[], weights: number[]): boolean {
  if (weights.length <= SHORT_QUESTION) return held.every(Boolean);
  const known = weights.filter((weight) => weight > 0);
  const average = sum(known) / Math.max(known.length, 1);
  const whole = sum(weights.map((weight) => weight || average));
  const needed = weights.length >= LONG_QUESTION ? SHARE_OF_A_SENTENCE : SHARE_OF_A_FEW_WORDS;
  return held.some(Boolean) && sum(weights.filter((_, word) => held[word])) >= needed * whole;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
