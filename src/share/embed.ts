// One report as a card for an `<iframe>` in a wiki or a dashboard: a whole page without scripts that fetches nothing.
// Links open in the window around it; it follows the reader's light or dark setting and the width it is given.
import { METRICS } from '../sentences/facts/measures.ts';
import { FACT_NAMES } from '../sentences/facts/values.ts';
import { escapeXml } from '../text/escape.ts';
import { list } from '../text/list.ts';
import { INTERFACE, lightDark, PHASE } from '../palette/site.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { cardStripOf } from './card/strip.ts';
import { factsOf } from './facts.ts';
import { addressOf } from './identity.ts';
import { smallPage } from './page.ts';

export interface EmbedOptions {
  readonly vocabularies: Vocabularies;
  /** Name of the archive. */
  readonly archive: string;
}

/** The card as the HTML of a whole page; facts that the report does not know read as not recorded. */
export function embedOf(report: Report, { vocabularies, archive }: EmbedOptions): string {
  const facts = factsOf(report, vocabularies);
  const url = escapeXml(addressOf(report));
  const title = escapeXml(report.title);
  const list = [
    [FACT_NAMES.began, facts.day],
    [METRICS.impactTime.name, facts.duration],
    [FACT_NAMES.usersHit, facts.users],
  ].map(([label, value]) => `<div><dt>${label}</dt><dd>${escapeXml(value ?? '')}</dd></div>`);
  return smallPage({
    title: `${report.title} · ${archive}`,
    canonical: addressOf(report),
    allowed: { style: STYLE },
    head: ['<base target="_top">', `<style>${STYLE}</style>`],
    body: `<p class="quiet">${escapeXml(facts.severity)} · ${escapeXml(facts.services)}</p>
<h1 dir="auto"><a href="${url}">${title}</a></h1>
<p dir="auto">${escapeXml(report.summary)}</p>
<dl>${list.join('')}</dl>
${strip(report)}`,
  });
}

function strip(report: Report): string {
  const { phases } = cardStripOf(report) ?? { phases: [] };
  if (phases.length === 0) return '';
  const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
  const label = escapeXml(
    list(
      phases.map((phase) => phase.label),
      'none',
    ),
  );
  const bars = phases.map(
    ({ kind, label, from, to }) =>
      `<rect class="${kind}" x="${percent(from)}" width="${percent(to - from)}" height="12"><title>${escapeXml(label)}</title></rect>`,
  );
  return `<svg role="img" aria-label="${label}"><rect class="track" width="100%" height="12"/>${bars.join('')}</svg>`;
}

const STYLE = [
  `:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif;color:${lightDark(INTERFACE.ink)};background:${lightDark(INTERFACE.raised)}}`,
  `body{margin:0;padding:14px 16px;border:1px solid ${lightDark(INTERFACE.hairline)};border-radius:6px;overflow-wrap:anywhere}`,
  'p,h1,dl,dd{margin:0}',
  'h1{margin-block:2px 6px;font-size:1.15rem;line-height:1.3;text-wrap:balance}',
  'h1 a{display:block;min-height:24px}',
  `a{color:${lightDark(INTERFACE.link)}}`,
  `.quiet,dt{color:${lightDark(INTERFACE.quiet)};font-size:.82rem}`,
  'dl{display:flex;flex-wrap:wrap;gap:4px 24px;margin-block:10px}',
  'dd{font-weight:600}',
  'svg{display:block;width:100%;height:12px}',
  `.track{fill:${lightDark(INTERFACE.hairline)}}`,
  ...Object.entries(PHASE).map(([kind, pair]) => `.${kind}{fill:${lightDark(pair)}}`),
].join('');
