import { elsewhere } from "./elsewhere.ts";
import { type SentenceHabits, words } from "./sentence-habits.ts";

export const korean: SentenceHabits = {
  ...elsewhere,
  speech: words("말했다 물었다 답했다 외쳤다 소리쳤다 밝혔다 적었다 덧붙였다 전했다 되물었다"),
  openers: words("그 그는 그녀는 이 이는 이날 또 또한 하지만 그러나 그리고 그래서 한편 이에 이어 다만"),
  // Dates have dots: "2026. 3. 15."
  ordinalsHaveDots: true,
};
