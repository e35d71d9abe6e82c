// `npm run mcp`: lets agents ask. What it leans on is a package that few archives install; its help is there without it.
import './environment.ts';
import { EXIT, readArguments, run } from './arguments.ts';
import { say } from './terminal.ts';

const HELP = `Lets an agent ask the archive, by the Model Context Protocol over standard input and output.

  { "mcpServers": { "postmortems": { "command": "npm", "args": ["run", "-s", "mcp"], "cwd": "…" } } }

Tools: ask, search, report, open_actions. AUDIENCE=public leaves out what is internal. Drafts are read as well.`;

let isAsked = true;
await run(() => {
  const { values } = readArguments(process.argv.slice(2), { help: { type: 'boolean' } });
  isAsked = !values.help;
  if (values.help) say(HELP);
  return EXIT.fine;
});
if (isAsked && process.exitCode === EXIT.fine) {
  // Whoever started this tells of a package that is missing.
  const { serveAgents } = await import('./mcp-server.ts');
  await run(serveAgents);
}
