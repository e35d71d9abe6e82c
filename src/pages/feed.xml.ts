import { feedOfAll } from './_share.ts';

export const GET = feedOfAll('atom');
