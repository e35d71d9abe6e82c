import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAYLOADS } from '../../tests/hostile/payloads.ts';
import { readPicture } from './picture.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inner: string, head = '', more = ''): string =>
  `${head}<svg ${NS} viewBox="0 0 9 9" ${more}>${inner}</svg>`;

const read = (text: string) => readPicture(Buffer.from(text), 'a.svg');
const published = (text: string): string => {
  const reading = read(text);
  if (!reading.ok) throw new Error(reading.what);
  return String(reading.published());
};

const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script', svg('<script\n>alert(1)</script>')],
  ['a script', svg(`<é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script>`)],
  ['a script', svg(`<a·b:script xmlns:a·b="http://www.w3.org/2000/svg"/>`)],
  ['a script', svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
  ['a script', svg(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>`)],
  ['a web page', svg(`<é:iframe xmlns:é="http://www.w3.org/1999/xhtml" srcdoc="x"/>`)],
  ['a web page', svg('<foreignObject><p>text</p></foreignObject>')],
  ['an event handler, `onclick`', svg('<rect onclick="alert(1)"/>')],
  ['an event handler, `onload`', svg('', '', 'onload="alert(1)"')],
  ['an event handler, `x:onload`', svg('', '', 'xmlns:x="urn:x" x:onload="alert(1)"')],
  ['an animation', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
  ['an animation', svg('<animate attributeName="&#104;ref" values="javascript:alert(1)"/>')],
  ['a link that', svg('<a href="javascript:alert(1)">x</a>')],
  ['a link that', svg('<a href="java&#9;script:alert(1)">x</a>')],
  ['a link that', svg('<a href="./other.html">x</a>')],
  ['a link that', svg('<a href="//example.com/">x</a>')],
  ['a link that', svg('<a x:href="javascript:alert(1)" xmlns:x="http://www.w3.org/1999/xlink"/>')],
  ['a link that', svg(`<a xlink:href="java&#115;cript:alert(1)">x</a>`, '', XLINK)],
  ['`<use>`, which takes', svg('<use href="https://example.com/a.svg#a"/>')],
  ['`<use>`, which takes', svg('<use href="data:image/svg+xml;base64,PHN2Zz4="/>')],
  ['a picture that lies elsewhere', svg('<image href="https://example.com/a.png"/>')],
  ['a picture that lies elsewhere', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
  ['a picture that is not a picture', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['a style that asks for', svg('<style>@import "https://example.com/a.css";</style>')],
  ['a style that asks for', svg('<style>a{fill:\\75 rl(https://example.com/)}</style>')],
  ['a style that asks for', svg('<style><![CDATA[a{fill:u/**/url(//example.com/)}]]></style>')],
  ['`url(', svg('<rect style="fill:url(https://example.com/)"/>')],
  ['`url(data:image', svg('<rect style="mask:url(data:image/png;base64,AAAA)"/>')],
  ['a style that asks for', svg('<style>g{mask:url(data:image/jpeg;base64,AAAA)}</style>')],
  ['an element in a style', svg('<style><title>g{}</title>@import "//example.com";</style>')],
  ['an element in a style', svg('<style>@im<metadata/>port "//example.com";</style>')],
  ['`url(', svg('<rect fill="u\\72l( \'//example.com/a#b\' )"/>')],
  ['entities of its own', svg('&x;', '<!DOCTYPE svg [<!ENTITY x "<script/>">]>')],
  ['an entity that is not', svg('&nbsp;')],
  ['an instruction', svg('', '<?xml-stylesheet href="https://example.com/a.xsl"?>')],
  ['another encoding than UTF-8', svg('', '<?xml version="1.0" encoding="utf-7"?>')],
  ['bytes that are not UTF-8 text', `<svg>\u0000</svg>`],
  ['`<bogus>`, which is no part', svg('<bogus/>')],
  ['`<svg>` outside of the namespace', '<svg viewBox="0 0 9 9"/>'],
  ['elements nested more than', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
])('refused: %s', (what, text) => {
  const reading = read(text);
  expect(reading.ok ? 'published' : reading.what).toContain(`holds ${what}`);
});

test('the place is where the tag or the attribute begins', () => {
  const reading = read(svg('\n<g>\n <rect fill="red" onclick="a()"/></g>'));
  if (reading.ok) throw new Error('published');
  expect(svg('\n<g>\n <rect fill="red" onclick="a()"/></g>').slice(reading.at!)).toMatch(
    /^onclick="a/,
  );
});

test('what is not sound XML, and what has no size, is told', () => {
  expect(read(svg('<g>'))).toMatchObject({ ok: false, what: expect.stringContaining('not sound XML') }); // prettier-ignore
  expect(read(svg('<rect x=1 />'))).toMatchObject({ ok: false });
  expect(read(`<svg ${NS} width="100%"/>`)).toMatchObject({ ok: false, what: 'has no size' });
  expect(read(`<svg ${NS} width="9cm" height="1in"/>`)).toMatchObject({ width: 340, height: 96 });
  expect(read(`<svg ${NS} viewBox="0,0,12.6,9"/>`)).toMatchObject({ width: 13, height: 9 });
});

test('nothing that makers leave is published: comments, metadata, names of their programs and folders', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- canary by somebody -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg ${NS} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:s="urn:canary"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" content="canary" data-name="canary"
  width="9" height="9" inkscape:export-filename="/home/canary/a.png">
<metadata><rdf:RDF><script>canary</script></rdf:RDF></metadata>
<s:namedview id="canary"><s:b>canary</s:b></s:namedview>
<style>/* canary */ .a { fill: url(#b) }</style>
<g inkscape:label="canary" class="a" id="b"><text xml:space="preserve">A &amp; <tspan>B</tspan> &lt;</text></g>
</svg>`;
  const clean = published(text);
  expect(clean).not.toMatch(/canary|<!|<\?|inkscape|rdf/);
  expect(clean).toContain('<g class="a" id="b"><text xml:space="preserve">A &amp; <tspan>B</tspan> &lt;</text></g>'); // prettier-ignore
  expect(clean).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="9" height="9">/);
});

test('drawings are drawings, and what is published reads as it did', () => {
  const links = svg('<a href="https://example.com/"><use x:href="#a"/></a>', '', 'xmlns:x="http://www.w3.org/1999/xlink"'); // prettier-ignore
  expect(published(links)).toContain('<a href="https://example.com/"><use href="#a"></use></a>');
  expect(
    published(`<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:g/></s:svg>`),
  ).toContain('<g></g></svg>');
  const files = globSync('{public,src}/**/*.svg');
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const once = published(readFileSync(file, 'utf8'));
    expect(published(once), file).toBe(once);
  }
});

test('no published payload is published where it could run', () => {
  const passed = PAYLOADS.flatMap((payload) => {
    const reading = read(svg(payload));
    return reading.ok ? [String(reading.published())] : [];
  });
  expect(passed.filter((text) => /<script|\son\w+=|javascript:|<foreign|<iframe|<set|<anim/i.test(text.replace(/>[^<]*</g, '><')))).toEqual([]); // prettier-ignore
});

test('of a style in an attribute only what was judged is published', () => {
  const hidden = `fill:red;--a:"/*";mask:url(https://example.com/);--b:"*/"`;
  expect(published(svg(`<rect style='${hidden}'/>`))).not.toContain('example.com');
  expect(published(svg('<rect style="fill:red/* /home/ada */"/>'))).not.toContain('ada');
  // What is spoken is no style.
  expect(published(svg('<g aria-label="1/*2*/3"/>'))).toContain('aria-label="1/*2*/3"');
});
