import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestWord } from "../../src/search/correct-words.ts";
import { editDistance } from "../../src/search/edit-distance.ts";
import { searchAmong, titlesOf } from "./search-among.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 4, maxLength: 12 });
const known = (...words: string[]) =>
  words.map((word, index) => ({ word, spelling: word, articles: words.length - index }));

describe("the distance of two words", () => {
  test.each([
    ["kyiv", "kyvi", 1],
    ["kyiv", "kyv", 1],
    ["kyiv", "kyiiv", 1],
    ["kyiv", "kxiv", 1],
    ["kyiv", "kiev", 2],
    ["kyiv", "kyiv", 0],
    ["kyiv", "paris", 4],
  ])("%s and %s: %i", (one, other, slips) => expect(editDistance(one, other, 3)).toBe(slips));

  test("is the same both ways, and one for one slip", () => {
    fc.assert(
      fc.property(word, word, fc.nat(), (one, other, at) => {
        expect(editDistance(one, other, 5)).toBe(editDistance(other, one, 5));
        const place = at % one.length;
        expect(editDistance(one, one.slice(0, place) + one.slice(place + 1), 3)).toBe(1);
      }),
    );
  });
});

describe("the word that was meant", () => {
  test("has the fewest slips, begins alike, and is common", () => {
    expect(nearestWord("elecion", known("election", "elation"))?.word).toBe("election");
    expect(nearestWord("harbor", known("carbor", "harbour"))?.word).toBe("harbour");
    expect(nearestWord("plann", known("plank", "plane"))?.word).toBe("plank");
  });

  test("is none where nothing is near: two slips only in long words", () => {
    expect(nearestWord("kyiv", known("kiev"))).toBeUndefined();
    expect(nearestWord("desalinatoin", known("desalination"))?.word).toBe("desalination");
    expect(nearestWord("parlaiment", known("parliament"))?.word).toBe("parliament");
  });
});

describe("a slip in a question", () => {
  const kyiv = { title: "Blackout in Kyiv", body: "Kyiv was dark on Monday. Trams stood still in Kyiv." };
  const oslo = { title: "Ferry to Oslo", body: "The ferry to Oslo was late again, and passengers waited." };

  test.each([
    ["Kyvi", "Kyiv"],
    ["passegners oslo", "passengers"],
    ["blakcout", "Blackout"],
  ])("“%s” finds “%s” and says so", async (question, shown) => {
    const ask = await searchAmong(kyiv, oslo);
    const { hits, understood } = await ask(question);
    expect(hits).toHaveLength(1);
    expect(understood.corrections).toMatchObject([{ shown }]);
  });

  test("is corrected in the language of the archive", async () => {
    const ask = await searchAmong(
      { title: "Die Brücke", body: "Die Überschwemmung hat die Brücke beschädigt.", language: "de" },
      { title: "Наводнение", body: "Наводнение разрушило старый мост через реку.", language: "ru" },
      { title: "La sequía", body: "El embalse está casi vacío tras la sequía.", language: "es" },
    );
    expect((await ask("Überschwemung")).understood.corrections).toEqual([
      { typed: "Überschwemung", shown: "Überschwemmung" },
    ]);
    expect(titlesOf(await ask("наводнеине"))).toEqual(["Наводнение"]);
    expect(titlesOf(await ask("embasle"))).toEqual(["La sequía"]);
  });

  test("is not seen in known words, short ones, numbers and other forms", async () => {
    const ask = await searchAmong(kyiv, oslo);
    for (const question of ["ferries", "tram", "osl", "2027", "kyivs"]) {
      expect([question, (await ask(question)).understood.corrections]).toEqual([question, []]);
    }
  });

  test("wherever a letter is left out or exchanged, the article is found", async () => {
    const ask = await searchAmong({ title: "Desalination", body: "The desalination plant opens." }, oslo);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 11 }), fc.boolean(), async (at, exchanges) => {
        const word = "desalination";
        const rest = exchanges ? (word[at + 1] ?? "") + word[at] + word.slice(at + 2) : word.slice(at + 1);
        expect(titlesOf(await ask(word.slice(0, at) + rest))).toEqual(["Desalination"]);
      }),
    );
  });
});
