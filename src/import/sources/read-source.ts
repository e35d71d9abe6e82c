// From the bytes of a file to a tree. One small reader per format; everything behind this module sees only trees.
import type { Root } from 'mdast';
import type { Foreign, Format, Note, SourceFile } from './document.ts';
import { formatOf, fileStem } from './document.ts';
import { refuseLong } from './limits.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readRst } from './read-rst.ts';
import { normalizeText } from './read-text.ts';
import { asciidocToMarkdown } from './from-asciidoc.ts';
import { confluenceToHtml, isConfluenceStorage, withMentions } from './from-confluence.ts';
import { isJira, jiraToMarkdown, withRules } from './from-jira.ts';
import type { Converted } from './from-mediawiki.ts';
import { isMediawiki, mediawikiToMarkdown } from './from-mediawiki.ts';
import { statusJsonToMarkdown } from './from-status-json.ts';
import { visitTree } from './inline.ts';
import { tidyTree } from './tidy-tree.ts';

/** Reads a source; throws where it is not what its name says, or too much of it. */
export async function readDocument(source: SourceFile): Promise<Foreign> {
  const format = formatOf(source.path) ?? 'text';
  const notes: Note[] = [];
  const base = { path: source.path, stem: fileStem(source.path) };
  if (format === 'docx') {
    const { html, messages } = await readDocx(source.bytes);
    for (const message of messages) notes.push({ lines: [1, 1], message });
    const root = tidyTree(readHtml(html, notes), notes);
    return { ...base, format, lines: html.split('\n').map(withoutTags), fields: [], root, notes };
  }
  const text = decode(source.bytes, notes);
  refuseLong(text);
  const lines = text.split('\n');
  const front = readFrontmatter(text, notes);
  // Lines keep their numbers: frontmatter is blanked, not cut.
  const whole = front.end === 0 ? text : '\n'.repeat(front.end) + lines.slice(front.end).join('\n');
  const body = format === 'markdown' ? withoutAnchors(whole, notes) : whole;
  if (format === 'json') return { ...base, ...readStatusJson(text, notes) };
  const html =
    format === 'html' || (format === 'text' && /^\s*(?:<!doctype html|<html\b)/i.test(body));
  const page =
    html && isConfluenceStorage(body) ? confluenceToHtml(body) : html ? withMentions(body) : body;
  const root = html ? readHtml(page, notes) : rootOf(body, format);
  return {
    ...base,
    format: html ? 'html' : format,
    lines,
    fields: front.fields,
    root: tidyTree(root, notes),
    notes,
  };
}

/** The first incident of a status page, as the Markdown that was made of it. */
function readStatusJson(text: string, notes: Note[]): Omit<Foreign, 'path' | 'stem'> {
  const told = statusJsonToMarkdown(text);
  if (!told)
    throw new Error(
      'it is JSON, but no incident of a status page: a name and a list of updates with their times are looked for.',
    );
  const note = (message: string): void => void notes.push({ lines: [1, 1], message });
  if (told.more > 0)
    note(
      `The file holds ${told.more + 1} incidents; the first was read. Put each into a file of its own.`,
    );
  if (told.leftOut.length > 0)
    note(`Fields of the page that a report has no place for: ${told.leftOut.join('; ')}.`);
  const root = tidyTree(readMarkdown(told.text), notes);
  return { format: 'json', lines: told.text.split('\n'), fields: [], root, notes };
}

/** The tree of a text in one of the formats that are written by hand. */
function rootOf(body: string, format: Format): Root {
  if (format === 'rst') return readRst(body);
  if (format === 'asciidoc') return readMarkdown(asciidocToMarkdown(body));
  if (format === 'markdown') return readMarkdown(withoutShortcodes(body));
  if (isJira(body)) return fromWiki(withRules(jiraToMarkdown(body), body));
  if (isMediawiki(body)) return fromWiki(mediawikiToMarkdown(body));
  return normalizeText(readMarkdown(withColons(body)));
}

/** The tree of a converted text, its nodes at the lines of the source. */
function fromWiki({ text, lineOf }: Converted): Root {
  const root = readMarkdown(text);
  visitTree(root, ({ position }) => {
    if (!position) return;
    position.start.line = lineOf(position.start.line);
    position.end.line = lineOf(position.end.line);
  });
  return root;
}

/** `Severity ..... S3`, `Prioridad .....: Alta`: dots lead from a label to what it says. */
const withColons = (text: string): string =>
  text.replace(/^(\p{Lu}[\p{L}\p{M} /'’-]{1,32}?) ?(?:\.{2,}|…+|·{2,})\s*:?\s+(?=\S)/gmu, '$1: ');

/** `## Timeline {#timeline}`: where a heading can be linked to is no part of its words. */
const withoutAnchors = (text: string, notes: Note[]): string =>
  text
    .split('\n')
    .map((line, i) =>
      line.replace(/^(#{1,6}\s.*?)\s*(\{#[\w.-]+\})\s*$/, (_, heading: string, anchor: string) => {
        notes.push({ lines: [i + 1, i + 1], message: `The anchor \`${anchor}\` was left out.` });
        return heading;
      }),
    )
    .join('\n');

/**
 * Status pages of Hugo write the moment of an update in a shortcode behind it; a list with the moment in front says the
 * same. Each line keeps its number.
 */
const withoutShortcodes = (text: string): string =>
  text
    .replace(
      /^(\S.*?)[ \t]*\n?[ \t]*\{\{[<%]\s*track\s+"([^"]+)"\s*[>%]\}\}[ \t]*$/gm,
      (whole, said: string, at: string) => `- ${at} ${said}${whole.replace(/[^\n]+/g, '')}`,
    )
    .replace(
      /\{\{[<%]\s*event\s+(?:time|at|date)="([^"]+)"[^>%]*[>%]\}\}\s*(.*?)\s*\{\{[<%]\s*\/event\s*[>%]\}\}/g,
      (whole, at: string, said: string) => `- ${at} ${said}${whole.replace(/[^\n]+/g, '')}`,
    )
    .replace(/^\{\{[<%]\s*timeline\s*[>%]\}\}[ \t]*$/gm, '## Timeline')
    .replace(/^\{\{[<%]\s*\/timeline\s*[>%]\}\}[ \t]*$/gm, '')
    .replace(/\{\{[<%]\s*[\w-]+\s+"?(\d{4}-\d\d-\d\d[^">%]*?)"?\s*[>%]\}\}/g, '$1');

/** UTF-8 (or UTF-16 with a mark); what is neither is read as Latin-1, so that no byte is lost. */
function decode(bytes: Uint8Array, notes: Note[]): string {
  let text: string;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) text = new TextDecoder('utf-16le').decode(bytes);
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) text = new TextDecoder('utf-16be').decode(bytes);
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder('windows-1252').decode(bytes);
      notes.push({
        lines: [1, 1],
        message: 'The file is not UTF-8; it was read as Western European text (Windows-1252).',
      });
    }
  }
  // eslint-disable-next-line no-control-regex
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\u2028\u2029]/g, ' ')
    .toWellFormed()
    .replaceAll('\ufffd', ' ')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[：∶](?=\d)/g, ':');
}

const withoutTags = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
