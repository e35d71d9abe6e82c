import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAYLOADS } from '../../tests/hostile/payloads.ts';
import { judgeSvg } from './picture.ts';

const svg = (inner: string, head = ''): string =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script', svg('<script\n>alert(1)</script>')],
  ['a script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>')],
  ['an event handler', svg('<rect onclick="alert(1)"/>')],
  ['an event handler', svg('<rect fill="red"onload="alert(1)"/>')],
  ['a foreign document', svg('<foreignObject><p>text</p></foreignObject>')],
  ['an animated link', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
  ['an animated link', svg('<animate attributeName=" xlink:href" values="javascript:alert(1)"/>')],
  ['a link', svg('<a href="javascript:alert(1)">x</a>')],
  ['a link', svg('<a xlink:href="java&#115;cript:alert(1)">x</a>')],
  ['a link', svg('<use href="data:image/svg+xml;base64,PHN2Zz4="/>')],
  ['a link', svg('<a href = javascript:alert(1)>x</a>')],
  ['an entity', svg('&x;', '<!DOCTYPE svg [<!ENTITY x "<script/>">]>')],
  ['an instruction', svg('', '<?xml-stylesheet href="https://example.com/a.xsl"?>')],
  ['another encoding than UTF-8', svg('', '<?xml version="1.0" encoding="utf-7"?>')],
  ['bytes that are not UTF-8 text', `\u0000<\u0000s`],
])('%s is named: %j', (what, text) => {
  expect(judgeSvg(text)?.what).toBe(what);
});

test('drawings are drawings', () => {
  expect(judgeSvg(svg('<a href="https://example.com/"><use xlink:href="#a"/></a>'))).toBeNull();
  expect(judgeSvg(svg('<image href="data:image/png;base64,iVBORw0="/>'))).toBeNull();
  expect(
    judgeSvg(
      svg('<text>on = off; condition="x"</text>', '<?xml version="1.0" encoding="UTF-8"?>\n'),
    ),
  ).toBeNull();
  for (const file of globSync('{public,src}/**/*.svg')) {
    expect(judgeSvg(readFileSync(file, 'utf8')), file).toBeNull();
  }
});

test('no published payload passes for a drawing where it could run in one', () => {
  const passed = PAYLOADS.filter((payload) => judgeSvg(svg(payload)) === null);
  expect(
    passed.filter((payload) =>
      /<(?:svg|script|a|use|animate|set|image)\b.*(?:alert|javascript:)/i.test(payload),
    ),
  ).toEqual([]);
});
