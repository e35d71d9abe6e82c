// What pages of the dev server know of what has just been written.
import type { MiddlewareHandler } from 'astro';
import { liveReports } from './integrations/readings.ts';

export const onRequest: MiddlewareHandler = ({ locals }, next) => {
  if (import.meta.env.DEV) {
    const { faults, version } = liveReports();
    locals.faults = faults;
    locals.liveVersion = version;
  }
  return next();
};
