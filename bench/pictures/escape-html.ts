const NAMES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** Text as it stands in a page, also inside an attribute. */
export const escapeHtml = (text: string): string => text.replaceAll(/[<>&"]/g, (character) => NAMES[character] ?? "");
