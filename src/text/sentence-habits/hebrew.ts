import { type SentenceHabits, words } from "./sentence-habits.ts";

export const hebrew: SentenceHabits = {
  beforeName: words("גב מר"),
  beforeNumber: words("עמ מס סע ת.ד טל"),
  anywhere: words("ק.מ וכו"),
  openers: new Set(),
  speech: words(`
    אמר אמרה אמרו שאל שאלה שאלו ענה ענתה ענו השיב השיבה השיבו קרא קראה קראו צעק צעקה צעקו ביקש ביקשה סיפר סיפרה כתב כתבה
    הוסיף הוסיפה אומר אומרת שואל שואלת משיב משיבה עונה`),
  ordinalsHaveDots: false,
};
