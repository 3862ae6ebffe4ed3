import { type Chatter, words } from "./chatter.ts";

export const hebrew: Chatter = {
  openings: new Set(["מה חדש", "מה קרה", "מה קורה", "ספר לי", "תראה לי"]),
  edges: new Set(
    words(`
    חדשות ידיעות שלום בבקשה תודה עכשיו היום`),
  ),
  common: new Set(
    words(`
    מי מה מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו האם של על את עם אודות לגבי יש
    היה חדש`),
  ),
  amounts: new Set(["כמה"]),
};
