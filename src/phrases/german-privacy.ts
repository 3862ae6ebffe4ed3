import type { PrivacyPhrases } from "./privacy-phrases.ts";

export const germanPrivacy: PrivacyPhrases = {
  kept: [
    "Von dieser Unterhaltung: ihre Nummer auf dieser Plattform, ihre Einstellungen, Überblicke, verfolgten Themen, Stummschaltungen und Quellen, bis sie geändert werden oder /forget_me kommt.",
    "Welche Artikel und Themen hier gesagt wurden, damit nichts wiederholt wird, und die gesendeten Überblicke, ihr Text 35 Tage lang.",
    "Von denen, die fragen: einen Tag lang, was die Nummern der letzten Antwort meinten. Die Fragen selbst bleiben nicht.",
    "Was die Knöpfe einer Antwort fragen, ihre Seiten, wo sie mehrere hat, und was vor einem Druck dort stand, 30 Tage lang, ohne Namen.",
    "Wo ein Sprachmodell eingerichtet ist: was es hier verbraucht hat, 31 Tage lang. Es bekommt Sätze aus Artikeln, nie Worte oder Namen von hier.",
  ],
  here: "Das ist alles, was von dieser Unterhaltung gespeichert ist.",
  sure: "Alles, was von dieser Unterhaltung gespeichert ist, verschwindet, auch ihre Überblicke. Das ist endgültig; /export_data gibt vorher eine Kopie.",
  sureChoice: "Alles vergessen",
  exportChoice: "Exportieren",
  forgetChoice: "Vergessen",
  forgotten: "Vergessen. Von dieser Unterhaltung ist nichts mehr gespeichert. /start beginnt von vorn.",
  onlyManagers:
    "In einer Gruppe wird nichts von dir gespeichert außer, einen Tag lang, was die Nummern deiner letzten Antwort meinten. Was von der Gruppe gespeichert ist, können ihre Verwalter löschen lassen.",
};
