#!/usr/bin/env node
// `hindsight <command>`: the one way in. Finds the command, and a Node that can run it; what a command does stands in its own
// file. `npm run build` of an archive is `hindsight build`.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { enterArchive } from './standing.ts';
import { complain, say } from './terminal.ts';

/** What each command does, in the order of an archive's life. Those that are supervised run in a process of their own. */
const COMMANDS: Readonly<Record<string, { readonly does: string; readonly supervised?: true }>> = {
  new: { does: 'writes a new report from the template' },
  check: {
    does: 'says what is wrong in the reports, and the edit that mends it',
    supervised: true,
  },
  dev: { does: 'shows the archive while you write', supervised: true },
  build: { does: 'checks the reports and builds the site', supervised: true },
  upgrade: { does: 'brings reports and settings to the format of this version' },
  preview: { does: 'serves the built site as a host would' },
  import: { does: 'turns existing postmortems into draft reports' },
  ask: { does: 'asks the archive: have we had this?' },
  announce: { does: 'writes the message that tells others of a report' },
  mcp: { does: 'answers agents by the Model Context Protocol' },
  pages: { does: 'tells a workflow what it may publish' },
};
/** The oldest Node that reads settings in TypeScript. */
const OLDEST = [22, 18] as const;

const [first = '', second = ''] = process.argv.slice(2);
// `hindsight help check` is `hindsight check --help`.
const isHelpOf = first === 'help' && Object.hasOwn(COMMANDS, second);
const command = isHelpOf ? second : first;
const args = isHelpOf ? ['--help'] : process.argv.slice(3);

if (command === '' || command === 'help' || command === '--help' || command === '-h') {
  say(`An archive of postmortems: Markdown files in, a site out.

  hindsight <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join('\n')}

\`hindsight <command> --help\` tells more. Settings stand in hindsight.config.ts.`);
} else if (command === '--version') {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  say(version);
} else if (!Object.hasOwn(COMMANDS, command)) {
  const { nearest } = await import('../report/nearest.ts');
  const guess = nearest(command, Object.keys(COMMANDS));
  complain(
    `\`hindsight ${command}\` is no command. ${guess ? `Did you mean \`hindsight ${guess}\`?` : 'There are:'}`,
  );
  if (!guess) complain(`  ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = 2;
} else if (isTooOld(process.versions.node)) {
  runByPinned();
} else {
  enterArchive();
  await start(command, args);
}

/** Loads no more than the command needs. */
async function start(command: string, args: readonly string[]): Promise<void> {
  if (COMMANDS[command]!.supervised) {
    const { supervise } = await import('./start.ts');
    supervise(command, args);
  } else {
    const { runCommand } = await import('./run-command.ts');
    await runCommand(command, args);
  }
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/** An older Node of the system starts the one that was installed with the package. */
function runByPinned(): void {
  let program: string;
  try {
    const manifest = createRequire(realpathSync(process.argv[1]!)).resolve('node/package.json');
    program = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    complain(
      `Hindsight needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. Install a newer one, or \`npm install node\` here.`,
    );
    process.exitCode = 2;
    return;
  }
  const { status, error } = spawnSync(program, [process.argv[1]!, command, ...args], {
    stdio: 'inherit',
  });
  if (error) complain(`\`${program}\` could not be started: ${error.message}`);
  process.exitCode = status ?? 2;
}
