// `npm run pages`: asked by the shipped workflows before they publish. Says what the host shows to whom, and
// prints the audience that the archive has chosen in the form in which a step of a workflow hands it on.
import './environment.ts';
import { appendFileSync } from 'node:fs';
import { config } from '../config.ts';
import { EXIT, readArguments, run } from './arguments.ts';
import { describePublishing } from './audience.ts';
import { complain, say, sayAsIs } from './terminal.ts';

const HELP = `Tells a workflow what it may publish, and people whom the host shows it to.

  --print   writes the audience alone on the standard output, for a script: AUDIENCE=$(npm run -s pages -- --print)
  --help    this page

Exit code: 0 somebody has chosen; 1 nobody has; 2 called wrongly.`;

await run(() => {
  const { values } = readArguments(process.argv.slice(2), {
    print: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  const { publish } = config;
  const told = describePublishing(publish, config.host ?? 'github-pages');
  const { GITHUB_ACTIONS, GITHUB_OUTPUT } = process.env;
  if (GITHUB_ACTIONS) {
    // Shown on the page of the run, not only in its log.
    const command =
      publish === null ? 'error title=Nothing is published' : 'notice title=Published';
    sayAsIs(`::${command}::${told}`);
  } else if (publish === null || values.print) complain(told);
  else say(told);
  if (publish === null) return EXIT.found;
  if (values.print) sayAsIs(publish);
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `audience=${publish}\n`);
  return EXIT.fine;
});
