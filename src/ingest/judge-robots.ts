import robotsParser from "robots-parser";

// The package is a function; its types describe a module that holds one.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** How we are called in robots.txt. */
const PRODUCT = "Tidings";
const LONGEST_DELAY_SECONDS = 60;

/** What a robots.txt says of one page: whether we may read it, and how long its host wants peace afterwards. */
export type RobotsVerdict = { isAllowed: boolean; pauseMs: number };

/** `text` is that of the robots.txt of the page's own origin. Files without a rule for us allow everything. */
export function judgeRobots(text: string, page: string): RobotsVerdict {
  const robots = parseRobots(new URL("/robots.txt", page).href, text);
  const delay = Math.min(Math.max(robots.getCrawlDelay(PRODUCT) ?? 0, 0), LONGEST_DELAY_SECONDS);
  return { isAllowed: robots.isAllowed(page, PRODUCT) ?? true, pauseMs: delay * 1000 };
}
