import type { GetStaticPaths } from 'astro';
import { FEEDS } from '../routes.ts';
import { answerFeedOfAll } from '../site/share.ts';

export const getStaticPaths = (() =>
  Object.values(FEEDS).map(({ ending }) => ({ params: { ending } }))) satisfies GetStaticPaths;
export const GET = answerFeedOfAll;
