import { termsOf } from "../text/terms.ts";

const WORDS: Readonly<Record<string, { statements: string; changes: string }>> = {
  en: {
    statements: `said says say saying told tell announced announce announcing wrote written added report reported confirmed
      confirm denied statement interview conference briefing speech letter tweet tweeted post posted news press reporters
      journalists spokesman spokeswoman late early morning afternoon evening night`,
    changes: `postponed postpone delayed delay moved rescheduled originally instead previously scrapped cancelled canceled
      brought pushed earlier later since until every anniversary`,
  },
  de: {
    statements: `sagte sagt sagten teilte teilten mitteilte erklärte erklärten hieß berichtete berichteten meldete kündigte
      angekündigt schrieb bestätigte Erklärung Interview Pressekonferenz Rede Brief Mitteilung Sprecher Sprecherin Angaben
      Morgen Vormittag Nachmittag Abend Nacht früh spät`,
    changes: `verschoben verschiebt verschieben verlegt ursprünglich statt zunächst vorgezogen abgesagt verzögert später früher
      seit bis jeden Jahrestag`,
  },
  es: {
    statements: `dijo dijeron anunció anunciaron informó informaron afirmó señaló confirmó comunicado entrevista conferencia
      prensa carta mañana tarde noche portavoz`,
    changes: `aplazado aplazada aplazó pospuesto pospuesta originalmente inicialmente canceló cancelado retrasó desde hasta cada
      aniversario antes después`,
  },
  fr: {
    statements: `dit déclaré annoncé annonce indiqué affirmé précisé confirmé communiqué interview conférence presse lettre
      matin après-midi soir nuit porte-parole`,
    changes: `reporté reportée initialement annulé annulée avancé retardé depuis jusqu'à chaque anniversaire avant après`,
  },
};

/** Terms of saying: a day beside them is when something was said, which differs from one report to the next. */
export const statementTermsOf = (language: string): ReadonlySet<string> => termsIn(language, "statements");

/** Terms that tell of a change of plan, or of days that come again: two days may then both be right. */
export const changeTermsOf = (language: string): ReadonlySet<string> => termsIn(language, "changes");

const known = new Map<string, ReadonlySet<string>>();

function termsIn(language: string, kind: "statements" | "changes"): ReadonlySet<string> {
  const key = `${language} ${kind}`;
  const terms = known.get(key) ?? new Set(termsOf(WORDS[language]?.[kind] ?? "", language));
  known.set(key, terms);
  return terms;
}
