// The body of a report: parsed as MDX, then validated as data. A report is reviewed as prose, so it must not
// be able to run anything: code, expressions, unknown components and unlisted HTML are refused.
import { deeperThan, placeOf, walk, type BodyNode } from './body-tree.ts';
import { clip } from '../text/clip.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edit } from './edits.ts';
import { validateAddress, validatePicture, type Add } from './validate-address.ts';
import { isPartOf, isWhole, validateElement, type ElementOptions } from './validate-element.ts';
import { validateFence } from './validate-fence.ts';
import { validateInternal } from './validate-internal.ts';
import { recoverBody } from './recover-body.ts';

export interface BodyDiagnostic extends Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the body. */
  readonly fix?: Edit;
}

export interface Body {
  /** The parsed tree, with what MDX cannot read as text; null where nothing can be read. */
  readonly tree: BodyNode | null;
  readonly faults: readonly BodyDiagnostic[];
  /** Whether it uses a component, and so has to become a module to be rendered. */
  readonly usesComponents: boolean;
}

export interface BodyOptions extends ElementOptions {
  /** Path of the report below the folder of reports: pictures may not lead out of that folder. */
  readonly file: string;
}

export function readBody(body: string, options: BodyOptions): Body {
  const crowded = tagBeyond(body, MAX_TAGS);
  if (crowded !== null) {
    return { tree: null, faults: [tooManyTagsFault(crowded)], usesComponents: false };
  }
  const program = options.allowCode ? null : programBeyond(body, MAX_PROGRAMS);
  if (program !== null) {
    return { tree: null, faults: [tooManyProgramsFault(program)], usesComponents: false };
  }
  const { tree, slips } = recoverBody(body);
  const faults: BodyDiagnostic[] = slips.map(({ start, end, message, hint, fix }) => ({
    ...oneLine(start, end, body),
    rule: 'body/syntax',
    message,
    hint,
    ...(fix && { fix }),
  }));
  if (!tree) return { tree: null, faults, usesComponents: false };
  const tooDeep = deeperThan(tree, MAX_DEPTH);
  if (tooDeep) return { tree: null, faults: [tooDeepFault(body, tooDeep)], usesComponents: false };
  const pictures = new Set<string>();
  let usesComponents = false;
  let refusedTo = -1;
  walk(tree, (node) => {
    const add: Add = (rule, message, hint, fix) => {
      faults.push({ ...firstLineOf(node, body), rule, message, hint, ...(fix && { fix }) });
    };
    switch (node.type) {
      case 'mdxjsEsm':
        usesComponents = true;
        if (!options.allowCode) {
          add(
            'body/code',
            '`import` and `export` do not work in a report: a report is text, not a program.',
            'Remove the line. Components such as `Callout` need no import. If the sentence begins with the word, begin it differently.',
          );
        }
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (isComment(node.value)) break;
        usesComponents = true;
        if (!options.allowCode) {
          const [start, end] = placeOf(node);
          const text = body.slice(start, end).replaceAll('{', '\\{');
          add(
            'body/expression',
            `\`{${clip(node.value)}}\` is read as a program, not as text.`,
            `Write \`${clip(text)}\`, or put it between backticks: \`\` \`{${clip(node.value)}}\` \`\`.`,
            { start, end, text },
          );
        }
        break;
      case 'code':
        validateFence(node, body, add);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        // A table in HTML is one mistake, however many cells it has.
        if (placeOf(node)[0] < refusedTo && isPartOf(node.name ?? '')) break;
        if (isWhole(node.name ?? '')) refusedTo = Math.max(refusedTo, placeOf(node)[1]);
        if (/^[A-Z]/.test(node.name ?? '') && !node.data?.quoted) usesComponents = true;
        validateElement(node, body, options, add);
        break;
      case 'link':
      case 'definition':
        validateAddress(node.url, add);
        break;
      case 'image':
        validatePicture(node.url, options.file, add);
        break;
      case 'imageReference':
        pictures.add(node.identifier);
        break;
    }
  });
  walk(tree, (node) => {
    if (node.type !== 'definition' || !pictures.has(node.identifier)) return;
    validatePicture(node.url, options.file, (rule, message, hint) => {
      faults.push({ ...firstLineOf(node, body), rule, message, hint });
    });
  });
  validateInternal(tree, body, (node) => (rule, message, hint) => {
    faults.push({ ...firstLineOf(node, body), rule, message, hint });
  });
  return { tree, faults, usesComponents };
}

/** More than any report has; the parser takes time by the square of tags that are not closed, and of small programs. */
const MAX_TAGS = 5_000;

const TAG = /<[A-Za-z>]|\{(?=\/\*|[^{}"':\n]{0,20}\})/g;

/** Where the first tag or pair of braces stands that is one too many, in code as well; null where there are not so many. */
function tagBeyond(body: string, most: number): number | null {
  let found = 0;
  for (const { index } of body.matchAll(TAG)) if (++found > most) return index;
  return null;
}

function tooManyTagsFault(start: number): BodyDiagnostic {
  return {
    start,
    end: start + 1,
    rule: 'body/depth',
    message: `The body holds more than ${MAX_TAGS} tags and pairs of braces.`,
    hint: 'Link to the page or the dump instead of pasting it.',
  };
}

/** The parser tries every way to read tags in braces: a dozen of them, in a hundred letters, take it hours. */
const MAX_PROGRAMS = 4;

/**
 * What stands in no program: escaped signs, blocks and pieces of code, comments, attributes that are a word or a number,
 * and what stands in quotes in a tag.
 */
const NO_PROGRAM =
  /\\[!-/:-@[-`{-~]|^[ \t]*(`{3,}|~{3,}).*\n[^]*?^[ \t>]*\1|`[^`\n]*`|\{\/\*[^]{0,2000}?\*\/\}|\{[\w.]*\}|<[A-Za-z][\w.]*(?:\s+[\w:-]+="[^"\n]*")+/gm;

/** Where the first `{` stands that is one too many of those with a tag behind them; null where there are not so many. */
function programBeyond(body: string, most: number): number | null {
  if (!body.includes('{')) return null;
  const words = body.replace(NO_PROGRAM, (whole) =>
    // The tag itself is one, whatever its attributes say.
    whole.startsWith('<') ? whole.slice(0, 2).padEnd(whole.length) : ' '.repeat(whole.length),
  );
  let found = 0;
  let from = -1;
  for (const { 0: sign, index } of words.matchAll(/[{<]/g)) {
    if (sign === '{') from = index;
    else if (from !== -1 && /^<[A-Za-z>]/.test(words.slice(index, index + 2))) {
      if (++found > most) return from;
      from = -1;
    }
  }
  return null;
}

function tooManyProgramsFault(start: number): BodyDiagnostic {
  return {
    start,
    end: start + 1,
    rule: 'body/depth',
    message: `More than ${MAX_PROGRAMS} times a \`{\` stands before a tag, as in a program.`,
    hint: 'Put what was pasted between ``` lines, or write `\\{` and `\\<` for the signs themselves.',
  };
}

/** Deeper than any report is written, and shallow enough for everything that walks down a tree. */
const MAX_DEPTH = 50;

function tooDeepFault(body: string, node: BodyNode): BodyDiagnostic {
  return {
    ...firstLineOf(node, body),
    rule: 'body/depth',
    message: `Quotes, lists or tags stand inside one another more than ${MAX_DEPTH} levels deep.`,
    hint: 'Take the inner levels out; a log or a dump belongs between ``` lines.',
  };
}

/** Where a node begins, to the end of its first line at most. */
function firstLineOf(node: BodyNode, body: string): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return oneLine(start, node.position?.end.offset ?? start + 1, body);
}

function oneLine(start: number, end: number, body: string): { start: number; end: number } {
  const lineEnd = body.indexOf('\n', start);
  return { start, end: Math.min(end, lineEnd === -1 ? end : lineEnd) };
}

/** Comments and nothing between them. */
const isComment = (program: string): boolean => program.replace(/\/\*[^]*?\*\//g, '').trim() === '';
