import { type Chatter, words } from "./chatter.ts";

export const korean: Chatter = {
  openings: new Set([]),
  edges: new Set(
    words(`
    뉴스 소식 최신 속보 기사 알려줘 알려주세요 보여줘 안녕하세요 지금 오늘`),
  ),
  common: new Set(
    words(`
    무엇 무엇이 무엇을 무슨 뭐 누가 누구 누구를 언제 언제부터 어디 어디서 어디에서 어디에 왜 어떻게 어떤 몇 몇명 얼마 얼마나 얼마로 대해 대한 관한 있나요 있습니까 입니까
    했나요 했습니까 되나요 됩니까 인가요`),
  ),
  amounts: new Set(["몇", "몇명", "얼마", "얼마나", "얼마로"]),
};
