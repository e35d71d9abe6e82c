/** Characters of a paste that are read; a dump of megabytes says no more than its beginning. */
export const MOST_TEXT = 20_000;
