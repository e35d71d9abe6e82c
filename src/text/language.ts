/** The language of the site's own words, as HTML and other formats name it. Reports say their own. */
export const LANGUAGE = 'en';
/** Whose plurals, lists and numbers they are, for everything of `Intl`. */
export const LOCALE = 'en-GB';
