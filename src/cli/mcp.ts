// `npm run mcp`: lets agents ask. What it leans on is a package that few archives install; its help is there without it.
import { readArguments } from './arguments.ts';
import { say } from './terminal.ts';

const HELP = `Lets an agent ask the archive, by the Model Context Protocol over standard input and output.

  { "mcpServers": { "postmortems": { "command": "npm", "args": ["run", "-s", "mcp"], "cwd": "…" } } }

Tools: ask, search, report, open_actions. AUDIENCE=public leaves out what is internal. Drafts are read as well.`;

const { values } = readArguments(process.argv.slice(2), { help: { type: 'boolean' } });
if (values.help) say(HELP);
else await import('./mcp-server.ts');
