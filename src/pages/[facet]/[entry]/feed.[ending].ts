import { answerFeedOfEntry, everyFeed } from '../../../site/share.ts';

export const getStaticPaths = everyFeed;
export const GET = answerFeedOfEntry;
