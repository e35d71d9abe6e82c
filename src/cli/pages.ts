// `npm run pages`: asked by the shipped workflow before it publishes to GitHub Pages. Says what Pages shows to whom, and
// prints the audience that the archive has chosen in the form in which a step of a workflow hands it on.
import './environment.ts';
import { appendFileSync } from 'node:fs';
import { config } from '../config.ts';
import { EXIT, run } from './arguments.ts';
import { tellPages } from './audience.ts';
import { complain, say, sayAsIs } from './terminal.ts';

await run(() => {
  const { publish } = config;
  const told = tellPages(publish);
  const { GITHUB_ACTIONS, GITHUB_OUTPUT } = process.env;
  if (GITHUB_ACTIONS) {
    // Shown on the page of the run, not only in its log.
    const command =
      publish === null ? 'error title=Nothing is published' : 'notice title=Published';
    sayAsIs(`::${command}::${told}`);
  } else if (publish === null) complain(told);
  else say(told);
  if (publish === null) return EXIT.found;
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `audience=${publish}\n`);
  return EXIT.fine;
});
