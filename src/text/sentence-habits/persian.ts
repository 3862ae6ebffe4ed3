import { type SentenceHabits, words } from "./sentence-habits.ts";

export const persian: SentenceHabits = {
  beforeName: words("دکتر مهندس آقای خانم"),
  beforeNumber: words("ص ج ش شماره تلفن"),
  anywhere: words("ه.ش ه.ق ق.م م.ب کیلومتر"),
  openers: new Set(),
  neverOpen: words("را و که"),
  speech: words("گفت گفتند پرسید پرسیدند پاسخ-داد افزود نوشت می‌گوید می‌پرسد می‌گویند"),
  ordinalsHaveDots: false,
};
