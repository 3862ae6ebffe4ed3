import type { Environment } from "../config.ts";

/** The machine's locale, such as "de_AT.UTF-8", in the order that POSIX gives (Base Definitions, 8.2). */
export const localeOf = (environment: Environment): string | undefined =>
  [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean);
