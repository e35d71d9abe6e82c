// The anchors of a report's page: those that the page gives to its own parts, and those of the headings in the body.
import Slugger from 'github-slugger';
import { internalParts, walk, type BodyNode } from './body-tree.ts';
import type { Audience } from './kinds.ts';

/** Parts that every report's page has, so that a body may link to them. */
const PARTS_OF_EVERY_PAGE = ['timeline', 'actions', 'share'];
const OF_THE_PAGE = new Set(
  'actions again contents links main metrics related share similar site-nav timeline'.split(' '),
);
/** Of events and actions; and of diagrams, whose parts are numbered too. */
const NUMBERED = /^(?:(?:event|action)-\d+|d\d+(?:-(?:\d+|alone))?)$/;

const isOfThePage = (anchor: string): boolean => OF_THE_PAGE.has(anchor) || NUMBERED.test(anchor);

/**
 * Gives the headings of one body their anchors, in their order: words in lower case joined by hyphens, as GitHub makes
 * them, a number behind the second of the same. A heading that is called like a part of the page ("Timeline", "Action
 * 1") gets `timeline-section`, so that one anchor leads to one place.
 */
export function headingAnchors(): (text: string) => string {
  const slugger = new Slugger();
  return (text) => {
    let anchor = slugger.slug(text);
    while (isOfThePage(anchor)) anchor = slugger.slug(`${text} section`);
    return anchor;
  };
}

/** The anchors of a report's page for an audience, without those of its events and actions. */
export function bodyAnchors(tree: BodyNode, audience: Audience): Set<string> {
  const isHidden = internalParts(tree);
  const anchorOf = headingAnchors();
  const anchors = new Set(PARTS_OF_EVERY_PAGE);
  walk(tree, (node) => {
    if (node.type !== 'heading' || (audience === 'public' && isHidden(node))) return;
    anchors.add(anchorOf(anchorWords(node)));
  });
  return anchors;
}

/** The words of a heading, code included: what its anchor is made of. */
export function anchorWords(heading: BodyNode): string {
  let words = '';
  walk(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
    if (node.type === 'image') words += node.alt ?? '';
  });
  return words;
}
