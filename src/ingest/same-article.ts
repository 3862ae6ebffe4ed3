import { stopTermsOf } from "../text/stop-terms.ts";
import { termsOf } from "../text/terms.ts";

type Told = { title: string; text: string };

/** A teaser is written anew now and then, but about the same things. */
const SHARED_WORDS = 0.6;
const SHARED_TITLE = 0.7;
/** Fewer words than that say too little of an article. */
const FEWEST_WORDS = 4;

/** Whether a page tells what a feed's item announces: it has the words of its teaser, or its title. */
export function isSameArticle(item: Told, page: Told, language: string | undefined): boolean {
  const wordsIn = (text: string) => {
    const stop = stopTermsOf(language);
    return new Set(termsOf(text, language).filter((term) => !stop.has(term)));
  };
  const share = (wanted: Set<string>, held: Set<string>) =>
    [...wanted].filter((word) => held.has(word)).length / wanted.size;
  const onPage = wordsIn(`${page.title}\n${page.text}`);
  const teaser = wordsIn(item.text);
  if (teaser.size >= FEWEST_WORDS && share(teaser, onPage) >= SHARED_WORDS) return true;
  const title = wordsIn(item.title);
  if (title.size >= FEWEST_WORDS && share(title, onPage) >= SHARED_TITLE) return true;
  return title.size > 0 && share(title, wordsIn(page.title)) === 1;
}
