import { markedEncoding, sniffUtf16 } from "./encoding.ts";

const ENOUGH_TO_SNIFF = 4096;

/** The same text in UTF-8 where a stream is in UTF-16; anything else passes as it is, without a byte order mark. */
export async function* utf8Pieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  let translate = (piece: Uint8Array): Uint8Array => piece;
  for await (const piece of pieces) {
    if (start === undefined) {
      yield translate(piece);
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < ENOUGH_TO_SNIFF) continue;
    translate = translatorFor(start);
    yield translate(start);
    start = undefined;
  }
  if (start) yield translatorFor(start)(start);
}

function translatorFor(start: Uint8Array): (piece: Uint8Array) => Uint8Array {
  const encoding = markedEncoding(start) ?? sniffUtf16(start);
  if (encoding?.startsWith("utf-16")) {
    const decoder = new TextDecoder(encoding);
    return (piece) => Buffer.from(decoder.decode(piece, { stream: true }));
  }
  return (piece) => (encoding && piece === start ? piece.subarray(3) : piece);
}
