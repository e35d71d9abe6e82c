// The formats of feeds: who reads a list of them reads this one.
import type { FeedFormat } from '../../routes.ts';
import { FEED_FORMAT_NAMES } from '../../sentences/share.ts';
import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';

interface FeedWriter {
  /** As people know it, and as a link to a feed calls it. */
  readonly name: string;
  readonly link: string;
  readonly type: string;
  readonly write: (feed: Feed, archive: string) => string;
}

export const FEED_WRITERS: Readonly<Record<FeedFormat, FeedWriter>> = {
  atom: { ...FEED_FORMAT_NAMES.atom, type: 'application/atom+xml', write: toAtom },
  json: { ...FEED_FORMAT_NAMES.json, type: 'application/feed+json', write: toJsonFeed },
};
