/** A straight single mark that opens: no apostrophe of what is shortened. */
const OPENS = String.raw`(?<=^|[\s(\[—–])'(?=[\p{L}\p{N}])(?!(?:em|til|tis|twas|cause|cos|bout|round|n|s|t)(?!\p{L})|\d0s)`;
/** What may stand in such marks, apostrophes between letters with it. */
const IN_SINGLE = String.raw`(?:[^'"“”]|(?<=\p{L})'(?=\p{L}))`;

const PAIRS: readonly RegExp[] = [
  /“([^“”]{1,2000})”/gu,
  /„([^„“”]{1,2000})[“”]/gu,
  /«([^«»]{1,2000})»/gu,
  /»([^«»]{1,2000})«/gu,
  /「([^「」]{1,2000})」/gu,
  /『([^『』]{1,2000})』/gu,
  /[‘](\S[^‘’]{0,2000}(?:’\p{L}[^‘’]{0,200}){0,20})’(?!\p{L})/gu,
  /["＂]([^"＂]{1,2000})["＂]/gu,
  new RegExp(String.raw`${OPENS}(${IN_SINGLE}{1,2000})'(?!\p{L})`, "gu"),
  // Curly marks that were lost on the way: "a ?clear? answer".
  /(?<![\p{L}\p{N}?])\?(\p{L}[^?]{1,2000})\?/gu,
];

/** A quotation of several sentences begins in one of them and ends in another. */
const UNENDED: readonly RegExp[] = [
  /“([^“”]{1,2000})$/gu,
  /^([^“”„]{1,2000})”/gu,
  /„([^„“”]{1,2000})$/gu,
  /«([^«»]{1,2000})$/gu,
  /^([^«»]{1,2000})»/gu,
  /(?<!\p{L})‘((?!\s)(?:[^‘’]|’\p{L}){1,2000})$/gu,
  new RegExp(`${OPENS}(${IN_SINGLE}{1,2000})$`, "gu"),
  // "The workers' rights" ends no quotation; a mark behind a full stop does.
  new RegExp(String.raw`^(${IN_SINGLE}{1,2000})(?<=[.,!?])'(?!\p{L})`, "gu"),
  /^[^"]*(?:"[^"]*"[^"]*)*(?<![\p{L}\p{N}])"(?=\S)([^"]{1,2000})$/gu,
  /^([^"]{1,2000})"(?!\S*\p{L})[^"]*(?:"[^"]*"[^"]*)*$/gu,
];

/** What stands in quotation marks, as it is compared: one kind of apostrophe and space, no mark at the end, lower case. */
export const quotedSpans = (text: string): string[] =>
  [...PAIRS, ...UNENDED]
    .flatMap((pair) => [...text.matchAll(pair)].map(([, quoted = ""]) => foldQuotation(quoted)))
    .filter((quoted) => quoted !== "");

/** Spellings of one quotation become equal. */
const foldQuotation = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[‘’ʼ´`]/gu, "'")
    .replace(/["“”„«»]/gu, '"')
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[…\s]+|[.,;:!?…。，！？\s]+$/gu, "")
    .toLowerCase();
