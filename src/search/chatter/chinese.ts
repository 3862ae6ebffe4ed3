import { type Chatter, words } from "./chatter.ts";

export const chinese: Chatter = {
  openings: new Set([]),
  edges: new Set(
    words(`
    新闻 新聞 消息 新消 最新 资讯 資訊 报道 報道 请 請 请问 請問 谢谢 謝謝 你好 现在 現在`),
  ),
  common: new Set(
    words(`
    什么 什麼 么时 麼時 时候 時候 为什 為什 怎么 怎麼 怎样 怎樣 多少 哪里 哪裡 哪个 哪個 哪些 哪 几 幾 几个 幾個 谁 誰 如何 是否 了 的 在 是 吗 嗎 呢 吧 和 与
    與 被 把 对 對 从 從 到 有 没有 沒有 会 會 告诉 告訴 我 关于 關於 有关 有關 知道 发生 發生 人被 些什`),
  ),
  amounts: new Set(["多少", "几个", "幾個", "几", "幾", "多大", "多长", "多高", "多久"]),
};
