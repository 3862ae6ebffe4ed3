import { elsewhere } from "./elsewhere.ts";
import { type SentenceHabits, words } from "./sentence-habits.ts";

export const chinese: SentenceHabits = {
  ...elsewhere,
  speech: words(
    "说 说道 问 问道 答 答道 回答 喊 回忆 喊道 表示 指出 强调 称 写道 說 說道 問 問道 回答道 对记者说 解释 解釋 感叹 感嘆 笑道",
  ),
};
