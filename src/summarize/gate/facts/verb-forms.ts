/** What a form of a verb can be; "told" is past and participle, "cut" is all but "cutting". */
export type VerbForm = "base" | "present" | "past" | "participle" | "ing";

/** Written form -> what it can be. */
export type VerbForms = ReadonlyMap<string, ReadonlySet<VerbForm>>;

/** All forms of verbs: `regular` are words of a dictionary, `irregular` lines of base, past and participle. */
export function verbForms(regular: string, irregular: string): VerbForms {
  const forms = new Map<string, Set<VerbForm>>();
  const add = (word: string | undefined, form: VerbForm) => {
    if (word) forms.set(word, (forms.get(word) ?? new Set()).add(form));
  };
  for (const base of regular.split(/\s+/).filter((word) => word !== "")) {
    add(base, "base");
    add(presentOf(base), "present");
    for (const stem of stemsBefore("e", base)) {
      add(`${stem}ed`, "past");
      add(`${stem}ed`, "participle");
    }
    for (const stem of stemsBefore("i", base)) add(`${stem}ing`, "ing");
  }
  for (const line of irregular.split("\n").filter((words) => words.trim() !== "")) {
    const [base = "", past, participle] = line.trim().split(/\s+/);
    add(base, "base");
    add(presentOf(base), "present");
    add(past, "past");
    add(participle, "participle");
    for (const stem of stemsBefore("i", base)) add(`${stem}ing`, "ing");
  }
  return forms;
}

const presentOf = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|[^o]o)$/.test(base) ? `${base}es` : `${base}s`;

/** "Plan" becomes "plann" and "plan", for "focused" and "focussed" are both written; "carry" becomes "carri". */
function stemsBefore(vowel: "e" | "i", base: string): string[] {
  if (base.endsWith("ie") && vowel === "i") return [`${base.slice(0, -2)}y`];
  if (/[^eoy]e$/.test(base) || (vowel === "e" && base.endsWith("e"))) return [base.slice(0, -1)];
  if (/[^aeiou]y$/.test(base) && vowel === "e") return [`${base.slice(0, -1)}i`];
  if (/(?:^|[^aeiou])[aeiou][bdgklmnprtv]$/.test(base)) return [base, base + base.slice(-1)];
  return [base];
}
