// A word of its own stands in everything that the public must not see: every field and block of reports that are
// internal, drafts, and what is left out of a report that is public. Every byte of the public site is searched for it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, gunzipSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkplace, type BuiltSite } from './build-site.ts';
import { brokenLinks } from './links.ts';
import { ONE } from './reports.ts';

/** A picture like no other, with words of its maker, as a camera would leave them. */
const picture = (word: string): Buffer => {
  const chunk = (name: string, data: Buffer): Buffer => {
    const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name), data, Buffer.alloc(4)]);
    whole.writeUInt32BE(data.length);
    whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
    return whole;
  };
  // One pixel of eight bits a colour, whose colour is told by the word.
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const colour = Buffer.alloc(4);
  colour.writeUInt32BE(crc32(word) >>> 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('iCCP', Buffer.concat([Buffer.from(`${word}\0\0`), deflateSync('')])),
    chunk('tEXt', Buffer.from('Author\0canarymaker')),
    chunk('IDAT', deflateSync(colour)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A report in which every text is a canary: `field` is the beginning of each. */
const hidden = (field: string, more: string): string => `---
title: ${field}title happened
summary: ${field}summary was seen by nobody outside of the company.
${more}
severity: ${field}severity
services: [${field}service]
teams: [${field}team]
tags: [${field}tag]
trigger: ${field}trigger
rootCauses: [${field}cause]
timezone: Pacific/Chatham
impact:
  from: 2019-02-03 14:00
  to: 2019-02-03 14:37
  users: 37%
  scope: ${field}scope
  measures:
    - { label: ${field}label, value: ${field}value }
timeline:
  - at: 2019-02-03 14:05
    kind: detection
    text: ${field}event
    link: https://intranet.example/${field}evidence
actions:
  - do: ${field}action
    kind: prevent
    owner: ${field}owner
    ticket: https://intranet.example/${field}ticket
aliases: [${field}alias]
links:
  - { label: ${field}link, url: 'https://intranet.example/${field}url' }
authors: [${field}author]
allow:
  - rule: complete/action-due
    reason: ${field}reason of ten
---

## ${field}heading

${field}body, \`${field}code\`.

![${field}alt](./${field}picture.png)

<Callout title="${field}callout">

${field}inside

</Callout>

\`\`\`mermaid
flowchart LR
  accTitle: ${field}drawing
  a["${field}node"] --> b
\`\`\`
`;

const PUBLIC = `${ONE.replace(
  'authors: [Ada Example]',
  `visibility: public
authors: [canaryauthor]
related: [canaryinternalfile]
repeats: [canarydraftfile]
links:
  - { label: canarylabel, url: 'https://intranet.example/canaryurl' }
allow:
  - rule: complete/action-due
    reason: canaryallowance is long enough`,
)
  .replace(
    '    status: done',
    '    status: done\n    ticket: https://intranet.example/canaryticket',
  )
  .replace(
    'text: Cards work again.',
    'text: Cards work again.\n    link: https://intranet.example/canaryevidence',
  )
  .replace('severity: sev1', 'severity: sev1 # canaryyamlcomment')}
{/* canarycomment */}

<Internal>

### canaryheading

canaryblock and \`canarycode\`, ![canaryalt](./canaryblockpicture.png "canarytitle")

A <abbr title="canaryabbreviation">C</abbr> with [a link](https://intranet.example/ "canarylinktitle").

<Callout title="canarycallout">

canarycalled

</Callout>

<Figure caption="canarycaption">

![canaryfigure](./canaryblockpicture.png)

</Figure>

\`\`\`mermaid
flowchart LR
  accTitle: canarydrawing
  %% canarydiagramcomment
  a["canarynode"] --> b
\`\`\`

As in [another](/postmortems/canaryinternalfile/), on [the board][canaryreference] and in a note[^canarymark].

[canaryreference]: https://intranet.example/canarydefinition "canarytooltip"

[^canarymark]: canarynote

</Internal>

Inline <Internal>canaryinline</Internal> too.

- A list

  <Internal>canarylist</Internal>

| a | b |
| - | - |
| 1 | <Internal>canarycell</Internal> |

<Callout type="note" title="Shown">

<Internal>

canarynested

</Internal>

</Callout>

<Figure caption="Shown too">

![Shown](./shown.png)

</Figure>

\`\`\`mermaid
flowchart LR
  accTitle: Shown
  accDescr: A calls B.
  %% canaryshowncomment
  a --> b
\`\`\`
`;

/**
 * In each vocabulary: the entries that a public report uses, with texts for the company; one that only hidden reports
 * use, and one that nobody uses.
 */
const vocabulary = (
  name: string,
  one: string,
  used: readonly string[],
  more = '',
): [string, string] => [
  `_vocabulary/${name}.yaml`,
  `${used
    .map(
      (id) =>
        `- id: ${id}\n  description: canaryused${one}description\n  synonyms: [canaryused${one}synonym]\n`,
    )
    .join('')}${['internal', 'draft']
    .map(
      (field) => `- id: canary${field}${one}
  name: Canary${field}${one}name
  description: canary${field}${one}description
  synonyms: [canary${field}${one}synonym]
`,
    )
    .join('')}- id: canaryunused${one}\n  name: Canaryunused${one}name\n${more}`,
];

const place = makeWorkplace({
  '2024/shown.mdx': PUBLIC,
  'canaryfolder/canaryinternalfile.mdx': hidden('canaryinternal', 'visibility: internal'),
  'canaryfolder/canarydraftfile.mdx': hidden('canarydraft', 'visibility: public\nstatus: draft'),
  ...Object.fromEntries([
    vocabulary('severities', 'severity', ['sev1']),
    vocabulary('triggers', 'trigger', ['expiry-or-time', 'unknown']),
    vocabulary('root-causes', 'cause', ['expired-certificate', 'unknown']),
    vocabulary(
      'services',
      'service',
      ['checkout'],
      '- id: shipping\n  description: shownshipping\n  synonyms: [shownsynonym]\n  public: true\n',
    ),
    vocabulary('teams', 'team', ['payments', 'canaryinternalowner', 'canarydraftowner']),
    vocabulary('tags', 'tag', ['certificates']),
  ]),
});
for (const [file, word] of [
  ['canaryfolder/canaryinternalpicture.png', 'canaryinternalmetadata'],
  ['canaryfolder/canarydraftpicture.png', 'canarydraftmetadata'],
  ['2024/canaryblockpicture.png', 'canaryblockmetadata'],
  ['2024/shown.png', 'shown'],
  ['2024/canarybeside.png', 'canarybesidemetadata'],
] as const) {
  mkdirSync(join(place.reports, file, '..'), { recursive: true });
  writeFileSync(join(place.reports, file), picture(word));
}
afterAll(() => place.remove());

let internal: BuiltSite;
let shown: BuiltSite;
beforeAll(async () => {
  internal = await place.build({ DRAFTS: 'true' }, 'internal');
  expect(internal.code, internal.printed).toBe(0);
  shown = await place.build({ AUDIENCE: 'public' }, 'public');
  expect(shown.code, shown.printed).toBe(0);
});

test('the search finds: nearly every canary is somewhere in the internal site', () => {
  const planted = new Set(
    ['2024/shown.mdx', 'canaryfolder/canaryinternalfile.mdx', '_vocabulary/services.yaml'].flatMap(
      (file) => canariesIn(readFileSync(join(place.reports, file), 'utf8')),
    ),
  );
  const found = new Set(internal.files().flatMap((file) => canariesOf(internal, file)));
  // Comments, allowances, synonyms and the names of unused entries need not be in any site; nor what a reference is
  // called in the source, for it becomes the link that it means.
  const nowhere = [...planted].filter((canary) => !found.has(canary));
  expect(
    nowhere.filter((canary) => !/comment|allowance|reason|reference|synonym|unused/.test(canary)),
  ).toEqual([]);
});

test('a picture says nothing of its maker, in neither site', () => {
  const pictures = (site: BuiltSite) =>
    site.files().filter((file) => /^_astro\/.*\.png$/.test(file));
  expect(pictures(shown)).toHaveLength(1);
  expect(pictures(internal).length).toBeGreaterThan(3);
  for (const site of [shown, internal]) {
    for (const file of pictures(site))
      expect(canariesOf(site, file).join(' ')).not.toMatch(/maker|metadata/);
  }
});

test('nothing internal is in any byte of the public site, nor in the name of a file', () => {
  expect(shown.files()).toContain('postmortems/shown/index.html');
  const leaks = shown
    .files()
    .flatMap((file) => canariesOf(shown, file).map((canary) => `${file}: ${canary}`));
  expect(leaks).toEqual([]);
});

test('nothing is counted that is hidden: not its year, its zone, its share, its length', () => {
  const everything = shown
    .files()
    .filter((file) => !file.startsWith('guide/') && !file.startsWith('schema/'))
    .map((file) => `${file} ${bytesOf(shown, file).toString('latin1')}`)
    .join('\n')
    // A space at which no line breaks, in two bytes.
    .replaceAll('\u00c2\u00a0', ' ');
  expect(everything).toContain('1 postmortem');
  for (const trace of ['2019', 'Chatham', '37%', '37 min', '2 postmortems', '3 postmortems']) {
    expect(everything, trace).not.toContain(trace);
  }
});

test('the public site is whole', () => {
  expect(brokenLinks(shown)).toEqual([]);
});

test('every page of the internal site asks search engines to leave it out, and may be read by them to that end', () => {
  const marked = (site: BuiltSite): string[] =>
    site
      .files()
      .filter(
        (file) =>
          file.endsWith('.html') && /<meta name="robots" content="noindex"/.test(site.read(file)),
      );
  const pages = internal.files().filter((file) => file.endsWith('.html'));
  expect(marked(internal)).toEqual(pages);
  expect(internal.read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(internal.read('_headers')).toContain('X-Robots-Tag: noindex');
  // In the public site what is for frames and for charts, and redirects.
  const unlisted = marked(shown);
  expect(unlisted).not.toContain('index.html');
  expect(
    unlisted.filter((file) => !/^(?:embed|trends|[\w-]+\/[^/]+\/evidence)\//.test(file)),
  ).toEqual([]);
  expect(shown.read('robots.txt')).toContain('Sitemap: ');
});

test('no map leads back to the source', () => {
  expect(shown.files().filter((file) => file.endsWith('.map'))).toEqual([]);
});

const canariesIn = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/canary[a-z]+/g) ?? []),
];

/** The words of a file: as bytes, decompressed where it is, and as UTF-16. */
function canariesOf(site: BuiltSite, file: string): string[] {
  const bytes = bytesOf(site, file);
  return canariesIn(
    `${file}\n${bytes.toString('utf8')}\n${bytes.toString('utf16le')}\n${decodeURIComponentOf(bytes)}`,
  );
}

function bytesOf(site: BuiltSite, file: string): Buffer {
  const bytes = readFileSync(join(site.folder, file));
  if (/\.(?:pf_\w+|pagefind|gz)$/.test(file)) return gunzipSync(bytes);
  return file.endsWith('.png') ? Buffer.concat([bytes, ...textsOfPng(bytes)]) : bytes;
}

/** Text that a PNG holds compressed. */
function textsOfPng(bytes: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'zTXt') texts.push(inflateSync(data.subarray(data.indexOf(0) + 2)));
  }
  return texts;
}

const decodeURIComponentOf = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
