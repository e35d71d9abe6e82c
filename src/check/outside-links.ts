// The addresses outside of the site that reports link to, where each stands, and what to say of those that do not answer.
// Knows no network.
import { compareDiagnostics, type Diagnostic, type Where } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';
import { compareTexts } from '../text/order.ts';

export interface Mention {
  readonly file: string;
  readonly where: Where;
}

export type LinkState =
  | { readonly kind: 'here' }
  /** Moved for good, to an address that answers. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The host says that there is no such page any more. */
  | { readonly kind: 'gone'; readonly status: number }
  /** No answer, or one of trouble: perhaps another day. */
  | { readonly kind: 'silent'; readonly why: string }
  /** There is somebody, who wants a password or no robots. */
  | { readonly kind: 'closed'; readonly status: number };

const OUTSIDE = /^https?:\/\//i;

/** Every http address without its anchor, sorted, with its places in the order of files. */
export function outsideLinks(reports: readonly Parsed[]): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const { source, references } of reports) {
    for (const { url, where } of references) {
      if (!OUTSIDE.test(url) || !URL.canParse(url)) continue;
      const address = new URL(url);
      address.hash = '';
      const mentions = found.get(address.href) ?? [];
      mentions.push({ file: source.file, where });
      found.set(address.href, mentions);
    }
  }
  return new Map([...found].toSorted(([a], [b]) => compareTexts(a, b)));
}

/** Findings for the addresses that do not answer, or answer from elsewhere; `copies` are those in an archive. */
export function validateOutside(
  links: ReadonlyMap<string, readonly Mention[]>,
  answers: ReadonlyMap<string, LinkState>,
  copies: ReadonlyMap<string, string>,
): Diagnostic[] {
  return [...links]
    .flatMap(([address, mentions]) => {
      const said = explain(address, answers.get(address), copies.get(address));
      return said === null
        ? []
        : mentions.map(({ file, where }): Diagnostic => ({ file, where, ...said }));
    })
    .toSorted(compareDiagnostics);
}

function explain(
  address: string,
  answer: LinkState | undefined,
  copy: string | undefined,
): Omit<Diagnostic, 'file' | 'where'> | null {
  const rule = 'reference/outside';
  const fallBack = copy
    ? `Link to the copy, \`${copy}\`.`
    : 'Correct it, or link to a copy; `npm run check -- --external --archive` looks for one.';
  switch (answer?.kind) {
    case 'gone':
      return {
        rule,
        level: 'warning',
        message: `\`${address}\` is gone: the host answers ${answer.status}.`,
        hint: fallBack,
      };
    case 'silent':
      return {
        rule,
        level: 'warning',
        message: `\`${address}\` was not found: ${answer.why}.`,
        hint: `Try again another day. ${fallBack}`,
      };
    case 'moved':
      return {
        rule,
        level: 'advice',
        message: `\`${address}\` has moved.`,
        hint: `Write \`${answer.to}\`, if it is still the same page.`,
      };
    default:
      return null;
  }
}
