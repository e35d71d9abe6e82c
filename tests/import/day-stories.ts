// One story over two midnights, told with its days in every way that people write them: above a day's lines, in each line,
// in the first of a day, by weekday, counted, in words, or not at all; oldest or newest line first; in six languages.
// Whatever the writing, each line is of the same day.

interface Line {
  /** 0, 1, 2: the day of the story. */
  readonly day: number;
  readonly clock: string;
  readonly text: string;
}

/** Over two midnights that the clock shows, and over days that it does not show: every time is later than the one before. */
const CLOCKS = {
  nights: [
    [0, '18:20'],
    [0, '21:45'],
    [0, '23:30'],
    [1, '00:10'],
    [1, '03:05'],
    [1, '09:40'],
    [1, '16:15'],
    [1, '22:50'],
    [2, '01:25'],
    [2, '07:30'],
  ],
  leaps: [
    [0, '08:20'],
    [0, '09:45'],
    [1, '10:30'],
    [1, '11:10'],
    [2, '12:05'],
    [2, '13:40'],
  ],
} as const;

export type Story = keyof typeof CLOCKS;

/** What is told at each of the moments; the words matter to nobody. */
const linesOf = (story: Story): Line[] =>
  CLOCKS[story].map(([day, clock], i) => ({
    day,
    clock,
    text: `Node ${'abcdefghij'[i]} restarted`,
  }));

/** The day of each moment as a draft has it: the story begins on Tuesday, 12 March 2024. */
export const toldOf = (story: Story): string[] =>
  linesOf(story).map(({ day, clock, text }) => `2024-03-${12 + day} ${clock} ${text}`);

interface Tongue {
  /** Of the three days, without and with the year. */
  readonly day: (n: number) => string;
  readonly whole: (n: number) => string;
  readonly weekdays: readonly string[];
  /** `Day 1`. */
  readonly counted: string;
  readonly next: string;
  readonly timeline: string;
  readonly title: string;
  /** The whole span: `12–14 March 2024`. */
  readonly span: string;
}

export const TONGUES: Readonly<Record<string, Tongue>> = {
  English: {
    day: (n) => `${n} March`,
    whole: (n) => `March ${n}, 2024`,
    weekdays: ['Tuesday', 'Wednesday', 'Thursday'],
    counted: 'Day',
    next: 'Next day',
    timeline: 'Timeline',
    title: 'Nodes restarted',
    span: 'March 12–14, 2024',
  },
  German: {
    day: (n) => `${n}. März`,
    whole: (n) => `${n}. März 2024`,
    weekdays: ['Dienstag', 'Mittwoch', 'Donnerstag'],
    counted: 'Tag',
    next: 'Am nächsten Tag',
    timeline: 'Zeitleiste',
    title: 'Knoten starteten neu',
    span: '12.–14. März 2024',
  },
  French: {
    day: (n) => `${n} mars`,
    whole: (n) => `${n} mars 2024`,
    weekdays: ['mardi', 'mercredi', 'jeudi'],
    counted: 'Jour',
    next: 'Le lendemain',
    timeline: 'Chronologie',
    title: 'Redémarrage des nœuds',
    span: '12 au 14 mars 2024',
  },
  Spanish: {
    day: (n) => `${n} de marzo`,
    whole: (n) => `${n} de marzo de 2024`,
    weekdays: ['martes', 'miércoles', 'jueves'],
    counted: 'Día',
    next: 'Al día siguiente',
    timeline: 'Cronología',
    title: 'Reinicio de nodos',
    span: '12 al 14 de marzo de 2024',
  },
  Portuguese: {
    day: (n) => `${n} de março`,
    whole: (n) => `${n} de março de 2024`,
    weekdays: ['terça-feira', 'quarta-feira', 'quinta-feira'],
    counted: 'Dia',
    next: 'No dia seguinte',
    timeline: 'Linha do tempo',
    title: 'Reinício dos nós',
    span: '12 a 14 de março de 2024',
  },
  Japanese: {
    day: (n) => `3月${n}日`,
    whole: (n) => `2024年3月${n}日`,
    weekdays: ['火曜日', '水曜日', '木曜日'],
    counted: '',
    next: '翌日',
    timeline: '時系列',
    title: 'ノードの再起動',
    span: '2024年3月12日〜14日',
  },
};

/** What a line is told with: its day where the writing names one, and what stands above it. */
interface Told {
  readonly above: string | null;
  readonly stamp: string;
  readonly text: string;
}

/** A way to write days: what stands above the lines of a day, and what in a line. `first` is the first line of its day. */
interface Writing {
  readonly above?: (day: number, tongue: Tongue) => string;
  readonly inside?: (line: Line, first: boolean, tongue: Tongue) => string;
  /** The day stands once, above all lines. */
  readonly once?: (tongue: Tongue) => string;
  /** It is told from the first line on, so no other order makes sense. */
  readonly forward?: true;
  /** Days that the clock does not show cannot be told so. */
  readonly nightsOnly?: true;
}

const date = (day: number): number => 12 + day;
const ordinal = (day: number, { counted }: Tongue): string =>
  counted === '' ? `${day + 1}日目` : `${counted} ${day + 1}`;

export const WRITINGS: Readonly<Record<string, Writing>> = {
  'day above': { above: (day, tongue) => tongue.day(date(day)) },
  'day and year above': { above: (day, tongue) => tongue.whole(date(day)) },
  'weekday and day above': {
    above: (day, tongue) => `${tongue.weekdays[day]}, ${tongue.day(date(day))}`,
  },
  'iso day above': { above: (day) => `2024-03-${date(day)}` },
  'weekday above': { above: (day, { weekdays }) => weekdays[day] ?? '' },
  'counted above': { above: ordinal },
  'counted and weekday above': {
    above: (day, tongue) =>
      day === 0
        ? `${ordinal(day, tongue)} (${tongue.weekdays[day]}, ${tongue.whole(date(day))})`
        : `${ordinal(day, tongue)} (${tongue.weekdays[day]})`,
  },
  'day in each line': { inside: ({ day }, _, tongue) => `${tongue.day(date(day))}, ` },
  'iso day in each line': { inside: ({ day }) => `2024-03-${date(day)} ` },
  'weekday in each line': { inside: ({ day }, _, { weekdays }) => `${weekdays[day]} ` },
  'day in the first line of a day': {
    inside: ({ day }, first, tongue) => (first ? `${tongue.day(date(day))}, ` : ''),
  },
  'weekday in the first line of a day': {
    inside: ({ day }, first, { weekdays }) => (first ? `${weekdays[day]} ` : ''),
  },
  'the next day in words': {
    inside: ({ day }, first, { next }) => (first && day > 0 ? `${next}, ` : ''),
    forward: true,
  },
  'D+1': { inside: ({ day }) => (day > 0 ? `D+${day} ` : ''), forward: true },
  'bare day above': {
    above: (day, tongue) =>
      tongue.counted === ''
        ? `${date(day)}日(${'火水木'[day]})`
        : `${tongue.weekdays[day]} ${date(day)}`,
  },
  'short day above': {
    above: (day, tongue) =>
      tongue.counted === 'Tag'
        ? `${date(day)}.3.`
        : tongue.counted === ''
          ? `3/${date(day)}(${'火水木'[day]})`
          : `${tongue.weekdays[day]} ${date(day)}/3`,
  },
  'no days': { nightsOnly: true },
  'one day above all': { once: (tongue) => tongue.whole(12), nightsOnly: true },
  'span above all': { once: ({ span }) => span, nightsOnly: true },
};

/** A way to set the lines. */
type Form = (told: readonly Told[]) => string;

const above = (
  told: readonly Told[],
  mark: (words: string) => string,
  line: (one: Told) => string,
) => told.map((one) => `${one.above === null ? '' : mark(one.above)}${line(one)}`).join('');

export const FORMS: Readonly<Record<string, Form>> = {
  'headings and bullets': (told) =>
    above(
      told,
      (words) => `\n### ${words}\n\n`,
      ({ stamp, text }) => `- ${stamp} ${text}\n`,
    ),
  'bold lines and bullets': (told) =>
    above(
      told,
      (words) => `\n**${words}**\n\n`,
      ({ stamp, text }) => `- ${stamp}: ${text}\n`,
    ),
  'plain lines': (told) =>
    above(
      told,
      (words) => `\n${words}\n\n`,
      ({ stamp, text }) => `${stamp} – ${text}\n\n`,
    ),
  'nested bullets': (told) =>
    told.some((one) => one.above !== null)
      ? above(
          told,
          (words) => `- ${words}\n`,
          ({ stamp, text }) => `  - ${stamp} ${text}\n`,
        )
      : above(
          told,
          () => '',
          ({ stamp, text }) => `- ${stamp} ${text}\n`,
        ),
  table: (told) =>
    `| Time | Event |\n|---|---|\n${above(
      told,
      (words) => `| **${words}** | |\n`,
      ({ stamp, text }) => `| ${stamp} | ${text} |\n`,
    )}`,
  'day column': (told) => {
    let above = '';
    const rows = told.map(({ above: day, stamp, text }) => {
      const cell = day ?? (above === '' ? '' : '″');
      above = day ?? above;
      return `| ${cell} | ${stamp} | ${text} |\n`;
    });
    return `| Date | Time | Event |\n|---|---|---|\n${rows.join('')}`;
  },
  'headings a line': (told) =>
    above(
      told,
      (words) => `\n### ${words}\n`,
      ({ stamp, text }) => `\n#### ${stamp} ${text}\n`,
    ),
};

/** Where the document says on which day it began. */
export const BASES: Readonly<Record<string, (tongue: Tongue) => { front: string; head: string }>> =
  {
    'a label': (tongue) => ({ front: '', head: `**Date:** ${tongue.whole(12)}\n` }),
    'the frontmatter': () => ({ front: '---\ndate: 2024-03-12\n---\n\n', head: '' }),
    'the title': () => ({ front: '', head: '' }),
  };

/** The document, and whether the writing can be set in that order. */
export function storyOf(
  names: { tongue: string; writing: string; form: string; base: string },
  newestFirst: boolean,
  story: Story = 'nights',
): string | null {
  const tongue = TONGUES[names.tongue];
  const writing = WRITINGS[names.writing];
  const form = FORMS[names.form];
  const base = BASES[names.base]?.(tongue as Tongue);
  if (!tongue || !writing || !form || !base || (newestFirst && writing.forward)) return null;
  if (story === 'leaps' && writing.nightsOnly) return null;
  const lines = newestFirst ? linesOf(story).toReversed() : linesOf(story);
  const told = lines.map((line, i): Told => {
    const first = lines[i - 1]?.day !== line.day;
    return {
      above: writing.above && first ? writing.above(line.day, tongue) : null,
      stamp: `${writing.inside?.(line, first, tongue) ?? ''}${line.clock}`,
      text: line.text,
    };
  });
  const title = names.base === 'the title' ? `${tongue.title} (${tongue.whole(12)})` : tongue.title;
  const once = writing.once ? `${writing.once(tongue)}\n\n` : '';
  return `${base.front}# ${title}\n\n${base.head}\n## ${tongue.timeline}\n\n${once}${form(told)}`;
}
