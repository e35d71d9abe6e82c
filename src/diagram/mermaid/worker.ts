/**
 * The drawing process: takes a diagram, answers with a finished picture or with what Mermaid complained about.
 *
 * A process of its own because Mermaid wants a global `window`, a time zone and a clock that stands still, and may
 * never come back. Its parent starts it with TZ=UTC and kills it when it takes too long; without a parent it ends.
 */
import { finish } from './finish/finish.ts';
import { installDom } from './dom/install.ts';
import { hideEntities, showEntities } from './entities.ts';
import { findLostWords } from './lost-words.ts';
import { mermaidConfig } from './config.ts';
import { DARK, LIGHT, type Palette } from '../../palette/diagram.ts';
import type { MermaidError, Reply, Request } from './protocol.ts';

/** A picture that takes seconds is not drawn ten times more for the sake of a word. */
const MOST_TRIAL_MS = 3_000;

installDom();
const random = standStill();
const { default: mermaid } = await import('mermaid'); // only now: it looks at `window` when it is loaded

process.on('message', async (request: Request) => process.send!(await answer(request)));
process.on('disconnect', () => process.exit());
process.send!('ready');

async function answer({ id, head, diagram }: Request): Promise<Reply> {
  const source = head + diagram;
  try {
    const light = await draw(id, source, LIGHT);
    const dark = await draw(id, source, DARK);
    const picture = finish(light.svg, dark.svg, { id, type: light.diagramType, diagram });
    const began = workedMs();
    const trial = {
      goesOn: () => workedMs() - began < MOST_TRIAL_MS,
      reads: async (tried: string) => Boolean(await mermaid.parse(hideEntities(tried), { suppressErrors: true })), // prettier-ignore
      draws: async (tried: string) => textsOf((await draw(id, tried, LIGHT)).svg),
    };
    const lost = await findLostWords(head, diagram, textsOf(light.svg), trial);
    return { drawing: { ...picture, lost } };
  } catch (error) {
    return { error: errorOf(error) };
  }
}

/** What this process has worked: what is found must not hang on how busy the machine is. */
function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function draw(id: string, source: string, palette: Palette) {
  document.head.innerHTML = document.body.innerHTML = '';
  random.restart();
  mermaid.initialize(mermaidConfig(palette));
  return mermaid.render(id, hideEntities(source));
}

/** The texts of a picture, its name and its description among them. */
function textsOf(svg: string): string[] {
  const host = document.createElement('div');
  host.innerHTML = svg;
  host.querySelectorAll('style').forEach((style) => style.remove());
  const texts: string[] = [];
  const nodes = document.createTreeWalker(host, 4); // NodeFilter.SHOW_TEXT
  while (nodes.nextNode()) texts.push(showEntities(nodes.currentNode.nodeValue ?? ''));
  return texts;
}

/** Fixes what would make two drawings of one source differ: the clock and the dice. */
function standStill(): { restart(): void } {
  const now = Date.UTC(2000, 0, 1);
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [now]) as []));
    }
    static override now() {
      return now;
    }
  } as DateConstructor;
  let seed = 1;
  Math.random = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return { restart: () => void (seed = 1) };
}

/** Mermaid's parsers throw three shapes of error; this keeps their facts and leaves the wording to the parent. */
function errorOf(error: unknown): MermaidError {
  const { message, hash, result, mark, reason } = error as ThrownError;
  const token = result?.parserErrors?.[0]?.token ?? result?.lexerErrors?.[0];
  return {
    message: String(reason ?? message ?? error),
    unexpected: hash?.text ?? token?.image,
    expected: hash?.expected,
    line: hash?.line === undefined ? (token?.startLine ?? token?.line) : hash.line + 1,
    column: token?.startColumn ?? token?.column,
    opened: hash?.loc?.first_line,
    after: hash?.loc?.last_column,
    frontMatterLine: mark && mark.line + 1,
  };
}

interface ThrownError {
  message?: string;
  /** From Jison's grammars; `line` counts from 0. */
  hash?: {
    text?: string;
    line?: number;
    expected?: string[];
    loc?: { first_line: number; last_column: number };
  };
  /** From Langium's grammars. */
  result?: { parserErrors?: { token?: Token }[]; lexerErrors?: Token[] };
  /** From the YAML reader of front matter; `line` counts from 0. */
  mark?: { line: number };
  reason?: string;
}

interface Token {
  image?: string;
  startLine?: number;
  startColumn?: number;
  line?: number;
  column?: number;
}
