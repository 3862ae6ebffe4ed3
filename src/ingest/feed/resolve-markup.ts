import { Tokenizer } from "htmlparser2";
import { absoluteAddress } from "./address.ts";
import { escapeAttribute, holdsAddress } from "./markup-addresses.ts";
import { decodeReferences } from "./references.ts";

// Most feeds give absolute addresses; then there is nothing to do.
const RELATIVE =
  /\b(?:href|src|srcset|cite|action|background|longdesc|poster|data|formaction|usemap|codebase|classid)\s*=(?!["']?[a-z][a-z\d+.-]*:)/i;

/** HTML in which the addresses are absolute, and else letter for letter as it was. */
export function resolveMarkup(html: string, base: string | undefined): string {
  if (base === undefined || !RELATIVE.test(html)) return html;
  let resolved = "";
  let copied = 0;
  let attribute = "";
  const replaceBy = (value: string, start: number, end: number) => {
    resolved += html.slice(copied, start) + escapeAttribute(value);
    copied = end;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        const given = decodeReferences(html.slice(start, end));
        const value = attribute === "srcset" ? resolveSet(given, base) : resolveOne(attribute, given, base);
        if (value !== given) replaceBy(value, start, end);
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return resolved + html.slice(copied);
}

const ignore = () => {};

const resolveOne = (attribute: string, address: string, base: string) =>
  holdsAddress(attribute) ? (absoluteAddress(address, base) ?? address) : address;

/** "a.jpg 1x, b.jpg 2x": commas may stand in addresses too, but hardly ever before a space. */
const resolveSet = (set: string, base: string) =>
  set
    .split(/,\s+/)
    .map((candidate) => {
      const [address = "", ...size] = candidate.trim().split(/\s+/);
      return [absoluteAddress(address, base) ?? address, ...size].join(" ");
    })
    .join(", ");
