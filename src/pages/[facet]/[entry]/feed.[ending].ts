import { answerFeedOfEntry, everyFeed } from '../../_share.ts';

export const getStaticPaths = everyFeed;
export const GET = answerFeedOfEntry;
