import { everyFeed, feedOfEntry } from '../../_share.ts';

export const getStaticPaths = everyFeed;
export const GET = feedOfEntry('json');
