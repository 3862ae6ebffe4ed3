import type { Page } from "../page.ts";

const IN_SCRIPTS =
  /\\?["'](?:date_?published|publish(?:ed)?_?(?:at|on|date|time)|published|publication_?(?:date|time)|pub_?date|first_?published_?(?:at|date)?|date_?created|created_?at|display_?date)(?:GMT|UTC)?\\?["']\s*:\s*\\?["']?([^"'\\,}]{8,40})/i;
const LONGEST_SCRIPT = 2_000_000;

/** The first date of publication, as written, in the data that a page's own scripts build it from. */
export function dateInScripts(page: Page): string | undefined {
  for (const script of page.querySelectorAll("script")) {
    const found = IN_SCRIPTS.exec(script.textContent.slice(0, LONGEST_SCRIPT))?.[1];
    if (found) return found;
  }
  return undefined;
}
