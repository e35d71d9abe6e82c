import type { GetStaticPaths } from 'astro';
import { FEED_ENDINGS } from '../routes.ts';
import { answerFeedOfAll } from './_share.ts';

export const getStaticPaths = (() =>
  Object.values(FEED_ENDINGS).map((ending) => ({ params: { ending } }))) satisfies GetStaticPaths;
export const GET = answerFeedOfAll;
