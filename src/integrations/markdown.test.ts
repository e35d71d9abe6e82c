import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { readBody } from '../report/body.ts';
import { splitFrontmatter } from '../report/frontmatter.ts';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { markdownPlugins, renderBody } from './markdown.ts';
import { validatedTree, serveBody } from './plugins/validated-tree.ts';

const plugins = (audience: 'internal' | 'public' = 'internal') =>
  markdownPlugins({
    audience,
    folder: '/',
    drawDiagram: (source) =>
      Promise.resolve(
        source.startsWith('bad')
          ? { ok: false, message: 'not known', unsupported: source.includes('kind') }
          : {
              ok: true,
              svg: `<svg xmlns="http://www.w3.org/2000/svg" id="mermaid-0a"><a id="mermaid-0a-n" xlink:href="./x/b.mdx"></a></svg>`,
              width: 1,
              height: 1,
            },
      ) as never,
  });

async function html(body: string, audience: 'internal' | 'public' = 'internal'): Promise<string> {
  const { tree, faults } = readBody(body, { events: 9, file: 'a.mdx', allowCode: false });
  expect(faults).toEqual([]);
  return (await renderBody(tree!, new URL('file:///a.mdx'), plugins(audience))).html;
}

describe('a body that needs no component', () => {
  test('shows its pictures, each attribute once', async () => {
    const one = await html('![Errors per minute](./my-shot.PNG "Title")');
    expect(one.match(/<img[^>]*>/)?.[0]).toMatch(/^<img __ASTRO_IMAGE_="[^"]*">$/);
    expect(one).toContain('Errors per minute');
    expect(await html('[![a](./a.svg)](/x/)')).not.toMatch(/src=""|alt=""/);
  });

  test('leads below the site from links, references and diagrams, and by files', async () => {
    const links = await html(
      '[a](./x/b.mdx#c) [d][e] [f](#g) https://h.example\n\n[e]: ./i.log\n\n## g',
    );
    expect([...links.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/postmortems/b/#c',
      '/postmortems/a/i.log',
      '#g',
      'https://h.example',
    ]);
  });

  test('lets blocks that were written as HTML find theirs, too', async () => {
    const text = await html(
      '<details open>\n<summary>انتهت</summary>\n\na <kbd>b</kbd>\n\n</details>\n\n<dl>\n<dt>c</dt>\n<dd>d</dd>\n</dl>\n\nx <dl><dt>e</dt></dl>',
    );
    expect(text.match(/<(?:summary|dt|dd)[^>]*>/g)).toEqual([
      '<summary dir="auto">',
      '<dt dir="auto">',
      '<dd dir="auto">',
      '<dt dir="auto">',
    ]);
    expect(text).toMatch(/<details open>[^]*<kbd>b/);
  });

  test('draws its diagrams, whose parts lead below the site and keep their ids apart', async () => {
    const fence = '```mermaid\npie\n```\n';
    const text = await html(`${fence}\n${fence}`);
    expect(text.match(/ xlink:href="[^"]*"/g)).toEqual(
      Array.from({ length: 2 }, () => ' xlink:href="/postmortems/b/"'),
    );
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['d1', 'd1-n', 'd1-alone', 'd2', 'd2-n', 'd2-alone']);
  });

  test('shows the source of a diagram that is not drawn, below a word of why', async () => {
    const broken = await html('```mermaid\nbad source\n```');
    expect(broken).toContain('This diagram cannot be drawn: not known');
    const unknown = await html('```mermaid\nbad kind\n```');
    expect(unknown).toContain('Diagrams of this kind are not drawn');
    for (const [text, source] of [
      [broken, 'bad source'],
      [unknown, 'bad kind'],
    ]) {
      expect(text).toMatch(new RegExp(`diagram-fault[^]*<pre[^]*${source}`));
    }
  });

  test('lets blocks of text find their direction', async () => {
    const text = await html('## انتهت\n\nانتهت `gw-1`\n\n- a\n\n> b\n\n| c |\n| - |\n| d |\n');
    expect(text.match(/<(?:h2|p|li|td|th)(?: id="[^"]*")? dir="auto"/g)).toHaveLength(6);
    expect(text).not.toMatch(/<code[^>]* dir/);
  });

  test('lets lists, tables and quotes read as their first words do, one within another, too', async () => {
    const text = await html(
      '- אחד\n  - שתיים\n  - `x`\n\n    - three\n\n| שלב | b |\n| - | - |\n\n> ציטוט\n\n1. one\n   - ארבע\n\n> - חמש\n\n<dl>\n<dt>שש</dt>\n</dl>\n',
    );
    expect(
      [...text.matchAll(/<(ul|ol|dl|table|blockquote)(?: dir="(\w+)")?>/g)].map(
        ([, name, dir]) => `${name} ${dir ?? '-'}`,
      ),
    ).toEqual([
      'ul rtl',
      'ul -',
      'ul ltr',
      'table rtl',
      'blockquote rtl',
      'ol -',
      'ul rtl',
      'blockquote rtl',
      'ul -',
      'dl rtl',
    ]);
  });

  test('names the boxes of its tasks after their own items', async () => {
    const text = await html('- [ ] Look `again`\n  - [x] Look once\n\n1. [x] one\n\n   more\n');
    expect(text.match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Look again"',
      'aria-label="Look once"',
      'aria-label="one more"',
    ]);
  });

  test.each([
    ['# a\n\n## b\n\n### c', 'h2 h2 h3'],
    ['## a\n\n#### b\n\n##### c\n\n#### d\n\n### e\n\n## f', 'h2 h3 h4 h3 h3 h2'],
    ['### a\n\n### b\n\n###### c\n\n## d\n\n### e', 'h2 h2 h3 h2 h3'],
  ])('%j has no heading that skips a level: %s', async (body, levels) => {
    const found = [...(await html(body)).matchAll(/<(h\d)/g)].map(([, level]) => level);
    expect(found.join(' ')).toBe(levels);
    // Nothing of a body before is remembered.
    expect(await html(body)).toBe(await html(body));
  });

  test('labels its footnotes without a heading', async () => {
    const { tree } = readBody('a[^1]\n\n## b\n\n[^1]: c', {
      events: 0,
      file: 'a.mdx',
      allowCode: false,
    });
    const shown = await renderBody(tree!, new URL('file:///a.mdx'), plugins());
    expect(shown.html).toMatch(/aria-describedby="footnote-label"/);
    expect(shown.html).toMatch(
      /<p id="footnote-label" class="visually-hidden"[^>]*>Footnotes<\/p>/,
    );
    expect(shown.headings.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('colours code by class, and shows the title of a fence', async () => {
    const text = await html('```js title="app & more.js"\nconst a = "x"; // y\n```\n');
    expect(text).toContain('<figcaption dir="auto">app &#x26; more.js</figcaption>');
    expect(text).toContain('<span class="code-keyword">const</span>');
    expect(text).toContain('<span class="code-string">"x"</span>');
    expect(text).toContain('<span class="code-comment">// y</span>');
    expect(text).not.toContain('style=');
    expect(await html('```nosuch\na\n```')).toContain('<code class="language-nosuch">a\n</code>');
  });

  test('comes back letter by letter, whatever colours the code has', async () => {
    const code = 'if [ "$a" ]; then\n\n  echo \'&lt;\' <x>\nfi\n';
    const text = await html(`\`\`\`sh\n${code}\`\`\``);
    const words = text
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    expect(words).toBe(code);
  });

  test('has callouts from quotes, with the markup of the component', async () => {
    expect(await html('> [!TIP]\n> Look.')).toBe(
      '<aside class="callout lesson" aria-label="Tip"><p class="title" dir="auto">Tip</p><p dir="auto">Look.</p></aside>',
    );
  });

  test('leaves out of a public build what is internal', async () => {
    const { tree } = readBody(
      'a <Internal>canary</Internal>\n\n<Internal>\n\ncanary\n\n</Internal>',
      {
        events: 0,
        file: 'a.mdx',
        allowCode: false,
      },
    );
    const shown = await renderBody(tree!, new URL('file:///a.mdx'), plugins('public'));
    expect(shown.html).not.toContain('canary');
  });
});

describe('what is judged is what is compiled', () => {
  const beginnings = fc.constantFrom(
    ...[
      '---\n',
      '--- # x\n',
      '+++\n',
      '\uFEFF',
      '\n',
      '  \n',
      '---\na: 1\n---\n',
      '+++\na = 1\n+++\n',
    ],
    ...['%YAML 1.2\n', '...\n', 'text\n', '## a\n', '> b\n', '```\n---\n```\n', '\r\n', '\t'],
  );
  const soup = fc.array(beginnings, { maxLength: 8 }).map((parts) => parts.join(''));

  test('a body is served in a form that Astro does not split', () => {
    fc.assert(
      fc.property(soup, (body) => {
        const served = serveBody(body);
        const { content } = parseFrontmatter(served, { frontmatter: 'empty-with-spaces' });
        expect(content).toBe(served);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever a file begins with, both ways show the body that our splitter finds', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(soup, soup, async (head, body) => {
        const text = `${head}---\ntitle: a\n---\n${body}`;
        const split = splitFrontmatter(text);
        if (!split.ok) return;
        const { tree } = readBody(split.body, { events: 0, file: 'a.mdx', allowCode: false });
        if (!tree) return;
        sound++;
        const options = { features: plugins().features };
        const rendered = await mdxToJs('', {
          ...options,
          mdastPlugins: [validatedTree],
          data: { tree },
        });
        const compiled = await mdxToJs(serveBody(split.body), {
          ...options,
          mdastPlugins: [validatedTree],
        });
        expect(compiled.code).toBe(rendered.code);
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  test('nothing is compiled that was not served', () => {
    expect(() => mdxToJs('{1 + 1}', { mdastPlugins: [validatedTree] })).toThrow('validated');
  });

  test('a second head is refused at its line', () => {
    const canary = '--- # {globalThis.canary = true}';
    const { diagnostics } = parseReport(
      { id: 'a', file: 'a.mdx', text: `---\n${canary}\ntitle: a\n---\n` },
      { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'file/frontmatter',
        where: { line: 2, column: 1, endLine: 2, endColumn: canary.length + 1 },
      }),
    );
  });
});
