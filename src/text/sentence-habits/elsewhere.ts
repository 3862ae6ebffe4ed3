import { type SentenceHabits, words } from "./sentence-habits.ts";

/** Languages for which nothing else is known keep to what is written alike almost everywhere. */
export const elsewhere: SentenceHabits = {
  beforeName: words("mr mrs ms dr prof st ste mme mlle mgr sr sra srta dott dottor ing avv on gen col lt mag"),
  beforeNumber: words("no nr núm num n p pp pag pág art vol cap fig tel"),
  anywhere: words("etc inc corp ltd co jr s.a s.p.a s.l ecc ed av"),
  openers: new Set(),
  speech: new Set(),
  ordinalsHaveDots: false,
};
