// Single quotation marks are read apart, for they look like apostrophes. So does the mark inside Hebrew abbreviations: צה"ל.
const ANY_MARK = /["＂“”„‟«»「」『』]/;
const MARKS = /(?<!\p{Script=Hebrew}(?="\p{Script=Hebrew}))["＂“”„‟«»「」『』]/gu;
const ALWAYS_OPENS = /[„「『]/u;
const ALWAYS_CLOSES = /[」』]/u;

/**
 * Follows quotations through the sentences of one paragraph, which must be asked in order. Says of each whether it holds
 * a part of a quotation that begins or ends in another sentence: alone it would hide who says it.
 */
export function openQuotations(): (sentence: string) => boolean {
  const isHalfDouble = openDoubleQuotations();
  const isHalfSingle = openSingleQuotations();
  return (sentence) => {
    const halves = [isHalfDouble(sentence), isHalfSingle(sentence)];
    return halves.includes(true);
  };
}

function openDoubleQuotations(): (sentence: string) => boolean {
  let isOpen = false;
  return (sentence) => {
    if (!ANY_MARK.test(sentence)) return isOpen;
    const beganOpen = isOpen;
    let closesNone = false;
    let straight = 0;
    for (const { index, 0: mark } of sentence.matchAll(MARKS)) {
      if (mark === '"') straight += 1;
      const opens = isOpening(sentence, index, mark);
      if (!opens && !isOpen) closesNone = true;
      isOpen = opens;
    }
    return beganOpen || isOpen || closesNone || straight % 2 === 1;
  };
}

/** One language opens with the mark that closes in another (“English”, „German“, »German«, « French »): the spaces tell. */
function isOpening(sentence: string, index: number, mark: string): boolean {
  if (ALWAYS_OPENS.test(mark)) return true;
  if (ALWAYS_CLOSES.test(mark)) return false;
  const mayOpen = index === 0 || /[\s()[\]{—–-]/u.test(sentence.charAt(index - 1));
  const mayClose = index === sentence.length - 1 || /[\s.,;:!?…)\]}—–-]/u.test(sentence.charAt(index + 1));
  // Before an ellipsis it opens: "… they left," she said.
  if (mayOpen && /^(?:…|\.\.)/u.test(sentence.slice(index + 1, index + 3))) return true;
  // Spaces on both sides, as in French, or on none: then the mark itself must tell.
  return mayOpen === mayClose ? /[“«]/u.test(mark) : mayOpen;
}

// Before a word, and no letter left out: ’em, ’til, ’90s, rock ’n’ roll.
const SINGLE_OPENS =
  /(?<=^|[\s("“[—–])['‘‚](?=[\p{L}\p{N}"“])(?!(?:em|til|tis|twas|cause|cos|bout|round|n|s|t)(?!\p{L})|\d0s)/gu;
// No word goes on behind it, but in scripts that have no apostrophes (Korean particles). Behind the mark that ends what is
// said it is one for sure (“…,’ he said”); behind a letter it may be a possessive.
const SINGLE_SURELY_CLOSES = /(?<=[.,!?…])['’‘](?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/gu;
const SINGLE_MAY_CLOSE = /(?<=[\p{L}\p{M}\p{N}.,!?…"”)])['’‘](?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/gu;

const ANY_SINGLE = /['‘’‚]/;
// Between two letters it is an apostrophe: "don't". Asked of few: it looks at each place, the other only for a mark.
const NO_APOSTROPHE = /(?<![A-Za-z])['‘’‚]|['‘’‚](?![A-Za-z])/;

/** The same for 'single' marks, of which one sentence may hold several pairs. */
function openSingleQuotations(): (sentence: string) => boolean {
  let isOpen = false;
  return (sentence) => {
    if (!ANY_SINGLE.test(sentence) || !NO_APOSTROPHE.test(sentence)) return isOpen;
    const beganOpen = isOpen;
    const opens = countOf(SINGLE_OPENS, sentence);
    const surely = countOf(SINGLE_SURELY_CLOSES, sentence);
    const most = countOf(SINGLE_MAY_CLOSE, sentence);
    isOpen = opens + Number(beganOpen) > most;
    return beganOpen || isOpen || surely > opens;
  };
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
