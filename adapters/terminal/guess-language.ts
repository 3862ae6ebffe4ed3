/** "de-AT" from the machine's locale, such as "de_AT.UTF-8"; undefined for "C", "POSIX" and what is no locale. */
export const guessLanguage = (locale: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?=$|[_.@-])([_-][a-z]{2}(?=$|[.@]))?/i.exec(locale ?? "")?.[0].replace("_", "-");
