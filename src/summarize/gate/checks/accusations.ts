import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who is only arrested for a theft, or tried for it, has not been said to have stolen. */
export const accusations: Check = (claim, { sentences }, { language }) => {
  if (language !== "en" || !sentences.some(isAccusation)) return undefined;
  const deed = claim.tokens.find(
    ({ word, key }, at) => CRIME.test(word) && isAsserted(claim, at) && !isTold(key, sentences),
  );
  return deed && `hedges: the sentences it names only accuse somebody of “${deed.word}”`;
};

const ACCUSING =
  /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|charge[sd]|accuse[sd]?|suspect(?:s|ed)?|suspected|wanted|questioned|tried|trial|alleged|allegedly|prosecut(?:e|es|ed|ors|ion))$/;
const CRIME =
  /^(?:stole|robbed|burgled|killed|murdered|raped|shot|stabbed|attacked|assaulted|abused|abducted|kidnapped|defrauded|embezzled|laundered|smuggled|bribed|bombed|poisoned|strangled)$/;
/** What says that it was done by somebody: "who stole", "he stole", "the man stole", but not "accused of having robbed". */
const UNASSERTED = /^(?:of|having|was|were|been|being|is|are|not|never|allegedly|to|reportedly|they)$/;

const isAccusation = ({ tokens }: Reading): boolean => tokens.some(({ word }) => ACCUSING.test(word));

const isAsserted = ({ tokens }: Reading, at: number): boolean => !UNASSERTED.test(tokens[at - 1]?.word ?? "");

/** Whether the evidence has it as a deed, and not as the name of a crime ("the theft", "the attack"). */
const isTold = (key: string, sentences: readonly Reading[]): boolean =>
  sentences.some(({ tokens, predicates }) => predicates.some(({ at }) => tokens[at]?.key === key));
