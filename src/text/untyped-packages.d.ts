declare module "snowball-stemmers" {
  export function newStemmer(algorithm: string): { stem(word: string): string };
}

declare module "stopword" {
  const lists: Record<string, string[] | undefined>;
  export = lists;
}

declare module "opencc-js/dict/TSCharacters" {
  /** “traditional simplified|traditional simplified|…”, the likeliest where one stands for several. */
  const pairs: string;
  export = pairs;
}
