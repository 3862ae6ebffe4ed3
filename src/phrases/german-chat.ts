import type { ChatPhrases } from "./chat-phrases.ts";

export const germanChat: ChatPhrases = {
  description:
    "Nachrichten in Kürze, jeder Satz mit seiner Quelle.\n\nFrag nach allem: Drohnen am Flughafen. Schick mir einen Link, und ich kürze ihn. Jeden Tag zu deiner Zeit bringe ich dir einen Überblick über deine Themen, nur mit dem, was neu ist.\n\nIch behalte, was du hier wählst und was ich dir gesagt habe, sonst nichts.",
  shortDescription: "Nachrichten in Kürze, jeder Satz mit seiner Quelle. Frag, oder lies jeden Tag einen Überblick.",
  back: "‹ zurück",
  managedHere:
    "Ich bin jetzt in diesem Kanal. Antworte auf diese Nachricht mit dem, was dort geschehen soll, etwa /subscribe Drohnen am Flughafen 08:00 Europe/Vienna; ich tue es dort und sage es dir hier. Ebenso kannst du auf alles antworten, was ich dir dazu sage.",
  askHere: "Frag mich hier, oder lies jeden Tag einen Überblick",
};
