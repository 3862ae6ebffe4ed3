import { type SentenceHabits, words } from "./sentence-habits.ts";

export const arabic: SentenceHabits = {
  beforeName: words("د أ م أ.د ا.د د.م السيد"),
  beforeNumber: words("ص ج رقم هاتف ت"),
  anywhere: words("هـ ق.م ب.م كم سم م كجم إلخ الخ"),
  openers: new Set(),
  speech: words(`
    قال قالت سأل سألت أجاب أجابت صاح صاحت هتف هتفت صرخ صرخت تساءل تساءلت رد ردت أضاف أضافت كتب كتبت يسأل تسأل يقول تقول`),
  ordinalsHaveDots: false,
};
