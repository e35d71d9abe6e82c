// The formats of feeds: who reads a list of them reads this one.
import type { FeedFormat } from '../../routes.ts';
import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';

interface FeedWriter {
  readonly type: string;
  readonly write: (feed: Feed, archive: string) => string;
}

export const FEED_WRITERS: Readonly<Record<FeedFormat, FeedWriter>> = {
  atom: { type: 'application/atom+xml', write: toAtom },
  json: { type: 'application/feed+json', write: toJsonFeed },
};
