// What a browser may fetch ahead: a page of the site whose link somebody points at or presses. A browser that does not know
// such rules reads past them, and none of this is a program. The content security policy (security.ts) allows the text by its
// hash. Left out are files, which may be large, and addresses that a script answers.
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [
    {
      where: { selector_matches: 'a[href^="/"]:not([href*="."], [href*="?"])' },
      eagerness: 'moderate',
    },
  ],
});
