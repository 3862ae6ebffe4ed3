import { describe, expect, test } from "vitest";
import { newsroomWith, type Told } from "./newsroom-with.ts";

type Teaser = [title: string, body: string];

const asTold = (language: string, [title, body]: Teaser, source: string): Told => ({ title, body, language, source });

/** Whether two teasers, one after the other in a feed, are one story. */
async function areJoined(language: string, one: Teaser, other: Teaser): Promise<boolean> {
  const { keep, stories } = await newsroomWith();
  await keep(asTold(language, one, "Courier"));
  await keep(asTold(language, other, "Post"));
  return (await stories(1)).length === 1 && (await stories(1))[0]?.length === 2;
}

describe("teasers in the same words about two events are two stories", () => {
  test.each<[string, Teaser, Teaser]>([
    [
      "en",
      ["Flood in Lirio", "The flood in Lirio killed 12 people on Sunday. Schools in Lirio stay closed until Friday."],
      ["Flood in Ostra", "The flood in Ostra killed 12 people on Sunday. Schools in Ostra stay closed until Friday."],
    ],
    [
      "en",
      [
        "Bank of Canada holds rates",
        "The Bank of Canada left its key interest rate unchanged at 2.5 percent on Wednesday, as economists expected.",
      ],
      [
        "Fed holds rates",
        "The Federal Reserve left its key interest rate unchanged at 4.0 percent on Wednesday, as economists expected.",
      ],
    ],
    [
      "de",
      [
        "Sturm deckt Dächer in Husum ab",
        "Ein Sturm hat in der Nacht in Husum mehrere Dächer abgedeckt. Verletzt wurde niemand.",
      ],
      [
        "Sturm deckt Dächer in Emden ab",
        "Ein Sturm hat in der Nacht in Emden mehrere Dächer abgedeckt. Verletzt wurde niemand.",
      ],
    ],
    [
      "fr",
      [
        "Incendie à Lille",
        "Un incendie a détruit un entrepôt à Lille dans la nuit de samedi à dimanche. Aucun blessé.",
      ],
      [
        "Incendie à Nantes",
        "Un incendie a détruit un immeuble à Nantes dans la nuit de samedi à dimanche. Aucun blessé.",
      ],
    ],
    [
      "es",
      [
        "Detenido en Sevilla un hombre por estafa",
        "La Policía Nacional ha detenido en Sevilla a un hombre acusado de estafar a 40 personas.",
      ],
      [
        "Detenido en Bilbao un hombre por estafa",
        "La Policía Nacional ha detenido en Bilbao a un hombre acusado de estafar a 25 personas.",
      ],
    ],
    [
      "ru",
      ["Пожар на складе в Самаре", "В Самаре загорелся склад площадью 2000 квадратных метров. Пострадавших нет."],
      ["Пожар на складе в Омске", "В Омске загорелся склад площадью 3000 квадратных метров. Пострадавших нет."],
    ],
  ])("%s: %s", async (language, one, other) => {
    expect(await areJoined(language, one, other)).toBe(false);
  });
});

describe("teasers in much the same words about one event are one story", () => {
  test.each<[string, Teaser, Teaser]>([
    [
      "en",
      ["Blaze destroys mill in Ostra", "A fire destroyed the old mill of Ostra on Sunday. Nobody was hurt."],
      ["Fire guts old mill", "A blaze destroyed the old mill in Ostra on Sunday. Firefighters said nobody was hurt."],
    ],
    [
      "en",
      [
        "Freight train derails near Porto",
        "A freight train derailed near Porto on Tuesday, blocking the main line for hours.",
      ],
      [
        "Goods train comes off the rails",
        "A goods train derailed near Porto on Tuesday and blocked the main line for hours. No one was hurt.",
      ],
    ],
    [
      "de",
      ["Sturm deckt Dächer in Husum ab", "Ein Sturm hat in der Nacht in Husum mehrere Dächer abgedeckt."],
      ["Unwetter in Husum", "Mehrere Dächer sind in der Nacht in Husum von einem Sturm abgedeckt worden."],
    ],
    [
      "fr",
      ["Grève à la SNCF jeudi", "Les syndicats de la SNCF appellent à la grève jeudi contre le gel des salaires."],
      [
        "Trains : grève annoncée jeudi",
        "Les syndicats appellent à une grève à la SNCF jeudi pour protester contre le gel des salaires.",
      ],
    ],
    [
      "es",
      [
        "Se incendia un almacén en Bilbao",
        "Un incendio ha destruido un almacén en Bilbao esta madrugada. No hay heridos.",
      ],
      [
        "Arde un almacén de Bilbao",
        "Un almacén de Bilbao ha quedado destruido por un incendio esta madrugada, sin heridos.",
      ],
    ],
    [
      "ru",
      ["Пожар в Самаре", "В Самаре сгорел склад площадью 2000 квадратных метров. Пострадавших нет."],
      ["Сгорел склад на окраине", "Склад площадью 2000 квадратных метров сгорел в Самаре, сообщили в МЧС."],
    ],
  ])("%s: %s", async (language, one, other) => {
    expect(await areJoined(language, one, other)).toBe(true);
  });
});
