import { type Chatter, words } from "./chatter.ts";

export const polish: Chatter = {
  openings: new Set([
    "co nowego",
    "co słychać",
    "co się stało",
    "co się dzieje",
    "co wiadomo",
    "powiedz mi",
    "pokaż",
    "znajdź",
    "wiadomości",
    "najnowsze wiadomości",
  ]),
  edges: new Set(
    words(`
    wiadomości najnowsze aktualności cześć proszę dziękuję teraz dzisiaj`),
  ),
  common: new Set(
    words(`
    kto co kiedy gdzie skąd dokąd dlaczego czemu jak ile ilu jaki jaka jakie jakiego jakiej jaką
    jakim jakich czy o w z na i się nowego`),
  ),
  amounts: new Set(["ile", "ilu", "jak długo", "jak wysoki", "jak duży"]),
};
