import { type Chatter, words } from "./chatter.ts";

export const turkish: Chatter = {
  openings: new Set(["ne var ne yok", "neler oluyor", "ne oldu", "bana anlat", "bana söyle", "son durum ne"]),
  edges: new Set(
    words(`
    haber haberi haberler haberleri son güncel merhaba lütfen teşekkürler şimdi bugün`),
  ),
  common: new Set(
    words(`
    ne neden niye niçin nasıl nerede nereye nereden kim kimin kimi kaç hangi mi mı mu mü midir mıdır
    var oldu olan hakkında ilgili zaman`),
  ),
  amounts: new Set(["kaç", "ne kadar"]),
};
