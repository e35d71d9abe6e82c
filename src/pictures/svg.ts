// A drawing in SVG is a document: opened by itself, it could run what it holds on the site's own address. So it is
// read as XML, judged by a list of what a still drawing is made of, and published as it was read: what this did not
// understand is nowhere in the file that readers get.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Broken } from './broken.ts';
import { addressOutside, withoutComments } from './css-addresses.ts';
import { printAttribute, printText } from './svg-print.ts';
import { sizeOfSvg } from './svg-size.ts';
import * as is from './svg-words.ts';

export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A picture inside the drawing, read and printed again by whoever knows its format. */
export type Embed = (bytes: Buffer) => { readonly format: string; readonly bytes: Buffer };

/** Deeper than any program nests, and shallow enough for whatever walks down the tree. */
const MAX_DEPTH = 200;
/** Astro looks for the size in the first thousand bytes. */
const MAX_ROOT = 1000;

const PLAIN = 'Save it as a plain SVG (Inkscape: “Plain SVG”), or as `.png`.';

/** Reads a drawing. Throws `Broken`, with the offset of what is refused. */
export function readSvg(text: string, embed: Embed): SvgPicture {
  const bad = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/.exec(text);
  if (bad) throw new Broken('holds bytes that are not UTF-8 text', 'Save it in UTF-8.', bad.index);
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0', position: true }); // prettier-ignore
  const before = (mark: string): number => Math.max(0, text.lastIndexOf(mark, parser.position - 1));
  const refuse = (what: string, mark: string, hint = PLAIN): never => {
    throw new Broken(`holds ${what}`, hint, before(mark));
  };
  const out: string[] = [];
  let size: { width: number; height: number } | null = null;
  let depth = 0;
  /** The depth of the element whose content is passed over. */
  let silent = Infinity;
  let style: string[] | null = null;

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) {
      refuse('another encoding than UTF-8', '<?', 'Save it in UTF-8.');
    }
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('entities of its own', '<!DOCTYPE');
  });
  parser.on('processinginstruction', () => refuse('an instruction to a program', '<?'));
  parser.on('error', ({ message }) => {
    const entity = /undefined entity/.test(message);
    throw new Broken(
      entity ? 'holds an entity that is not XML’s own' : `is not sound XML: ${message.replace(/^\d+:\d+:?\s*/, '').replace(/\.$/, '')}`, // prettier-ignore
      entity ? 'Write the character itself.' : 'Export it again.',
      Math.max(0, Math.min(parser.position, text.length) - 1),
    );
  });
  // Before its attributes are read, so that nobody can nest without end.
  parser.on('opentagstart', () => {
    if (++depth > MAX_DEPTH) refuse(`elements nested more than ${MAX_DEPTH} deep`, '<');
  });
  parser.on('opentag', (tag) => {
    if (depth >= silent) return;
    // What stands behind it would be a part of the style to a browser, and text to this.
    if (style) refuse('an element in a style', '<');
    if (isSilent(tag)) {
      silent = depth;
      return;
    }
    if (tag.uri !== is.SVG || !is.ELEMENTS.has(tag.local)) {
      throw new Broken(`holds ${nameOf(tag)}`, PLAIN, startOf(text, parser.position));
    }
    const attributes = readAttributes(tag, embed, startOf(text, parser.position), text);
    if (depth === 1) {
      if (tag.local !== 'svg') refuse(`\`<${tag.local}>\` where \`<svg>\` should be`, '<');
      size = sizeOfSvg(attributes);
      const { viewBox, width, height, ...others } = attributes;
      // The size comes first, and the numbers of the view as Astro reads them.
      const first = { width, height, viewBox: viewBox?.trim().split(/[\s,]+/).join(' ') }; // prettier-ignore
      out.push(opening('svg', { xmlns: is.SVG, ...first, ...others }));
      if (out[0]!.length > MAX_ROOT) refuse('too long a first element', '<');
    } else out.push(opening(tag.local, attributes));
    if (tag.local === 'style') style = [];
  });
  parser.on('text', (words) => void (depth > 0 && depth < silent && (style ?? out).push(style ? words : printText(words)))); // prettier-ignore
  parser.on('cdata', (words) => void (depth < silent && (style ?? out).push(style ? words : printText(words)))); // prettier-ignore
  parser.on('closetag', (tag) => {
    if (depth < silent) {
      if (style) {
        const css = style.join('');
        const outside = addressOutside(css);
        if (outside) refuse(`a style that asks for \`${outside}\``, '<style');
        out.push(printText(withoutComments(css)));
        style = null;
      }
      out.push(`</${tag.local}>`);
    } else if (depth === silent) silent = Infinity;
    depth--;
  });
  parser.write(text).close();
  if (!size) throw new Broken('has no size', 'Give `<svg>` a `viewBox="0 0 width height"`.', 0);
  const { width, height } = size;
  return { width, height, text: `${out.join('')}\n` };
}

/** What its makers' programs noted, in namespaces of their own: it draws nothing. Web pages do, and are refused. */
function isSilent({ uri, local }: SaxesTagNS): boolean {
  return uri === is.SVG ? is.SILENT.has(local) : uri !== is.XHTML && uri !== '';
}

function nameOf({ uri, local, name }: SaxesTagNS): string {
  if (uri === is.XHTML) return local === 'script' ? 'a script' : 'a web page';
  const known = is.CALLED[local];
  if (known) return known;
  return uri === is.SVG
    ? `\`<${name}>\`, which is no part of a still drawing`
    : `\`<${name}>\` outside of the namespace of SVG`;
}

/** The attributes of a still drawing; others are not published, those that run or lead outside are refused. */
function readAttributes(
  tag: SaxesTagNS,
  embed: Embed,
  start: number,
  text: string,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { uri, local, name, value } of Object.values(tag.attributes)) {
    const refuse = (what: string, hint = PLAIN): never => {
      throw new Broken(`holds ${what}`, hint, Math.max(start, text.indexOf(name, start)));
    };
    if (/^on/i.test(local)) refuse(`an event handler, \`${name}\``);
    if (local === 'href' && (uri === '' || uri === is.XLINK)) {
      const address = addressOf(tag.local, value, embed, refuse);
      // Where both stand, a browser takes the plain one.
      if (uri === '' || kept['href'] === undefined) kept['href'] = address;
    } else if (uri === is.XML && (local === 'space' || local === 'lang')) {
      kept[`xml:${local}`] = value;
    } else if (uri === '' && is.ATTRIBUTES.has(local)) {
      const spoken = is.SPOKEN.has(local);
      const outside = spoken ? null : addressOutside(value);
      if (outside) refuse(`\`${outside}\`, which asks for something elsewhere`);
      // What is published is what was judged.
      kept[local] = spoken ? value : withoutComments(value);
    }
  }
  return kept;
}

/** Where an address may lead: a link to the web, a picture to its own bytes, all else to a part of the drawing. */
function addressOf(
  element: string,
  value: string,
  embed: Embed,
  refuse: (what: string, hint?: string) => never,
): string {
  // A browser reads `java\tscript:` as `javascript:`.
  const target = value.replace(/[\u0000-\u0020\u007F]/g, '');
  if (target.startsWith('#') || target === '') return target;
  if (element === 'a') {
    if (/^(?:https?:\/\/|mailto:)/i.test(target)) return target;
    return refuse('a link that leads neither to `https://…` nor to a part of the drawing', 'Write the whole address, or remove the link.'); // prettier-ignore
  }
  if (element !== 'image' && element !== 'feImage') {
    return refuse(`\`<${element}>\`, which takes something from elsewhere`);
  }
  const data = /^data:image\/[a-z]+;base64,/i.exec(target);
  if (!data) return refuse('a picture that lies elsewhere', 'Embed the picture, or remove it.');
  try {
    const { format, bytes } = embed(Buffer.from(target.slice(data[0].length), 'base64'));
    return `data:image/${format};base64,${bytes.toString('base64')}`;
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return refuse(`a picture that ${error.what}`, error.hint);
  }
}

/** Where a tag begins, looked for backwards from where it ends: no other `<` can stand in it. */
const startOf = (text: string, end: number): number => Math.max(0, text.lastIndexOf('<', end - 1));

function opening(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${printAttribute(value)}"`],
  );
  return `<${name}${printed.join('')}>`;
}
