/** A land and its people, a line each, where no plain ending makes one of the other. */
export const peoplesOfLands = `britain british briton
  usa america american
  turkey turkish turk
  spain spanish spaniard
  france french frenchman
  germany german
  norway norwegian
  sweden swedish swede
  denmark danish dane
  finland finnish finn
  iceland icelandic icelander
  ireland irish
  scotland scottish scot
  wales welsh
  netherlands dutch
  belgium belgian
  switzerland swiss
  poland polish pole
  greece greek
  portugal portuguese
  italy italian
  hungary hungarian
  romania romanian
  bulgaria bulgarian
  serbia serbian serb
  croatia croatian croat
  ukraine ukrainian
  russia russian
  china chinese
  japan japanese
  thailand thai
  vietnam vietnamese
  philippines philippine filipino
  pakistan pakistani
  afghanistan afghan
  iraq iraqi
  israel israeli
  lebanon lebanese
  cyprus cypriot
  peru peruvian
  argentina argentine argentinian
  brazil brazilian
  chile chilean
  mexico mexican
  canada canadian
  europe european
  africa african
  asia asian`;

/** Names of one land, under the word that stands for it: two words, or letters, which are a name only where they are large. */
export const namesOfLands: Readonly<Record<string, string>> = {
  usa: "united states of america, united states, us, u.s",
  britain: "united kingdom, great britain, uk, u.k",
  un: "united nations, un, u.n",
  eu: "european union, eu, e.u",
};

/** Capitals, by which the government of a land is called: a capital, its land. */
export const capitalsOfLands = `washington usa
  moscow russia
  beijing china
  london britain
  paris france
  berlin germany
  madrid spain
  rome italy
  athens greece
  vienna austria
  warsaw poland
  kyiv ukraine
  kiev ukraine
  ankara turkey
  tehran iran
  baghdad iraq
  damascus syria
  riyadh saudi
  kabul afghanistan
  islamabad pakistan
  delhi india
  tokyo japan
  cairo egypt
  jerusalem israel
  ottawa canada
  canberra australia
  dublin ireland
  brussels eu`;
