// Whether a file of the site is whole, by its kind: a page runs nothing that was not built, XML is well-formed, JSON can
// be read, no cell of a table is a formula, a calendar can be read, a picture carries no text.
import { createHash } from 'node:crypto';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';

/** What is wrong with a file, in a few words each. */
export function faultsOf(file: string, bytes: Buffer): string[] {
  // Pagefind's own programs are no text of ours.
  if (file.startsWith('pagefind/')) return [];
  const text = bytes.toString('utf8');
  switch (/\.[a-z]+$/.exec(file)?.[0]) {
    case '.html':
      return pageFaults(text);
    case '.xml':
    case '.svg':
      return xmlFaults(text);
    case '.json':
    case '.webmanifest':
      return thrown(() => JSON.parse(text) as unknown);
    case '.csv':
      return csvFaults(text);
    case '.ics':
      return calendarFaults(text);
    case '.png':
      return pngFaults(bytes);
    case '.js':
    case '.css':
    case '.md':
    case '.txt':
      return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)
        ? []
        : ['not plain text'];
    default:
      return [];
  }
}

const ATTRIBUTES_THAT_RUN = /^on|^srcdoc$|^formaction$|^style$/i;
const ADDRESSES = /^(?:href|src|action|data|xlinkhref|poster|srcset)$/i;
const FORBIDDEN = new Set(
  'embed frame frameset iframe marquee math object param portal x'.split(' '),
);

/** Judged on the tree that a browser makes, so that no way of escaping is taken on trust. */
function pageFaults(html: string): string[] {
  const elements = elementsOf(fromHtml(html));
  const policy = elements
    .filter(({ properties }) => properties['httpEquiv'] !== undefined)
    .map(({ properties }) => String(properties['content']))
    .join(' ');
  const faults = elements.flatMap((element) => elementFaults(element, policy));
  const strict = policy.includes("script-src 'self'") || policy.startsWith("default-src 'none'");
  if (/'unsafe-(?:inline|eval|hashes)'/.test(policy) || !strict) {
    faults.push(`policy: ${policy.slice(0, 80)}`);
  }
  // A policy holds from where it stands.
  const late = elements
    .slice(
      0,
      elements.findIndex(({ properties }) => properties['httpEquiv'] !== undefined),
    )
    .filter(({ properties }) => properties['charSet'] === undefined)
    .map(({ tagName }) => tagName);
  if (late.join() !== 'html,head') faults.push(`before the policy: ${late.join(' ')}`);
  return faults;
}

function elementFaults({ tagName, properties, children }: Element, policy: string): string[] {
  const faults: string[] = [];
  if (FORBIDDEN.has(tagName)) faults.push(`<${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    if (ATTRIBUTES_THAT_RUN.test(name)) faults.push(`<${tagName} ${name}>`);
    const address = String(value).replace(/[\u0000-\u0020]/g, '');
    if (ADDRESSES.test(name) && /^(?!https?:|mailto:|webcal:)[a-z][a-z\d+.-]*:/i.test(address)) {
      faults.push(`<${tagName} ${name}="${address.slice(0, 40)}">`);
    }
  }
  if (tagName === 'meta' && /refresh|set-cookie/i.test(String(properties['httpEquiv']))) {
    faults.push('<meta http-equiv>');
  }
  if (tagName === 'base' && properties['href'] !== undefined) faults.push('<base href>');
  if (!['script', 'style'].includes(tagName) || properties['src'] !== undefined) return faults;
  const type = String(properties['type'] ?? '');
  const data = tagName === 'script' && type !== '' && !/module|javascript/i.test(type);
  if (data && !type.endsWith('json')) return faults;
  const source = children.map((child) => ('value' in child ? child.value : '')).join('');
  if (data) {
    return [...faults, ...thrown(() => JSON.parse(source) as unknown)];
  }
  const hash = createHash('sha256').update(source).digest('base64');
  return policy.includes(`'sha256-${hash}'`)
    ? faults
    : [...faults, `a ${tagName} that was not built`];
}

function elementsOf(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap((child) => elementsOf(child)) : [];
  const content = node.type === 'element' && node.content ? elementsOf(node.content) : [];
  return node.type === 'element' ? [node, ...inner, ...content] : inner;
}

function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.write(text).close();
  return faults.slice(0, 1);
}

function calendarFaults(text: string): string[] {
  return thrown(() => {
    for (const line of text.split('\r\n')) {
      if (Buffer.byteLength(line) > 75)
        throw new Error(`a line of ${Buffer.byteLength(line)} bytes`);
      if (/[\n\r]/.test(line)) throw new Error('a bare line break');
    }
    ICAL.parse(text);
  });
}

/** Chunks of text (tEXt, iTXt, zTXt, eXIf) are where words hide in a picture. */
function pngFaults(bytes: Buffer): string[] {
  const faults: string[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (!['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'sRGB', 'gAMA'].includes(kind)) {
      faults.push(`chunk ${kind}`);
    }
  }
  return faults;
}

/** Cells are cut at commas, and by spreadsheets of half of the world at semicolons. */
function csvFaults(text: string): string[] {
  const cut = text.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replaceAll(';', ' '));
  return [text, cut.replaceAll(';', ',')]
    .flatMap(cellsOf)
    .filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))
    .map((cell) => `formula: ${cell.slice(0, 40)}`);
}

/** Every cell of a table with commas (RFC 4180). */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
}

function thrown(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
