import type { ItemWords } from "./feed-item-text.ts";

/** What a summary of a feed measures at most, in Latin letters; shorter than nearly every article. */
const LONGEST_SUMMARY = 800;
/** A note of the news agencies' shortest kind is a whole article with that. */
const SHORTEST_ARTICLE = 200;
/** One of these writing's characters says as much as several letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LETTERS_A_DENSE_ONE = 3;

const TAIL = 600;
/** Blog programs close every item with it. */
const FIRST_APPEARED =
  /(?:^|[\s.…\])])(?:The post|Der Beitrag|L.article|La entrada|L.articolo|O post|Het bericht) .{1,300} (?:appeared first on|erschien zuerst auf|est apparu en premier sur|(?:se publicó primero|apareció primero) en|proviene da|apareceu primeiro em|verscheen eerst op) .{1,150}$/u;
const READ_MORE =
  /(?:read (?:more|on|the (?:full|whole|rest)(?: (?:article|story|post|of this (?:article|story|post|entry)))?|full (?:article|story))|continue reading|(?:full|more) (?:article|story)|weiter ?lesen|mehr lesen|mehr erfahren|(?:den )?ganzen artikel lesen|lire (?:la suite|plus|l.article)|en savoir plus|(?:seguir|sigue|continuar) leyendo|leer (?:más|mas)|leia mais|ler mais|continue lendo|continua a leggere|leggi tutto|lees (?:verder|meer)|läs mer|les mer|læs mere|lue lisää|czytaj (?:więcej|dalej)|číst dále|devamını oku|читать (?:далее|дальше|полностью)|подробнее|читати (?:далі|більше)|続きを読む|阅读全文|閱讀全文|查看全文|더 ?보기|اقرأ المزيد|المزيد|ادامه مطلب|קרא עוד|और पढ़ें)[\s.…»›>→\])]*$/iu;
const ELLIPSIS = /(?:…|\.{3}|&hellip;)[\s\])”"»]*$/u;

/** Whether an item only says what its page is about: the rest of the text is to be read there. */
export function isTeaser({ shown, isSummary }: ItemWords): boolean {
  const tail = shown.slice(-TAIL).replace(FIRST_APPEARED, "").trimEnd();
  if (READ_MORE.test(tail) || ELLIPSIS.test(tail)) return true;
  const dense = shown.match(DENSE)?.length ?? 0;
  const letters = shown.length + dense * (LETTERS_A_DENSE_ONE - 1);
  return letters < (isSummary ? LONGEST_SUMMARY : SHORTEST_ARTICLE);
}
