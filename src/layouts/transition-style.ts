// From page to page as one movement, where the browser can and the reader has not asked for less. It stands in the page: a
// browser asks for it before the style sheet has come, and takes a page that says it later for one that does not. The
// content security policy (security.ts) allows the text by its hash.
export const TRANSITION_STYLE =
  '@media (prefers-reduced-motion: no-preference){@view-transition{navigation:auto}}';
