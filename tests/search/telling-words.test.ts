import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureAsked, tellingWords } from "../../src/search/telling-words.ts";

const wordsOf = (question: string, language?: string) => tellingWords(question, language).map(({ text }) => text);

describe("what people type becomes the words that they want to know about", () => {
  test.each([
    ["iran drones", ["iran", "drones"]],
    ["What’s new with Iran and the drones?", ["Iran", "drones"]],
    ["Latest news about climate change, please", ["climate", "change"]],
    ["tell me about solar power", ["solar", "power"]],
    ["hello, can you please tell me what is new in Iran today?", ["Iran"]],
    ["show me articles about the ferry strike", ["ferry", "strike"]],
    ["why did the ferry not leave", ["ferry", "leave"]],
    ["“drone training” Tehran", ["drone", "training", "Tehran"]],
  ])("%s", (question, words) => expect(wordsOf(question)).toEqual(words));

  test.each([
    ["Was gibt es Neues zu Drohnen aus dem Iran?", ["Drohnen", "Iran"]],
    ["Wer ist der neue Kanzler", ["Kanzler"]],
    ["zeig mir Nachrichten über die Wahl", ["Wahl"]],
  ])("in German: %s", (question, words) => expect(wordsOf(question, "de")).toEqual(words));

  test.each([
    ["¿Qué hay de nuevo sobre la sequía en España?", ["sequía", "España"]],
    ["Quoi de neuf sur la grève des pêcheurs ?", ["grève", "pêcheurs"]],
    ["Cosa è successo a Venezia?", ["Venezia"]],
    ["O que há de novo sobre a greve?", ["greve"]],
    ["Wat is er gebeurd in Utrecht?", ["Utrecht"]],
    ["Что нового о наводнении?", ["наводнении"]],
  ])("in other languages, whatever the asker speaks: %s", (question, words) => {
    expect(wordsOf(question, "en")).toEqual(words);
  });

  test.each([
    ["Combien de vols ont été annulés à Orly ?", ["vols", "annulés", "Orly"]],
    ["Wie viele Abgeordnete stimmten für das Gesetz?", ["Abgeordnete", "stimmten", "Gesetz"]],
    ["¿Cuántos heridos dejó el terremoto en el Perú?", ["heridos", "dejó", "terremoto", "Perú"]],
    ["Ilu posłów głosowało za ustawą o wodzie?", ["posłów", "głosowało", "ustawą", "wodzie"]],
    ["Какую ставку установил банк?", ["ставку", "установил", "банк"]],
    ["мост в Казани", ["мост", "Казани"]],
    ["ماذا حدث في السودان؟", ["السودان"]],
    ["दिल्ली में स्कूल कब तक बंद हैं?", ["दिल्ली", "स्कूल", "बंद"]],
    ["札幌の大雪について教えて", ["札幌", "大雪"]],
    ["台风在哪里登陆？", ["台风", "登陆"]],
    ["כמה אנשים נפצעו בשביתה?", ["אנשים", "נפצעו", "בשביתה"]],
  ])("a question shows by its common words in which language it is: %s", (question, words) => {
    expect(wordsOf(question, "en")).toEqual(words);
  });

  test.each(["man dies Calder", "iran war soldiers die", "ten men met", "van door ad"])(
    "“%s” is English, whatever it means elsewhere",
    (question) => expect(wordsOf(question)).toEqual(question.split(" ")),
  );

  test("words that another language happens to have stay wanted in an English sentence", () => {
    expect(wordsOf("Sam wants more per day from the ad business")).toEqual(
      expect.arrayContaining(["Sam", "per", "ad"]),
    );
  });

  test.each([
    ["how many homes lost power", ["homes", "lost", "power"], "homes"],
    ["how long will the bridge be closed", ["bridge", "closed"], undefined],
    ["wie lange bleibt die Brücke gesperrt", ["bleibt", "Brücke", "gesperrt"], "bleibt"],
    ["combien de personnes sont mortes à Arvon", ["personnes", "mortes", "Arvon"], "personnes"],
  ])("what asks for a figure is no word of the topic: %s", (question, words, of) => {
    expect(wordsOf(question)).toEqual(words);
    expect(figureAsked(question)).toEqual({ of });
  });

  test("a question that asks for no figure is told apart", () => {
    expect(figureAsked("why is the bridge closed")).toBe(undefined);
  });

  test("a German way of asking is understood in an English conversation", () => {
    expect(wordsOf("Was gibt es Neues zu den Drohnen?", "en")).toEqual(["Drohnen"]);
  });

  test("a word that is common only in another language is wanted", () => {
    expect(wordsOf("iran war", "en")).toEqual(["iran", "war"]);
  });

  test("a single common word of the asker's language is marked, for it may be meant in another", () => {
    const marked = (question: string) => tellingWords(question, "de").map(({ text, commonIn }) => [text, commonIn]);
    expect(marked("iran war")).toEqual([
      ["iran", undefined],
      ["war", "de"],
    ]);
    expect(marked("Wahl in der Ukraine")).toEqual([
      ["Wahl", undefined],
      ["der", "de"],
      ["Ukraine", undefined],
    ]);
    expect(wordsOf("wer war in Iran", "de")).toEqual(["Iran"]);
    expect(wordsOf("wie es im Iran war", "de")).toEqual(["Iran"]);
  });

  test("a name that begins like an opening stays a name", () => {
    expect(wordsOf("what is New York doing")).toEqual(["New", "York"]);
  });

  test("capitals make a name of a common word, unless everything is in capitals", () => {
    expect(wordsOf("what does WHO say about IT")).toEqual(["WHO", "say", "IT"]);
    expect(wordsOf("WHO IS THE MAYOR")).toEqual(["MAYOR"]);
  });

  test("forms of one word are one word", () => {
    expect(wordsOf("drone drones Drone's")).toEqual(["drone"]);
  });

  test.each(["the", "news", "What is new?", "hello", "", "   ", "?!", "🙂"])(
    "nothing is wanted by “%s”",
    (question) => {
      expect(wordsOf(question)).toEqual([]);
    },
  );
});

test("every word stands where it says, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(undefined, "en", "de", "xx"), (question, language) => {
      for (const { text, start, end } of tellingWords(question, language))
        expect(question.slice(start, end)).toBe(text);
    }),
  );
});

test("a pasted article is cut to a question", () => {
  const pasted = Array.from({ length: 20_000 }, (_, index) => `word${index}`).join(" ");
  expect(tellingWords(pasted).length).toBeLessThanOrEqual(64);
});
