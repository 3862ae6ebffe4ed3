const MEBIBYTE = 2 ** 20;

/** What one document, or one line of JSON Lines, may measure. */
export const MAX_DOCUMENT_BYTES = 50 * MEBIBYTE;
/** What one page of HTML or Markdown may measure: its elements take many times their bytes. */
export const MAX_PAGE_BYTES = 5 * MEBIBYTE;

export const tooLarge = (bytes: number, limit: number, remedy: string): string =>
  `is larger than ${limit / MEBIBYTE} MB (${Math.ceil(bytes / MEBIBYTE)} MB): ${remedy}`;
