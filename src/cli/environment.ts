// What every command does with the environment, before anything that depends on it is loaded: a variable or a setting that is
// wrong ends the command with a sentence. Each command imports this first.
import './variables.ts';
import { WrongSettings } from '../settings/read.ts';
import { EXIT } from './arguments.ts';
import { complain } from './terminal.ts';

// `config.ts` throws what is wrong with the settings, and nothing else would catch it.
try {
  await import('../config.ts');
} catch (error) {
  if (!(error instanceof WrongSettings)) throw error;
  complain(error.message);
  process.exit(EXIT.misuse);
}

// Nothing is sent anywhere, at any time.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// These become `import.meta.env`, whatever the shell holds: a stray `DEV=1` would make the pages of a build show drafts.
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
