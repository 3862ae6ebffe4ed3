import type { Chatter } from "./chatter.ts";

export const dutch: Chatter = {
  openings: new Set([
    "wat is er nieuw",
    "wat is er",
    "wat is het nieuws",
    "wat gebeurt er",
    "wat is er gebeurd",
    "wat weten we",
    "vertel me",
    "laat me zien",
    "zoek",
    "ik wil weten",
    "nieuws",
    "laatste nieuws",
    "het laatste nieuws",
    "informatie",
    "artikelen",
    "berichten",
  ]),
  edges: new Set(["hallo", "hoi", "alsjeblieft", "bedankt", "nieuws", "laatste", "nu"]),
  common: new Set(["nieuw", "gebeurd"]),
  amounts: new Set(["hoeveel", "hoe lang", "hoe hoog", "hoe groot", "hoe oud"]),
};
