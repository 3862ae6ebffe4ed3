/** Something that was made to keep a program busy, by its name; made when it is needed, because it can be large. */
export type HostileCases = Readonly<Record<string, () => string | Uint8Array>>;

export const numbered = (times: number, piece: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => piece(at)).join("");

export const times = (count: number, piece: string): string => piece.repeat(count);
