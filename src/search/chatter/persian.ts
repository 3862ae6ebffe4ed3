import { type Chatter, words } from "./chatter.ts";

export const persian: Chatter = {
  openings: new Set(["چه خبر", "چه خبر است", "چه شد", "چه اتفاقی افتاد"]),
  edges: new Set(
    words(`
    اخبار خبر خبرهای جدید تازه آخرین سلام لطفا ممنون اکنون امروز`),
  ),
  common: new Set(
    words(`
    چه چی کی کجا چرا چگونه چطور چند چقدر کدام آیا در به از که را با است شد شدند شده بود برای این آن
    درباره می و`),
  ),
  amounts: new Set(["چند", "چند نفر", "چقدر"]),
};
