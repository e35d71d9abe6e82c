import { expect, test } from 'vitest';
import { relativeTo, toPortable } from './portable.ts';

const page = { file: 'postmortems/a/index.html', base: '/archive/' };

test.each([
  ['/archive/', '../../index.html'],
  ['/archive/postmortems/a/#event-2', 'index.html#event-2'],
  ['/archive/postmortems/', '../index.html'],
  ['/archive/search/?q=a/b', '../../search/index.html?q=a/b'],
  ['/archive/_astro/site.css', '../../_astro/site.css'],
  ['/archive/postmortems/a/app.log', 'app.log'],
])('%s leads from file to file', (address, relative) => {
  expect(relativeTo(address, page)).toBe(relative);
});

test.each(['https://acme.example/', '//acme.example/x', '#x', 'app.log', '/elsewhere/', '/archive2/', 'mailto:a@b.example', '']) // prettier-ignore
('%j is not of this site, or is relative', (address) => {
  expect(relativeTo(address, page)).toBeNull();
});

test('of scripts those are left out that a browser refuses to fetch from files: modules with an address', () => {
  const scripts = (...list: string[]): string => list.map((one) => `${one}</script>`).join('');
  const kept = scripts('<script src="a.js">', '<script type="module">', '<script type=text/plain src=b.js>'); // prettier-ignore
  const dropped = scripts('<script src="/archive/c.js" type=module>', '<SCRIPT TYPE="module" ASYNC SRC=d.js>'); // prettier-ignore
  expect(toPortable(kept + dropped, page)).toBe(kept);
});

test('addresses are found in capitals; the words of a `meta` that leads nowhere are none', () => {
  expect(toPortable('<A HREF="/archive/x/">x</A>', page)).toBe(
    '<A HREF="../../x/index.html">x</A>',
  );
  const meta = '<meta name="description" content="/archive/x/">';
  expect(toPortable(meta, page)).toBe(meta);
  expect(toPortable('<META CONTENT="0;URL=/archive/" HTTP-EQUIV=refresh>', page)).toContain('"0;URL=../../index.html"'); // prettier-ignore
});

test('every address of a page is rewritten, once, and nothing else', () => {
  const html = `<link rel="stylesheet" href="/archive/s.css"><script>var a="<a href='/archive/x/'>"</script>
<!-- <a href="/archive/x/"> --><a class=b data-marks="/archive/m/" href='/archive/x/' title="> href=&quot;/archive/&quot;">/archive/</a>
<img alt="" src="/archive/p.svg"><form action=/archive/search/></form><svg><a xlink:href="/archive/x/"/></svg>
<meta http-equiv="refresh" content="1; url=/archive/x/"><meta name="d" content="/archive/"><a href="https://o.example/archive/">o</a>
<pre>&lt;a href="/archive/"&gt;</pre><script type="module">1</script><script type="module" src="/archive/m.js"></script>`;
  const made = toPortable(html, page);
  expect(made)
    .toBe(`<link rel="stylesheet" href="../../s.css"><script>var a="<a href='/archive/x/'>"</script>
<!-- <a href="/archive/x/"> --><a class=b data-marks="/archive/m/" href="../../x/index.html" title="> href=&quot;/archive/&quot;">/archive/</a>
<img alt="" src="../../p.svg"><form action="../../search/index.html"></form><svg><a xlink:href="../../x/index.html"/></svg>
<meta http-equiv="refresh" content="1; url=../../x/index.html"><meta name="d" content="/archive/"><a href="https://o.example/archive/">o</a>
<pre>&lt;a href="/archive/"&gt;</pre><script type="module">1</script>`);
  expect(toPortable(made, page)).toBe(made);
});
