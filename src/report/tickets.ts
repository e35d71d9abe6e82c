// Tickets that are written by their number, `PLAT-881`: an archive says what a number looks like and where it leads. Then an
// action may name its ticket so, and a number in a text becomes a link, wherever the text is printed.
import type { PhrasingContent } from 'mdast';
import type { BodyNode } from './body-tree.ts';

/** Turns a ticket's number into its address. */
export interface TicketLink {
  /** What a number looks like, `/PLAT-\d+/`; it must fit as a whole. */
  readonly pattern: RegExp;
  /** The address, with `{ticket}` where the number belongs: `https://tracker.example.com/browse/{ticket}`. */
  readonly url: string;
}

const PLACE = Symbol.for('hindsight.tickets');
const shared = globalThis as { [PLACE]?: readonly TicketLink[] };

/** Chooses for the whole process how tickets are linked in what is printed; a site for the public links none. */
export function linkTickets(tickets: readonly TicketLink[]): void {
  shared[PLACE] = tickets;
}

const chosen = (): readonly TicketLink[] => shared[PLACE] ?? [];

/** Frontmatter with the addresses of tickets that are written short; all else as it was. */
export function withTickets<T>(data: T, tickets: readonly TicketLink[]): T {
  const { actions } = (data ?? {}) as { actions?: unknown };
  if (tickets.length === 0 || !Array.isArray(actions)) return data;
  return {
    ...data,
    actions: actions.map((action: unknown) => {
      const { ticket } = (action ?? {}) as { ticket?: unknown };
      const url = typeof ticket === 'string' ? addressOfTicket(ticket.trim(), tickets) : null;
      return url === null ? action : { ...(action as object), ticket: url };
    }),
  };
}

function addressOfTicket(ticket: string, tickets: readonly TicketLink[]): string | null {
  const found = tickets.find(({ pattern }) => fitsWhole(pattern, ticket));
  return found ? addressFor(ticket, found) : null;
}

const fitsWhole = (pattern: RegExp, ticket: string): boolean =>
  new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(ticket);

const addressFor = (ticket: string, { url }: TicketLink): string =>
  url.replaceAll('{ticket}', () => encodeURIComponent(ticket));

/** The number of the ticket at an address, as the archive writes it; null for every other address. */
export function ticketAt(address: string): string | null {
  for (const { pattern, url } of chosen()) {
    const [before = '', ...rest] = url.split('{ticket}');
    const after = rest.at(-1) ?? '';
    if (!address.startsWith(before) || !address.endsWith(after)) continue;
    const written = decodedOrNull(address.slice(before.length, address.length - after.length));
    if (written !== null && fitsWhole(pattern, written)) return written;
  }
  return null;
}

function decodedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A text in pieces: what is a number of a ticket is a link, and the rest is text. */
export function linkedText(value: string): PhrasingContent[] {
  let pieces: PhrasingContent[] = [{ type: 'text', value }];
  for (const ticket of chosen()) {
    pieces = pieces.flatMap((piece) =>
      piece.type === 'text' ? split(piece.value, ticket) : piece,
    );
  }
  return pieces;
}

function split(text: string, ticket: TicketLink): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(inText(ticket.pattern))) {
    if (number === '') continue;
    if (index > from) pieces.push({ type: 'text', value: text.slice(from, index) });
    pieces.push({ type: 'link', url: addressFor(number, ticket), children: [{ type: 'text', value: number }] }); // prettier-ignore
    from = index + number.length;
  }
  if (from < text.length) pieces.push({ type: 'text', value: text.slice(from) });
  return pieces;
}

/** A number by itself: neither a part of a word, a path or an address, nor of a branch, `PLAT-881-retry`. */
const inText = (pattern: RegExp): RegExp =>
  new RegExp(`(?<![\\w./-])(?:${pattern.source})(?!\\w|[/-]\\w)`, `${pattern.flags.replace(/[gy]/g, '')}g`); // prettier-ignore

/** A body whose texts have their tickets linked; headings, code and what is a link already stay. The tree that is given does as well. */
export function withTicketLinks(tree: BodyNode): BodyNode {
  if (chosen().length === 0 || !('children' in tree) || UNTOUCHED.has(tree.type)) return tree;
  const children = (tree.children as BodyNode[]).flatMap((child): BodyNode[] => {
    if (child.type !== 'text') return [withTicketLinks(child)];
    const pieces = linkedText(child.value) as BodyNode[];
    return pieces.length === 1 && pieces[0]!.type === 'text' ? [child] : pieces;
  });
  return { ...tree, children } as BodyNode;
}

const UNTOUCHED: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference']);
