import type { Chatter } from "./chatter.ts";

export const italian: Chatter = {
  openings: new Set([
    "cosa cè di nuovo",
    "che cè di nuovo",
    "che cosa cè di nuovo",
    "cosa succede",
    "che succede",
    "cosa è successo",
    "che cosa è successo",
    "cosa si sa",
    "cosa sai",
    "dimmi",
    "raccontami",
    "mostrami",
    "cerca",
    "voglio sapere",
    "vorrei sapere",
    "notizie",
    "ultime notizie",
    "le ultime notizie",
    "novità",
    "informazioni",
    "articoli",
  ]),
  edges: new Set(["ciao", "salve", "grazie", "notizie", "novità", "ultime", "adesso", "ora"]),
  common: new Set(["cosa", "cè", "quando", "dove", "chi", "perché", "quale", "quali"]),
};
