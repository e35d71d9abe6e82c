import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { reportOf } from '../../report/fixture.ts';
import { inlineText } from '../../report/inline.ts';
import { keyEvents } from '../../report/key-events.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { drawTimeline } from './draw.ts';
import { measure, type TextBox } from './measure.ts';
import { randomReports, SAMPLES } from './samples.ts';
import { closeUpOf, domainOf, positionOf } from './scale.ts';

vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
const WIDTHS = [292, 330, 572, 772, 1172];
/** A crowd in the middle, which is drawn larger: the words about it have little room on either side. */
const CROWD = reportOf({
  from: '2024-06-01 09:42',
  to: '2024-06-01 12:35',
  events: [
    '2024-06-01 09:42 | impact | It begins.',
    ...[0, 1, 2, 3, 5, 6, 9, 13, 18, 20, 21, 26, 29, 30, 32].map(
      (n) =>
        `2024-06-01 ${n < 6 ? `10:${54 + n}` : `11:${String(n - 6).padStart(2, '0')}`} | note | Step ${n}.`,
    ),
    ...[11, 19, 27, 35].map((n) => `2024-06-01 12:${n} | note | Later, ${n}.`),
  ],
});
const ALL = Object.entries({ ...SAMPLES, crowd: CROWD, ...randomReports(16) });

test.each(ALL)('"%s" is well-formed, inert and the same each time', (_, report) => {
  const html = drawTimeline(report);
  const xml = new DOMParser().parseFromString(html, 'text/xml');
  expect(xml.querySelector('parsererror')).toBe(null);
  expect(xml.querySelector('style, script, foreignObject, image')).toBe(null);
  expect(html).not.toMatch(/ style=| on\w+=|NaN|undefined|Infinity/);
  const ids = [...xml.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(drawTimeline(structuredClone(report))).toBe(html);
});

test('a picture is marked as tall where it would take more than half of a printed page', () => {
  const drawn = ALL.map(([, report]) => {
    const full = new DOMParser()
      .parseFromString(drawTimeline(report), 'text/xml')
      .querySelector('.tl-full')!;
    return {
      height: Number(full.getAttribute('height')),
      tall: full.classList.contains('tl-tall'),
      tallest: full.classList.contains('tl-tallest'),
    };
  });
  expect(drawn.filter(({ height, tall }) => tall !== height > 560)).toEqual([]);
  expect(drawn.filter(({ height, tallest }) => tallest !== height > 720)).toEqual([]);
  expect(new Set(drawn.map(({ tall }) => tall)).size).toBe(2);
  expect(new Set(drawn.map(({ tallest }) => tallest)).size).toBe(2);
});

test.each(ALL)('"%s" links every event once in each drawing', (_, report) => {
  const xml = new DOMParser().parseFromString(drawTimeline(report), 'text/xml');
  for (const name of ['.tl-full', '.tl-compact']) {
    const links = [...xml.querySelectorAll(`${name} a`)];
    const numbers = links.map((link) => Number(link.getAttribute('data-event')));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(report.timeline.map(({ n }) => n));
    for (const link of links) {
      expect(link.getAttribute('href')).toBe(`#event-${link.getAttribute('data-event')}`);
      expect(nameOf(link)).toMatch(/\d\d:\d\d|\d\dh|^\d+ [A-Z]/);
    }
  }
});

test.each(ALL)('"%s" defines each of its marks once, and uses no other', (_, report) => {
  const xml = new DOMParser().parseFromString(drawTimeline(report), 'text/xml');
  const defined = [...xml.querySelectorAll('defs > [id]')].map(({ id }) => id);
  expect(defined.toSorted()).toEqual(
    [...new Set(report.timeline.map(({ kind }) => `mark.${kind}`))].toSorted(),
  );
  for (const link of xml.querySelectorAll('.tl-event')) {
    const { kind } = report.timeline[Number(link.getAttribute('data-event')) - 1]!;
    const used = [...link.querySelectorAll('use')].map((use) => use.getAttribute('href'));
    expect(used).toEqual([`#mark.${kind}`]);
  }
});

test.each(ALL)('in "%s" a label shows how its words begin, whatever its room', (_, report) => {
  const html = drawTimeline(report);
  const says = report.timeline.map(({ text, kind }) => inlineText(text) || EVENT_KINDS[kind].name);
  for (const width of WIDTHS) {
    for (const words of measure(html, width).labels) {
      const whole = words.replace(/…\)?$/, '');
      expect(says.filter((text) => text.startsWith(whole))).not.toEqual([]);
      if (whole === words) expect(says).toContain(words);
    }
  }
});

test('where there is more room a label shows more, and what all sizes show is written once', () => {
  const text = 'Dashboards of the checkout were compared with those of the week before it began.';
  const html = drawTimeline(
    reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: ['2024-06-01 14:00 | impact | It begins.', `2024-06-01 14:30 | note | ${text}`],
    }),
  );
  const shown = [572, 772, 1172].map((width) => measure(html, width).labels[1]!.length);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(new Set(shown).size).toBe(3);
  const label = html.slice(html.indexOf('<text class="tl-label"', html.indexOf('data-event="2"')));
  expect(label.slice(0, label.indexOf('</text>')).split('Dashboards of').length).toBe(2);
});

test.each(ALL)('in "%s" distance is proportional to time', (_, report) => {
  const whole = domainOf(report)!;
  const closeUp = closeUpOf(report, whole);
  for (const width of WIDTHS) {
    const { marks } = measure(drawTimeline(report), width);
    const off = marks.map(({ n, x }) => {
      const { t } = report.timeline[n - 1]!.at;
      const inside = closeUp && t >= closeUp.start && t <= closeUp.end;
      return Math.abs(x - positionOf(t, inside ? closeUp : whole) * width);
    });
    expect(Math.max(...off)).toBeLessThan(0.05);
  }
});

test.each(ALL)('in "%s" no text overlaps another or leaves the picture', (_, report) => {
  const html = drawTimeline(report);
  const wrong: string[] = [];
  for (const width of WIDTHS) {
    const { texts, marks } = measure(html, width);
    for (const [i, a] of texts.entries()) {
      if (a.left < -14 || a.right > width + 14) wrong.push(`${width}: ${a.text}`);
      for (const b of texts.slice(i + 1)) {
        if (overlap(a, b)) wrong.push(`${width}: ${a.text} | ${b.text}`);
      }
      for (const { x, y, n } of marks) {
        const mark = { text: '', left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
        if (overlap(a, mark)) wrong.push(`${width}: ${a.text} | event ${n}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('a close-up is drawn where one crowd would hide in a long time, and keeps both scales', () => {
  const { texts, marks } = measure(drawTimeline(SAMPLES['outlier']!), 900);
  const words = texts.map(({ text }) => text);
  expect(words).toContain('Drawn larger: 12 Jun, 14:02–15:30');
  expect(words).toContain(' 7 events, drawn larger below'.trim());
  const x = (n: number): number => marks.find((mark) => mark.n === n)!.x;
  expect(x(2)).toBe(0);
  expect(x(8)).toBe(900);
  expect(x(1)).toBe(0);
});

test('the box around what is drawn larger begins below every label of bands and ticks', () => {
  const svg = drawTimeline(SAMPLES['outlier']!);
  const number = (pattern: RegExp): number => Number(pattern.exec(svg)![1]);
  expect(number(/class="tl-close-up"[^>]* y="([\d.]+)"/)).toBe(
    number(/class="tl-axis"[^>]* y1="([\d.]+)"/),
  );
});

test('past 16 events the key ones keep their labels, whatever panel they stand in', () => {
  for (const name of ['sixty', 'outlier']) {
    const report = SAMPLES[name]!;
    const { texts, marks } = measure(drawTimeline(report), 900);
    expect(marks.length).toBe(report.timeline.length);
    const labels = texts.filter(({ text }) => /^(?:\d+ \w{3} )?≈? ?\d\d:\d\d\S* \S/.test(text));
    expect(labels.length, name).toBe(keyEvents(report.timeline).size);
  }
});

test.each(ALL)('in "%s" no mark lies on another', (_, report) => {
  for (const width of WIDTHS) {
    const { marks } = measure(drawTimeline(report), width);
    const wrong = marks.flatMap((a, i) =>
      marks
        .slice(i + 1)
        .filter((b) => Math.abs(a.x - b.x) < 20 && Math.abs(a.y - b.y) < 20)
        .map((b) => `${width}: ${a.n} and ${b.n}`),
    );
    expect(wrong).toEqual([]);
  }
});

test('a mark without words says its day where the picture has several', () => {
  const events = Array.from(
    { length: 30 },
    (_, i) => `2024-06-${String(1 + i).padStart(2, '0')} 10:00 | note | Note ${i + 1}`,
  );
  const report = reportOf({ from: '2024-06-01 10:00', to: '2024-06-30 12:00', events });
  expect(drawTimeline(report)).toContain('<title>29 Jun 10:00 Note: Note 29</title>');
});

test('the picture is described in words', () => {
  const xml = new DOMParser().parseFromString(drawTimeline(SAMPLES['midnight']!), 'text/xml');
  for (const svg of xml.querySelectorAll('svg.tl')) {
    const description = xml.getElementById(svg.getAttribute('aria-describedby')!);
    expect(description?.textContent).toBe(
      '12 events, 4 May, 22:41 – 5 May 2024, 04:40 America/New_York (UTC−04:00). ' +
        'Detected after 37 min, mitigated after 3 h 24 min, resolved after 5 h 59 min.',
    );
  }
});

test('hostile text stays text', () => {
  const html = drawTimeline(
    reportOf({
      id: 'a"><script>',
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: [
        '2024-06-01 14:10 | note | </title></svg>`<script>alert(1)</script>` & "quotes" \ud800',
      ],
    }),
  );
  expect(html).not.toContain('<script');
  expect(new DOMParser().parseFromString(html, 'text/xml').querySelector('parsererror')).toBe(null);
});

test('words that read from right to left do so beside their time', () => {
  const html = drawTimeline(
    reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: [
        '2024-06-01 14:10 | note | انتهت الشهادة على `gw-1` (الثانية).',
        '2024-06-01 14:40 | note | The host שלום (one) is back.',
      ],
    }),
  );
  const xml = new DOMParser().parseFromString(html, 'text/xml');
  const turned = [...xml.querySelectorAll('tspan[unicode-bidi="plaintext"]')];
  expect(turned.length).toBeGreaterThan(0);
  expect(new Set(turned.map(({ textContent }) => textContent[0]))).toEqual(new Set(['ا']));
});

test('a day is drawn as a stretch of its length, and named by its date alone', () => {
  const xml = new DOMParser().parseFromString(drawTimeline(SAMPLES['days and hours']!), 'text/xml');
  const first = xml.querySelector('.tl-full a')!;
  expect(first.getAttribute('class')).toContain('is-coarse');
  // A day of the eight and a half that the picture shows.
  const width = Number.parseFloat(first.querySelector('.tl-range')!.getAttribute('width')!);
  expect(width).toBeGreaterThan(10);
  expect(width).toBeLessThan(13);
  expect(first.getAttribute('aria-label')).toMatch(/^1 Mar The package/);
});

test.each([
  ['2024-06-01 14:10', false],
  ['2024-06-01 14:10 .. 2024-06-01 14:40', false],
  ['2024-06-01 14:10 .. 2024-06-01 15h', true],
  ['2024-06-01 14h .. 2024-06-01 14:40', true],
  ['2024-06-01', true],
])('an event at %s is drawn as known roughly: %s', (at, expected) => {
  const report = reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 16:00',
    events: [`${at} | note | Somebody looked.`],
  });
  expect(drawTimeline(report).includes('is-coarse')).toBe(expected);
});

test('the words of a day keep their distance from its mark where a day is narrower than that', () => {
  const report = reportOf({
    from: '2018-03-01',
    to: '2023-03-14',
    events: [
      '2018-03-01 | change | A path is renamed.',
      '2023-03-10 | detection | A restore is tried.',
    ],
  });
  const xml = new DOMParser().parseFromString(drawTimeline(report), 'text/xml');
  const [label] = xml.querySelectorAll('.tl-full [data-event="1"] .tl-label');
  expect(Number(label!.getAttribute('dx'))).toBeGreaterThanOrEqual(15);
});

test.each([
  ['Europe/Berlin', '2024-03-31', 'clocks forward 1 h to UTC+02:00'],
  ['Europe/Berlin', '2024-10-27', 'clocks back 1 h to UTC+01:00'],
  ['America/New_York', '2024-03-10', 'clocks forward 1 h to UTC−04:00'],
  ['America/New_York', '2024-11-03', 'clocks back 1 h to UTC−05:00'],
  ['Europe/London', '2024-10-27', 'clocks back 1 h to UTC'],
])('in %s on %s a line says: %s', (zone, day, words) => {
  const report = reportOf({
    zone,
    from: `${day} 00:30`,
    to: `${day} 06:00`,
    events: [`${day} 00:40 | detection | Seen.`],
  });
  expect(/clocks [^<]*/.exec(drawTimeline(report))?.[0]).toBe(words);
});

test('a report without any moment has no picture', () => {
  const report = reportOf({ from: '2024-06-01 14:00', started: false, to: null, events: [] });
  expect(drawTimeline(report)).toBe('');
});

/** What assistive technology calls a link: its label, or the words of its tooltip; never both. */
function nameOf(link: Element): string {
  const names = [
    link.getAttribute('aria-label'),
    ...[...link.children]
      .filter(({ localName }) => localName === 'title')
      .map(({ textContent }) => textContent),
  ].filter((name) => name !== null);
  return names.length === 1 ? names[0]! : '';
}

function overlap(a: TextBox, b: TextBox): boolean {
  const slack = 0.5;
  return (
    a.left + slack < b.right &&
    b.left + slack < a.right &&
    a.top + slack < b.bottom &&
    b.top + slack < a.bottom
  );
}
