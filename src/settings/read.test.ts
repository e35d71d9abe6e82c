import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { validateSettings, readSettings as read, WrongSettings } from './read.ts';
import { settingsFile } from './settings-file.ts';
import { SETTINGS_EXAMPLES, SETTINGS_GUIDE } from './guide.ts';
import { FACET_PATHS } from '../routes.ts';
import { settingsSchema, TAKEN_FOLDERS } from './settings.ts';

let root: string;
beforeEach(() => {
  root = folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(root, { recursive: true }));

let folder = '';
/** A folder of its own each time: Node loads a file once a process. */
function put(text: string, odd = ''): void {
  folder = mkdtempSync(join(root, 'archive-'));
  writeFileSync(join(folder, 'hindsight.config.ts'), text);
  writeFileSync(join(folder, 'odd.ts'), odd);
}
/** The tests have settings of their own, named by the environment; these are about a file in a folder. */
function readSettings() {
  const named = process.env['HINDSIGHT_CONFIG'];
  delete process.env['HINDSIGHT_CONFIG'];
  try {
    return read(folder);
  } finally {
    if (named !== undefined) process.env['HINDSIGHT_CONFIG'] = named;
  }
}
const complaint = (text: string, odd = ''): string => {
  put(text, odd);
  try {
    readSettings();
  } catch (error) {
    expect(error).toBeInstanceOf(WrongSettings);
    return (error as Error).message;
  }
  return 'nothing';
};

/** The complaint about one setting, without its place. */
const said = (text: string): string =>
  complaint(`export default { ${text} };`).replace(/^\S+ +/, '');

test('an archive without the file has every setting', () => {
  expect(settingsFile(root, '')).toBeNull();
  expect(Object.keys(readSettings()).toSorted()).toEqual(
    Object.keys(settingsSchema.shape).toSorted(),
  );
});

test('what the file says, in TypeScript, and the usual value of all else', () => {
  put(`interface Named { name: string }
const named: Named = { name: 'Acme' };
export default { ...named, colours: { link: ['#005a9c', '#7cc0ff'] }, tickets: [] };`);
  expect(readSettings()).toMatchObject({
    name: 'Acme',
    base: '/',
    colours: { link: ['#005a9c', '#7cc0ff'] },
  });
});

test('the language is the tag that HTML has, as it is usually spelt', () => {
  put(`export default { lang: 'pt-br' };`);
  expect(readSettings().lang).toBe('pt-BR');
  expect(complaint(`export default { lang: 'German' };`)).toContain('Write `de`.');
});

test('a faulty setting is told where it stands, with the edit', () => {
  expect(
    complaint(`// settings
export default {
  nmae: 'Acme',
  audience: 'pubic',
  // site: 'nowhere',
  site: 'postmortems.acme.example',
};`),
  ).toBe(
    [
      'hindsight.config.ts:3:3  `nmae` is no setting. Did you mean `name`?',
      "hindsight.config.ts:4:3  `audience` is `'pubic'`, expected one of `internal`, `public`. Did you mean `public`?",
      'hindsight.config.ts:6:3  `site` is not a whole address. Write `https://postmortems.acme.example`.',
    ].join('\n'),
  );
});

test('items of lists and what stands in objects are found', () => {
  const found = complaint(`import { defineConfig } from 'hindsight';
export default defineConfig({
  navigation: [
    { label: 'Status', href: 'https://status.example.com' },
    { label: 'Chat', href: 'chat' },
  ],
  tickets: [{ pattern: /PLAT-\\d+/, url: 'https://tracker.example.com/' }],
  colours: { link: ['#eeeeee', '#8fc0f0'] },
});`);
  // 'hindsight' is not installed beside a test: the file cannot even be loaded.
  expect(found).toBe(
    'hindsight.config.ts:1:31  The package `hindsight` is not installed. Run `npm install`.',
  );
  const sound = complaint(`export default {
  navigation: [
    { label: 'Status', href: 'https://status.example.com' },
    { label: 'Chat', href: 'chat' },
  ],
  tickets: [{ pattern: /PLAT-\\d+/, url: 'https://tracker.example.com/' }],
  colours: { link: ['#eeeeee', '#8fc0f0'] },
};`);
  expect(sound).toContain('hindsight.config.ts:4:22  `navigation[1].href` is not an address.');
  expect(sound).toMatch(/hindsight\.config\.ts:6:\d+ {2}`tickets\[0\]\.url` does not say where/);
  expect(sound).toMatch(
    /hindsight\.config\.ts:7:21 {2}`colours\.link\[0\]` cannot be read in the light theme: `link` \(#eeeeee\) on `page`.* contrast of 1\.\d, and words need 4\.5\. Choose a darker one\./,
  );
});

test('a colour that reads well in both themes is taken; one mixed from it is judged as well', () => {
  put(`export default { colours: { accent: ['#7a1f6b', '#e6a3d8'] } };`);
  expect(readSettings().colours.accent).toEqual(['#7a1f6b', '#e6a3d8']);
  expect(complaint(`export default { colours: { accent: ['#7a1f6b', '#333333'] } };`)).toMatch(
    /`colours\.accent\[1\]` cannot be read in the dark theme/,
  );
  expect(complaint(`export default { colours: { accent: ['red', '#e6a3d8'] } };`)).toContain(
    '`colours.accent[0]` is not a colour.',
  );
});

test('a newer format, a file that exports nothing and one that is broken say what to do', () => {
  expect(complaint('export default { format: 7 };')).toContain('this version of Hindsight reads 1');
  expect(complaint('export const settings = {};')).toContain('export default defineConfig');
  expect(complaint('export default { name: ;')).toContain(
    'hindsight.config.ts:1:24 cannot be read',
  );
  expect(complaint('await 1; export default {};')).toContain('Take it out');
});

test('ids of own rules and names of own fields have a form', () => {
  const found = complaint(`export default {
  ownRules: [{ id: 'no-friday', level: 'warning', meaning: 'a', why: 'b', check: () => [] }],
  fields: { 'customer-tier': { label: 'Tier', shape: 'text' } },
};`);
  expect(found).toContain('`ownRules[0].id` is not a name for a rule of your own.');
  expect(found).toContain('is not a name for a field.');
});

test('days, numbers and fonts are chosen by an example, a name and a file', () => {
  const found = complaint(`export default {
  dates: 'June 1st, 2024',
  numbers: '12.345',
  fonts: { text: { family: "Acme'; x", file: 'https://fonts.example.com/a.ttf' }, body: {} },
};`);
  expect(found.split('\n')).toEqual([
    expect.stringMatching(/:2:3 .*expected one of `1 June 2024`, `June 1, 2024`, `2024-06-01`/),
    expect.stringMatching(/:3:3 .*expected one of `12 345`, `12,345`/),
    expect.stringMatching(/:4:\d+ .*`fonts\.text\.family` is not the name of a font/),
    expect.stringMatching(/:4:\d+ .*`fonts\.text\.file` is not a font of `public\/`/),
    expect.stringMatching(/:4:\d+ .*`body` is no setting\. There are `text`, `interface`, `code`/),
  ]);
});

test('a field has no pages in a folder of the site', () => {
  const field = "{ label: 'T', shape: { _zod: 1 }, facet: true }";
  expect(complaint(`export default { fields: { trends: ${field} } };`)).toContain(
    ':1:70  `fields.trends.facet` would have its pages in `/trends/`, where the site has its own.',
  );
  const folders = readdirSync('src/pages', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(8);
  expect(
    [...folders, ...Object.values(FACET_PATHS)].filter(
      (name) => !TAKEN_FOLDERS.has(name) && !name.includes('-'),
    ),
  ).toEqual([]);
});

test('a source says where it is, and no address starts a program', () => {
  const found = complaint(`export default {
  sources: [
    { name: 'a', path: '../a', git: 'https://example.com/a' },
    { name: 'a', path: '../b', ref: 'main' },
    { name: 'Team C', git: 'https://example.com/c', ref: '--upload-pack=touch' },
    { name: 'd', git: '--upload-pack=touch /tmp/x', folder: '../../etc' },
    { name: 'e', git: 'ext::sh -c touch% /tmp/x' },
    { name: 'f', git: 'ssh://-oProxyCommand=touch/x' },
    { name: 'g', git: 'git@-oProxyCommand=x:y' },
  ],
};`);
  expect(found.split('\n')).toEqual([
    expect.stringMatching(/:3:18 {2}`sources\[0\]\.path` and `git` both say where/),
    expect.stringMatching(/:4:7 {2}`sources\[1\]\.name` is the name of another source, too/),
    expect.stringMatching(/:4:32 {2}`sources\[1\]\.ref` belongs to a repository/),
    expect.stringMatching(/:5:7 {2}`sources\[2\]\.name` is not a name for a source/),
    expect.stringMatching(/:5:53 {2}`sources\[2\]\.ref` is not a branch/),
    expect.stringMatching(/:6:18 {2}`sources\[3\]\.git` is not the address of a repository/),
    expect.stringMatching(/:6:53 {2}`sources\[3\]\.folder` is not a folder inside the source/),
    expect.stringMatching(/:7:18 {2}`sources\[4\]\.git` is not the address of a repository/),
    expect.stringMatching(/:8:18 {2}`sources\[5\]\.git` is not the address/),
    expect.stringMatching(/:9:18 {2}`sources\[6\]\.git` is not the address/),
  ]);
  put(`export default {
  sources: [
    { name: 'a', path: '../a', folder: 'docs/postmortems' },
    { name: 'b', git: 'https://token@example.com/b.git', ref: 'release/2.0' },
    { name: 'c', git: 'git@example.com:acme/c.git' },
    { name: 'd', git: 'ssh://git@example.com:22/d' },
    { name: 'e', git: '/srv/git/e.git' },
  ],
};`);
  expect(readSettings().sources).toHaveLength(5);
});

test('what holds more than one value is told with an example, and every example is sound', () => {
  expect(said("fonts: { text: 'Georgia' }")).toBe(
    "`fonts.text` is `'Georgia'`, expected an object, `{ … }`. Write `fonts: { text: { family: 'Acme Serif', file: '/fonts/acme.woff2' } }`.",
  );
  expect(said("navigation: [{ name: 'X', url: '/x/' }]")).toContain(
    "`name` is no setting. There are `label`, `href`. Write `navigation: [{ label: 'Status',",
  );
  expect(said("sources: ['../payments']")).toContain("Write `sources: [{ name: 'payments', git:");
  expect(said("sources: [{ name: 'a', pth: '../x' }]")).toContain('Did you mean `path`?');
  expect(said("ownRules: ['./rules/no-friday.ts']")).toContain(
    "Write `ownRules: [noFriday]` with `import { noFriday } from './rules/no-friday.ts'` above.",
  );
  expect(said("tickets: [{ pattern: 'PLAT-[0-9]+', url: 'https://x.example/{ticket}' }]")).toBe(
    '`tickets[0].pattern` is not a pattern. Write it between slashes: `/PLAT-\\d+/`.',
  );
  expect(said('navigation: [{ label: 5, href: "/x/" }]')).toBe(
    '`navigation[0].label` is `5`, expected a text in quotes.',
  );
  for (const [name, example] of Object.entries(SETTINGS_EXAMPLES)) {
    const noFriday = { id: 'own/a', level: 'advice', meaning: 'a', why: 'b', check: () => [] };
    const value: unknown = new Function('z', 'noFriday', `return ${example}`)(z, noFriday);
    expect(settingsSchema.safeParse({ [name]: value }).error, name).toBeUndefined();
  }
});

test('one of several words is told with all of them', () => {
  expect(said('publish: true')).toContain('expected one of `internal`, `public`, `null`.');
  expect(said('audience: true')).toContain('expected one of `internal`, `public`.');
  expect(said("rules: { 'complete/action-ticket': false }")).toContain('Did you mean `off`?');
});

test('a colour is told once, and may be short', () => {
  const found = complaint(`export default { colours: { link: ['red', 'blue'] } };`);
  expect(found.split('\n')).toHaveLength(2);
  expect(found).not.toContain('NaN');
  put(`export default { colours: { link: ['#059', '#8cf'] } };`);
  expect(readSettings().colours.link).toEqual(['#005599', '#88ccff']);
});

test('addresses lead somewhere', () => {
  expect(said("base: '/../x'")).toContain("Write `base: '/archive'`");
  expect(said("base: 'x y'")).toContain('is no path of a site');
  expect(said("base: 'docs'")).toContain("Write `base: '/docs'`");
  put(`export default { base: '/docs/' };`);
  expect(readSettings().base).toBe('/docs');
  expect(said("discussUrl: 'https://chat.example.com/{idd}'")).toBe(
    '`discussUrl` holds `{idd}`, which stands for nothing. Did you mean `{id}`?',
  );
  expect(said("discussUrl: 'https://chat.example.com/{report}'")).toContain(
    'Write `{id}`, `{title}` or `{url}`.',
  );
  expect(said("editUrl: 'https://github.com/acme/postmortems'")).toContain(
    'Write the folder of its reports: `https://github.com/acme/postmortems/edit/main/postmortems/`.',
  );
  expect(said("editUrl: 'https://gitlab.com/acme/postmortems.git'")).toContain(
    '`https://gitlab.com/acme/postmortems/-/edit/main/postmortems/`',
  );
  for (const [shown, edited] of [
    [
      'https://github.com/acme/pm/blob/main/postmortems',
      'https://github.com/acme/pm/edit/main/postmortems/',
    ],
    [
      'https://github.com/acme/pm/tree/main/docs/pm/',
      'https://github.com/acme/pm/edit/main/docs/pm/',
    ],
    [
      'https://git.acme.example/a/b/pm/-/blob/main/postmortems',
      'https://git.acme.example/a/b/pm/-/edit/main/postmortems/',
    ],
  ] as const) {
    expect(said(`editUrl: '${shown}'`)).toBe(`\`editUrl\` shows the folder, and nothing can be edited there. Write \`${edited}\`.`); // prettier-ignore
  }
  // A channel has one address for whatever is talked about.
  put(`export default { discussUrl: 'https://chat.example.com/incidents' };`);
  expect(readSettings().discussUrl).toBe('https://chat.example.com/incidents');
  expect(said("site: 'postmortems.acme.example'")).toBe('`site` is not a whole address. Write `https://postmortems.acme.example`.'); // prettier-ignore
  expect(said("site: 'mailto:a@b'")).not.toContain('https://mailto');
  put(`export default { editUrl: 'https://github.com/acme/postmortems/edit/main/postmortems' };`);
  expect(readSettings().editUrl).toContain('/edit/main/');
});

test('a file of public/ that is not there is told with the one that was meant', () => {
  const said = (text: string): string => {
    put(`export default { ${text} };`);
    mkdirSync(join(folder, 'public/fonts'), { recursive: true });
    writeFileSync(join(folder, 'public/acme logo.svg'), '<svg/>');
    writeFileSync(join(folder, 'public/acme.svg'), '<svg/>');
    writeFileSync(join(folder, 'public/fonts/acme.woff2'), '');
    try {
      readSettings();
    } catch (error) {
      return (error as Error).message.replace(/^\S+ +/, '');
    }
    return 'nothing';
  };
  expect(said("logo: '/acme.svg', favicon: '/acme%20logo.svg'")).toBe('nothing');
  expect(said("logo: '/nope.png'")).toBe(
    '`logo` is `/nope.png`, and there is no file `public/nope.png`. Put it there, or leave the line out.',
  );
  expect(said("logo: '/public/acme.svg'")).toContain('Write `/acme.svg`: an address begins inside');
  expect(said("logo: '/ACME.svg'")).toContain('Write `/acme.svg`, as the file is spelt.');
  expect(said("favicon: '/acne.svg'")).toContain('Did you mean `/acme.svg`?');
  expect(said("fonts: { code: { family: 'Acme', file: '/fonts/acne.woff2' } }")).toContain(
    '`fonts.code.file` is `/fonts/acne.woff2`',
  );
  expect(said("fonts: { code: { family: 'Acme', file: '/fonts/acme.woff2' } }")).toBe('nothing');
});

test('the guide tells every setting, and no other', () => {
  expect(Object.keys(SETTINGS_GUIDE)).toEqual(Object.keys(settingsSchema.shape));
});

test('a file that the settings import is told by its own name and place', () => {
  const rule = (odd: string): string =>
    complaint(`import { odd } from './odd.ts';\nexport default { name: odd };`, odd);
  expect(rule('export const a = 1;\nexport const odd = {{;')).toMatch(/^odd\.ts:2:21 cannot be read: Unexpected token/); // prettier-ignore
  expect(rule('enum A { a }\nexport const odd = A.a;')).toMatch(/^odd\.ts:1:1 cannot be read: .*Node only takes types away/); // prettier-ignore
  expect(rule('const no: any = null;\nexport const odd = no.b;')).toMatch(/^odd\.ts:2:\d+ cannot be read: Cannot read properties of null/); // prettier-ignore
  expect(rule('await null;\nexport const odd = 1;')).toBe('odd.ts waits for something with `await` outside of a function. Take it out.'); // prettier-ignore
});

test('an import of what is not there is told at the import, with the name or the file that was meant', () => {
  const rule = (odd: string, names = '{ odd }', from = './odd.ts'): string =>
    complaint(`import ${names} from '${from}';\nexport default { name: 'A' };`, odd);
  expect(rule('export const other = 1;')).toBe("hindsight.config.ts:1:22  `odd.ts` has no export `odd`. Did you mean `import { other } from './odd.ts'`?"); // prettier-ignore
  expect(rule('export default 1;')).toContain("Write `import odd from './odd.ts'`.");
  expect(rule('export const odd = 1;', 'odd')).toContain('`odd.ts` has no `export default`. Did you mean `import { odd }'); // prettier-ignore
  expect(rule('', '{ odd }')).toContain('Write `export const odd = …` in it.');
  expect(rule('', '{ odd }', './odd')).toBe('hindsight.config.ts:1:24  There is no file `odd`. Write `./odd.ts`.'); // prettier-ignore
  expect(rule('', '{ odd }', './odd.js')).toContain('There is no file `odd.js`. Write `./odd.ts`.');
  expect(rule('', '{ odd }', './rules/none.ts')).toContain('There is no file `rules/none.ts`. Write the file, or take the import out.'); // prettier-ignore
  expect(rule("import { a } from './nope.ts';\nexport const odd = a;")).toBe('odd.ts:1:22  There is no file `nope.ts`. Write the file, or take the import out.'); // prettier-ignore
  expect(rule("import { a } from 'no-such-thing';\nexport const odd = a;")).toBe('odd.ts:1:20  The package `no-such-thing` is not installed. Run `npm install no-such-thing`.'); // prettier-ignore
});

test('a rule knows the file in which it stands', () => {
  put(
    `import { odd } from './odd.ts';\nexport default { ownRules: [odd], rules: { 'own/odd': 'error' } };`,
    `export const odd = { id: 'own/odd', level: 'advice', meaning: 'm', why: 'w', check: () => [] };`,
  );
  expect(readSettings().ownRules).toMatchObject([{ id: 'own/odd', file: 'odd.ts' }]);
});

test('a field of the archive takes the place of none that every report has', () => {
  const field = `{ label: 'S', shape: { _zod: {} } }`;
  expect(complaint(`export default {\n  fields: { severity: ${field} },\n};`)).toMatch(
    /^hindsight\.config\.ts:2:\d+ {2}`fields\.severity` is a field of the format already\. Give yours another name\.$/,
  );
});

test('a field that would be lost, or that nobody could tell from another, is refused', () => {
  const shape = "{ _zod: { def: { type: 'string' } } }";
  expect(said(`fields: { id: { label: 'Id', shape: ${shape} } }`)).toContain('`fields.id` is made by the site for every report.'); // prettier-ignore
  expect(said(`fields: { __proto__: { label: 'P', shape: ${shape} } }`)).toContain('`fields` holds `__proto__`'); // prettier-ignore
  expect(said(`fields: { a: { label: 'Tier', shape: ${shape} }, b: { label: ' tier', shape: ${shape} } }`)).toBe('`fields.b.label` is ` tier`, as that of `a` is, so that no reader could tell the two apart. Give each its own.'.replace('` tier`', '`tier`')); // prettier-ignore
});

test('a shape that no value of a report can fit is told with the one that is meant', () => {
  const of = (shape: z.ZodType): string => {
    try {
      validateSettings({ fields: { day: { label: 'Day', shape } } }, null);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing';
  };
  expect(of(z.date())).toContain('`fields.day.shape` is of the type `date`, which no report can hold: days and names are texts there. Write `z.iso.date()`'); // prettier-ignore
  expect(of(z.array(z.date()).optional())).toContain('of the type `date`');
  expect(of(z.bigint().nullable())).toContain('Write `z.int()`.');
  for (const sound of [z.coerce.date(), z.iso.date(), z.string().transform(Number), z.union([z.string(), z.number()])]) expect(of(sound)).toBe('nothing'); // prettier-ignore
});

test('a source is in one place', () => {
  expect(said("sources: [{ name: 'a', path: '../a', git: 'https://a.example/a' }]")).toContain(
    '`sources[0].path` and `git` both say where the source is. Take one of them out',
  );
});

test('what is surely meant is written out: a zone, a level, an address with a path, a name of the package', () => {
  expect(said("timezone: 'Europe/Berln'")).toContain('Europe/Berlin');
  expect(said("rules: { 'complete/end': 'warn' }")).toContain('Did you mean `warning`?');
  expect(said("site: 'https://acme.example/pm/'")).toBe("`site` holds a path. Write `site: 'https://acme.example', base: '/pm'`."); // prettier-ignore
  expect(complaint('export default { fields: { tier: { label: "T", shape: z.string() } } };')).toMatch(/^hindsight\.config\.ts:1:\d+ cannot be read: z is not defined\. Write `import \{ z \} from 'hindsight';` above$/); // prettier-ignore
  expect(said('format: 1.5')).toBe('`format` is `1.5`. Write `format: 1`.');
  expect(said('format: 9')).toContain('Install a newer one');
});
