// `npm run dev`: the site while writing. Drafts are shown, and a broken report shows its faults on its page.
import './environment.ts';
import { dev } from 'astro';
import { config } from '../config.ts';
import { astroIn } from './astro-in.ts';
import { reportsFolder, printSourceNotes } from './reports-folder.ts';
import { serveArguments } from './serve-arguments.ts';
import { restartOnChange } from './settings-watch.ts';
import { usableCache } from './targets.ts';
import { devRoot } from './work-folder.ts';

process.env['NODE_ENV'] = 'development';
const HELP = 'Shows the archive while you write: `npm run dev -- --port 4321`.';
const server = serveArguments(process.argv.slice(2), HELP);
// Marked before anything is kept in it: a folder that is not empty and has no mark the check would not use.
usableCache(config);
await reportsFolder({ fetch: true }).then(printSourceNotes);
const running = await dev({ ...astroIn(devRoot()), server });
// Only a process that somebody starts again may ask for it.
if (process.env['HINDSIGHT_SUPERVISED']) restartOnChange(process.cwd(), () => running.stop());
