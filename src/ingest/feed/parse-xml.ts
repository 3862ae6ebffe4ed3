import { Tokenizer } from "htmlparser2";
import { LONGEST_FIELD, MOST_ATTRIBUTES } from "./feed-limits.ts";
import { openTree, type ParsedXml } from "./open-tree.ts";
import { decodeReferences } from "./references.ts";
import { escapeStraySigns } from "./stray-signs.ts";

/**
 * The tree of a feed, from any text and in time linear in it. Broken XML is read for what it most likely means: what is
 * left open ends with its parent, a closing tag without an opening one is passed over, a "<" that begins no name is
 * text, and whatever was read before the text breaks off stays. Nothing is expanded and nothing external is read.
 */
export function parseXml(given: string, base: string | undefined): ParsedXml {
  const text = escapeStraySigns(given);
  const tree = openTree(base);
  let written = "";
  let attributes = new Map<string, string>();
  let attributeName = "";
  let attributeValue = "";

  const open = () => {
    if (!tree.open(written, attributes)) tokenizer.pause();
    attributes = new Map();
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        written = text.slice(start, end);
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end);
        attributeValue = "";
      },
      onattribdata(start, end) {
        attributeValue += text.slice(start, Math.min(end, start + LONGEST_FIELD));
      },
      onattribend() {
        if (attributes.size >= MOST_ATTRIBUTES || attributes.has(attributeName)) return;
        attributes.set(attributeName, decodeReferences(attributeValue));
      },
      onopentagend: open,
      onselfclosingtag() {
        open();
        tree.close(written);
      },
      onclosetag: (start, end) => tree.close(text.slice(start, end)),
      ontext(start, end) {
        if (tree.isInside()) tree.addText(decodeReferences(text.slice(start, Math.min(end, start + LONGEST_FIELD))));
      },
      oncdata: (start, end, offset) => tree.addText(text.slice(start, end - offset)),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return tree.finish();
}

const ignore = () => {};
