// What an archive chooses for itself, as `hindsight.config.ts` says it. Every setting can be left out. The comments of
// `Settings` are what an editor shows; the shape below it is what is checked.
import { z } from 'zod';
import type { RuleLevels } from '../check/validate.ts';
import type { OwnRule } from '../check/rule.ts';
import { HOST_NAMES, type HostName } from '../host/hosts.ts';
import { contrast, WORDS } from '../palette/contrast.ts';
import {
  CHOSEN_COLOURS,
  DEFAULT_INTERFACE,
  interfaceIn,
  READ_ON,
  type ChosenColours,
  type Pair,
} from '../palette/interface.ts';
import type { Audience } from '../report/kinds.ts';
import type { OwnFields } from '../report/additions.ts';
import { nearest } from '../report/nearest.ts';
import { readLang } from '../report/lang.ts';
import { frontmatterSchema } from '../report/schema.ts';
import type { TicketLink } from '../report/tickets.ts';
import { readZone } from '../report/zone.ts';
import { readBasePath } from '../text/base-path.ts';
import { list } from '../text/list.ts';
import { printable } from '../text/printable.ts';
import { DATE_STYLES, NUMBER_STYLES, type DateStyle, type NumberStyle } from '../text/style.ts';

/** The format that this version reads; a newer one comes with an entry in the changelog and `hindsight upgrade`. */
export const FORMAT = 1;
/** What settings have that say nothing. */
export const FIRST_FORMAT = 1;

export interface NavigationLink {
  readonly label: string;
  /** A whole address, or one of this site, `/guide/`. */
  readonly href: string;
}

/** Reports that live elsewhere: in another folder, or in a repository that is cloned. */
export interface SourceSetting {
  /** How pages and messages name it, and the last part of its address: `payments`. */
  readonly name: string;
  /** The folder of its reports on this disk, from the archive: `../payments/postmortems`. */
  readonly path?: string | undefined;
  /** The address of its repository: `https://github.com/acme/payments`, `git@github.com:acme/payments.git`. */
  readonly git?: string | undefined;
  /** The branch, tag or commit of the repository; its usual branch when left out. */
  readonly ref?: string | undefined;
  /** The folder of its reports, below `path` or in the repository, where it is `postmortems` when left out. */
  readonly folder?: string | undefined;
  /** Address of that folder on its main branch, for "Improve this report", as `editUrl`. */
  readonly edit?: string | undefined;
  /** `internal`: none of its reports is in a build for the public, whatever they say. */
  readonly visibility?: Audience | undefined;
}

/** A font by its name, and its file where it is one of `public/`. */
export interface FontSetting {
  /** `Source Serif 4` */
  readonly family: string;
  /** A font of `public/`, with all weights in one file: `/fonts/source-serif.woff2`. Left out: that of the reader's machine. */
  readonly file?: string | undefined;
}

export interface Fonts {
  /** Of titles and texts. */
  readonly text?: FontSetting | undefined;
  /** Of all that stands around them: links, tables, labels. */
  readonly interface?: FontSetting | undefined;
  /** Of code. */
  readonly code?: FontSetting | undefined;
}

export interface Settings {
  /** The format of these settings: 1. `hindsight upgrade` raises it. */
  readonly format?: number;
  /** Name of the archive: in the header, in page titles, in feeds. */
  readonly name?: string;
  /** One sentence under the name on the home page. */
  readonly description?: string;
  /** Where the site will live, without a path; absolute addresses in feeds and previews begin with it. */
  readonly site?: string;
  /** Path below which the site lives, `/` or `/archive`. */
  readonly base?: string;
  /**
   * Who serves the site: a build writes what that host reads (headers, redirects, its configuration), as
   * /guide/deploy/ tells. Null: any host; `_headers` and `_redirects` are in the site. `--host` names another for one build.
   */
  readonly host?: HostName | null;
  /** Folder of the reports, relative to the archive. */
  readonly postmortems?: string;
  /**
   * More reports: folders and repositories of other teams, which become one archive with those of `postmortems`. For
   * example: `[{ name: 'payments', git: 'https://github.com/acme/payments', folder: 'docs/postmortems' }]`
   */
  readonly sources?: readonly SourceSetting[];
  /** Folder of the built site, relative to the archive. */
  readonly output?: string;
  /** Folder of work kept between builds; deleting it costs time and nothing else. */
  readonly cache?: string;
  /** A picture of `public/` beside the name in the header: `/logo.svg`. Null: Hindsight's own. */
  readonly logo?: string | null;
  /** A picture of `public/` for the tab of the browser: `/favicon.svg`. Null: Hindsight's own. */
  readonly favicon?: string | null;
  /**
   * Colours, each for the light theme and for the dark one: `{ link: ['#005a9c', '#7cc0ff'] }`. What goes with them is
   * mixed from them; a pair on which words could not be read is refused.
   */
  readonly colours?: ChosenColours;
  /**
   * Fonts, by name and from a file of `public/`: `{ text: { family: 'Acme Serif', file: '/fonts/acme.woff2' } }`. Left out: those
   * of the reader's system, which are there at once.
   */
  readonly fonts?: Fonts;
  /** Links in the header beside the site's own: `[{ label: 'Status', href: 'https://status.example.com' }]`. */
  readonly navigation?: readonly NavigationLink[];
  /** A paragraph on the home page below the search box; links as in Markdown. */
  readonly home?: string | null;
  /** A sentence at the foot of every page in place of the description; links as in Markdown. */
  readonly footer?: string | null;
  /**
   * Address of the repository's folder of reports on its main branch, for "Improve this report"; null for none. A
   * build for the public leaves it out: it is where the internal reports are.
   */
  readonly editUrl?: string | null;
  /**
   * Where a report is talked about, `https://chat.example.com/incidents?about={id}`; `{id}`, `{title}` and `{url}` stand
   * for those of the report; an address without them is that of one place for all. A build for the public leaves it out.
   */
  readonly discussUrl?: string | null;
  /**
   * How tickets are written short, in actions and in texts, where their numbers become links; a build for the public links
   * none: `[{ pattern: /PLAT-\d+/, url: 'https://tracker.example.com/browse/{ticket}' }]`.
   */
  readonly tickets?: readonly TicketLink[];
  /** The zone that `new` offers for the times of a report, `Europe/London`; null: that of the machine. */
  readonly timezone?: string | null;
  /**
   * The language of reports that name none themselves, as HTML names it: `de`, `pt-BR`, `ja`. Null: searches guess it
   * from the words of each.
   */
  readonly lang?: string | null;
  /** How days are written, by an example: `1 June 2024`, `June 1, 2024` or `2024-06-01`. */
  readonly dates?: DateStyle;
  /** How thousands are written, by an example: `12 345` or `12,345`. */
  readonly numbers?: NumberStyle;
  /** Who a build is for: `internal` shows everything, `public` only what is marked public. */
  readonly audience?: Audience;
  /**
   * Which audience the shipped workflow publishes to GitHub Pages; null: nobody has chosen, and it publishes nothing.
   * A site on Pages is open to everybody in the world, whoever may read the repository; only GitHub Enterprise Cloud
   * can restrict it.
   */
  readonly publish?: Audience | null;
  /** Whether a build shows drafts and reports in review, marked as such; the dev server always does. */
  readonly drafts?: boolean;
  /**
   * Whether reports may hold `import`, `export` and `{expressions}`. Then whoever can change a report can
   * run code wherever the site is built and in the browser of whoever reads it. Leave it false.
   */
  readonly trustReports?: boolean;
  /**
   * Levels of rules, where this archive wants another than the rule's own: `error` stops a build, `warning` is a
   * likely mistake, `advice` a suggestion, `off` is not looked for. Every rule is explained under /guide/rules/.
   * One report is excepted by `allow` in its frontmatter, with the reason.
   * For example: `{ 'complete/action-ticket': 'off', 'complete/prevent-action': 'error' }`
   */
  readonly rules?: RuleLevels & Readonly<Record<`own/${string}`, RuleLevel>>;
  /** Rules of this archive, each made by `defineRule` in a file of `rules/`. Their ids begin with `own/`. */
  readonly ownRules?: readonly OwnRule[];
  /** Fields that reports of this archive may hold beside those of the format. */
  readonly fields?: OwnFields;
  /**
   * What stands before a report's id in a short link, `https://go.example.com/pm/`; null for none. Whoever answers
   * at that address has to lead on to `/postmortems/<id>/`.
   */
  readonly shortLinks?: string | null;
  /**
   * Whether every report gets a picture for link previews. Each takes about 12 ms of one core the first time (ten
   * thousand: two minutes, shared by the cores) and 33 kB; unchanged ones are kept between builds and cost
   * 0.1 ms. Without, previews show text only. `CARDS=false` leaves them out of one build.
   */
  readonly cards?: boolean;
}

type RuleLevel = NonNullable<RuleLevels[keyof RuleLevels]>;

/** Settings of which none is missing. */
export type WholeSettings = Required<Settings>;

/** The settings of an archive, checked and completed by the editor. */
export const defineConfig = (settings: Settings): Settings => settings;

const text = z.string().trim().min(1, 'is empty. Write some words, or leave the line out.');
const address = z.string().superRefine((url, context) => {
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return;
  const meant = `https://${url.trim()}`;
  const isMeant =
    /^[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:\/\S*)?$/.test(url.trim()) && URL.canParse(meant);
  const message = isMeant
    ? `is not a whole address. Write \`${printable(meant)}\`.`
    : 'is not a whole address. Write it with `https://` in front.';
  context.addIssue({ code: 'custom', message });
});
/** An address in which names in braces stand for what belongs to a report or a ticket. */
const addressWith = (...names: readonly string[]) =>
  address.superRefine((url, context) => {
    const known = list(
      names.map((name) => `\`{${name}}\``),
      'or',
    );
    for (const [written, name = ''] of url.matchAll(/\{([^{}]*)\}/g)) {
      if (names.includes(name)) continue;
      const guess = nearest(name, names);
      const advice = guess ? `Did you mean \`{${guess}}\`?` : `Write ${known}.`;
      context.addIssue({
        code: 'custom',
        message: `holds \`${printable(written)}\`, which stands for nothing. ${advice}`,
      });
    }
  });
/** The address of a folder of reports. The front page of a repository, or what a browser shows of the folder, is the commonest slip. */
const folderAddress = address.superRefine((url, context) => {
  if (!URL.canParse(url)) return;
  const { hostname, pathname, origin } = new URL(url);
  const shown = /^(?:\/[^/]+){2,}?(?:\/-)?\/(?:blob|tree)(?=\/[^/]+)/.exec(pathname)?.[0];
  if (shown !== undefined) {
    const edit = pathname.replace(shown, shown.replace(/(?:blob|tree)$/, 'edit'));
    context.addIssue({
      code: 'custom',
      message: `shows the folder, and nothing can be edited there. Write \`${printable(origin + edit.replace(/\/*$/, '/'))}\`.`,
    });
    return;
  }
  const [owner, repository, ...below] = pathname.split('/').filter(Boolean);
  if (!/^git(?:hub|lab)\.com$/.test(hostname) || !repository || below.length > 0) return;
  const tree = hostname === 'github.com' ? 'edit/main' : '-/edit/main';
  context.addIssue({
    code: 'custom',
    message: `is the front page of a repository. Write the folder of its reports: \`${origin}/${owner}/${repository.replace(/\.git$/, '')}/${tree}/postmortems/\`.`,
  });
});
const below = z.string().regex(/^\/(?!\/)/, 'is not an address of this site. Begin it with `/`.');
const link = z.strictObject({
  label: text,
  href: z.union([below, address], {
    error: 'is not an address. Write one of this site, `/guide/`, or a whole one, `https://…`.',
  }),
});
const picture = z
  .string()
  .regex(
    /^\/[^?#]+\.(?:svg|png|ico|webp|jpe?g)$/i,
    'is not a picture of `public/`. Put an SVG, PNG, WebP, ICO or JPEG there and write its address, `/logo.svg`.',
  );
const colour = z
  .string()
  .regex(
    /^#(?:[\da-f]{3}){1,2}$/i,
    // Nothing is said of the contrast of what is no colour.
    {
      error: `is not a colour. Write six hexadecimal digits, \`${DEFAULT_INTERFACE.link[0]}\`.`,
      abort: true,
    },
  )
  .transform((digits) => (digits.length === 4 ? digits.replace(/[^#]/g, '$&$&') : digits));
const pair = z
  .tuple([colour, colour], {
    error: `is not a pair. Write one colour for the light theme and one for the dark one: \`['${DEFAULT_INTERFACE.link.join("', '")}']\`.`,
  })
  .readonly() satisfies z.ZodType<Pair>;
const colours = z
  .strictObject(Object.fromEntries(CHOSEN_COLOURS.map((name) => [name, pair.optional()])))
  .superRefine((chosen, context) => {
    const all = interfaceIn(chosen as ChosenColours);
    const told = new Set<string>();
    for (const [words, grounds] of READ_ON) {
      for (const ground of grounds) {
        for (const [theme, name] of ['light', 'dark'].entries()) {
          const found = contrast(all[words][theme]!, all[ground][theme]!);
          // What is mixed is told at the colour that it was mixed from.
          const own = CHOSEN_COLOURS.find(
            (one) => chosen[one] && (words.startsWith(one) || ground.startsWith(one)),
          );
          const key = own ?? CHOSEN_COLOURS.find((one) => chosen[one]);
          if (found >= WORDS || key === undefined || told.has(`${key} ${name}`)) continue;
          told.add(`${key} ${name}`);
          const better = name === 'light' ? 'darker' : 'lighter';
          context.addIssue({
            code: 'custom',
            path: [key, theme],
            message: `cannot be read in the ${name} theme: \`${words}\` (${all[words][theme]}) on \`${ground}\` (${all[ground][theme]}) has a contrast of ${found.toFixed(1)}, and words need ${WORDS}. ${key === 'page' ? 'Choose a page further from the ink' : `Choose a ${better} one`}.`,
          });
        }
      }
    }
  });
const level = z.enum(['error', 'warning', 'advice', 'off']);
const rule = z.looseObject({
  id: z
    .string()
    .regex(
      /^own\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'is not a name for a rule of your own. Begin it with `own/`: `own/no-friday`.',
    ),
  level: z.enum(['error', 'warning', 'advice']),
  meaning: text,
  why: text,
  check: z.custom<OwnRule['check']>((value) => typeof value === 'function', 'is not a function.'),
});
/** The fields that every report has; one of the archive's own would take their place. */
const FORMAT_FIELDS: ReadonlySet<string> = new Set(Object.keys(frontmatterSchema.shape));
/** What every report has without writing it. A field of that name would say something else in the same place. */
const MADE_FIELDS: ReadonlySet<string> = new Set(['id', 'slug', 'url', 'file', 'source', 'own']);
/** Folders of the site, in which a field can have no pages. */
export const TAKEN_FOLDERS: ReadonlySet<string> = new Set(
  'actions ask badges cards embed feed guide list pagefind postmortems schema search services severities sources tags teams trends triggers years'.split(
    ' ',
  ),
);
/** Shapes of values that YAML has none of, with what is meant. */
const BEYOND_YAML: Readonly<Record<string, string>> = {
  date: '`z.iso.date()` for a day that stays as it is written, or `z.coerce.date()`',
  bigint: '`z.int()`',
  symbol: '`z.string()`',
  map: '`z.record(z.string(), …)`',
  set: '`z.array(…)`',
  function: '`z.string()`',
  promise: 'the shape inside',
};

/** Why no value of a report can ever fit a shape; null where one can. */
function neverFits(shape: z.ZodType): string | null {
  const { type, coerce, innerType, element } = (shape._zod.def ?? {}) as {
    readonly type?: string;
    readonly coerce?: boolean;
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
  };
  const inner = innerType ?? element;
  if (inner) return neverFits(inner);
  const meant = coerce || type === undefined ? undefined : BEYOND_YAML[type];
  return meant === undefined
    ? null
    : `is of the type \`${type}\`, which no report can hold: days and names are texts there. Write ${meant}.`;
}

const ownField = z.strictObject({
  label: text,
  description: text.optional(),
  shape: z
    .custom<z.ZodType>((value) => value instanceof Object && '_zod' in value, {
      error: 'is not a shape. Write one of zod: `z.string()`.',
      abort: true,
    })
    .superRefine((shape, context) => {
      const message = neverFits(shape);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
  place: z.enum(['facts', 'foot', 'hidden']).optional(),
  facet: z.boolean().optional(),
  column: z.boolean().optional(),
  public: z.boolean().optional(),
});

const source = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
        'is not a name for a source. Use lower-case letters, digits and `-`: `payments`.',
      ),
    path: text.optional(),
    git: z
      .string()
      .regex(
        // `::` and a host that begins with `-` would start a program.
        /^(?!.*::)(?:(?:https?|ssh|git):\/\/(?:[^\s/@]+@)?\w[^\s]*|file:\/\/\/[^\s]+|\w[\w.-]*@\w[\w.-]*:[^\s-][^\s]*|\.{0,2}\/[^\s]+)$/,
        'is not the address of a repository. Write `https://…`, `ssh://…` or `git@host:path`.',
      )
      .optional(),
    ref: z
      .string()
      .regex(/^\w(?!.*\.\.)[\w./@+-]*$/, 'is not a branch, a tag or a commit.')
      .optional(),
    folder: z
      .string()
      .regex(
        /^(?!\/|-|.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/,
        'is not a folder inside the source. Write its path without `/` in front and without `..`.',
      )
      .optional(),
    edit: folderAddress.optional(),
    visibility: z.enum(['internal', 'public']).optional(),
  })
  .superRefine(({ path, git, ref }, context) => {
    const told = (at: string[], message: string) =>
      context.addIssue({ code: 'custom', path: at, message });
    if (path !== undefined && git !== undefined) {
      told(
        ['path'],
        'and `git` both say where the source is. Take one of them out; a folder of the repository is `folder`.',
      );
    } else if (path === undefined && git === undefined) {
      told([], 'has to say where it is: `path`, a folder, or `git`, the address of a repository.');
    } else if (git === undefined && ref !== undefined) {
      told(['ref'], 'belongs to a repository. Take it out, or write `git` in place of `path`.');
    }
  });
const sources = z.array(source).superRefine((all, context) => {
  const names = new Set<string>();
  for (const [i, { name }] of all.entries()) {
    if (names.has(name)) {
      context.addIssue({
        code: 'custom',
        path: [i, 'name'],
        message: 'is the name of another source, too. Each needs its own.',
      });
    }
    names.add(name);
  }
});

const font = z.strictObject({
  family: z
    .string()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u,
      'is not the name of a font. Write one name: `Source Serif 4`.',
    ),
  file: z
    .string()
    .regex(
      /^\/[\w./-]+\.woff2$/,
      'is not a font of `public/`. Put a `.woff2` there and write its address, `/fonts/acme.woff2`.',
    )
    .optional(),
});

/** What `hindsight.config.ts` may hold; what is left out gets its usual value. */
export const settingsSchema = z.strictObject({
  format: z.int().min(0).max(FORMAT).default(FIRST_FORMAT),
  name: text.default('Postmortems'),
  description: text.default('What went wrong, what we learnt, and what we promised to change.'),
  site: address
    .superRefine((url, context) => {
      const { origin, pathname } = URL.parse(url) ?? { origin: '', pathname: '/' };
      if (/^\/?$/.test(pathname)) return;
      const base = pathname.replace(/\/+$/, '');
      context.addIssue({
        code: 'custom',
        message: `holds a path. Write \`site: '${printable(origin)}', base: '${printable(base)}'\`.`,
      });
    })
    .default('https://postmortems.example.com'),
  base: z
    .string()
    .transform((path, context) => {
      const read = readBasePath(path);
      if (read.ok) return read.base;
      context.addIssue({
        code: 'custom',
        message: `is no path of a site. Write \`base: '${read.meant}'\`: letters, digits, \`-\`, \`.\`, \`_\` and \`~\` behind a \`/\`.`,
      });
      return z.NEVER;
    })
    .default('/'),
  host: z.enum(HOST_NAMES).nullable().default(null),
  postmortems: text.default('postmortems'),
  sources: sources.default([]),
  output: text.default('dist'),
  cache: text.default('.cache'),
  logo: picture.nullable().default(null),
  favicon: picture.nullable().default(null),
  colours: colours.default({}),
  fonts: z
    .strictObject({ text: font.optional(), interface: font.optional(), code: font.optional() })
    .default({}),
  navigation: z.array(link).default([]),
  home: text.nullable().default(null),
  footer: text.nullable().default(null),
  editUrl: folderAddress.nullable().default(null),
  discussUrl: addressWith('id', 'title', 'url').nullable().default(null),
  tickets: z
    .array(
      z.strictObject({
        pattern: z.instanceof(RegExp, {
          error: 'is not a pattern. Write it between slashes: `/PLAT-\\d+/`.',
        }),
        url: addressWith('ticket').refine((url) => url.includes('{ticket}'), {
          error: 'does not say where the number belongs. Put `{ticket}` there.',
        }),
      }),
    )
    .default([]),
  timezone: z
    .string()
    .superRefine((name, context) => {
      const read = readZone(name);
      if (name !== 'unknown' && read.ok) return;
      const hint = read.ok ? 'Write an IANA name such as `Europe/London`, or `UTC`.' : read.hint;
      context.addIssue({ code: 'custom', message: `is not a time zone. ${hint}` });
    })
    .nullable()
    .default(null),
  lang: z
    .string()
    .transform((text, context) => {
      const read = readLang(text);
      if (read.ok) return read.lang;
      context.addIssue({ code: 'custom', message: `is no tag of a language. ${read.hint}` });
      return z.NEVER;
    })
    .nullable()
    .default(null),
  dates: z.enum(DATE_STYLES).default(DATE_STYLES[0]),
  numbers: z.enum(NUMBER_STYLES).default(NUMBER_STYLES[0]),
  audience: z.enum(['internal', 'public']).default('internal'),
  publish: z.enum(['internal', 'public']).nullable().default(null),
  drafts: z.boolean().default(false),
  trustReports: z.boolean().default(false),
  rules: z.record(z.string(), level).default({}),
  ownRules: z.array(rule).default([]),
  fields: z
    .record(
      z
        .string()
        .regex(
          /^[a-z][A-Za-z0-9]*$/,
          'is not a name for a field. Use letters and digits: `customerTier`.',
        ),
      ownField,
    )
    .superRefine((all, context) => {
      const labels = new Map<string, string>();
      for (const [name, { label, facet }] of Object.entries(all)) {
        if (FORMAT_FIELDS.has(name)) {
          context.addIssue({
            code: 'custom',
            path: [name],
            message: 'is a field of the format already. Give yours another name.',
          });
          continue;
        }
        if (MADE_FIELDS.has(name)) {
          context.addIssue({
            code: 'custom',
            path: [name],
            message: 'is made by the site for every report. Give yours another name.',
          });
          continue;
        }
        const same = labels.get(label.trim().toLowerCase());
        if (same !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [name, 'label'],
            message: `is \`${printable(label)}\`, as that of \`${same}\` is, so that no reader could tell the two apart. Give each its own.`,
          });
        }
        labels.set(label.trim().toLowerCase(), name);
        if (!facet || !TAKEN_FOLDERS.has(name.toLowerCase())) continue;
        context.addIssue({
          code: 'custom',
          path: [name, 'facet'],
          message: `would have its pages in \`/${name}/\`, where the site has its own. Give the field another name.`,
        });
      }
    })
    .default({}),
  shortLinks: address.nullable().default(null),
  cards: z.boolean().default(true),
});
