// A feed within these limits is read in well under two seconds; what lies beyond them is left unread.

/** Elements inside elements; deeper ones are passed over. */
export const DEEPEST = 200;
/** Elements and pieces of text together. */
export const MOST_NODES = 400_000;
export const MOST_ITEMS = 2_000;
export const MOST_ATTRIBUTES = 256;
/** Namespace declarations that hold at one place. */
export const MOST_NAMESPACES = 512;
/** UTF-16 code units of one field. */
export const LONGEST_FIELD = 1_000_000;
/** How often one field, such as a category, may stand in one item. */
export const MOST_VALUES = 200;
