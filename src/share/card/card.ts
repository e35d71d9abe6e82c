// What a card looks like: 1200 × 630, as a tree of boxes and texts. Built to be read as a thumbnail: the title and
// the severity first, three facts, then the timeline. Pure; drawing it is draw.ts.
import { METRICS } from '../../sentences/facts/measures.ts';
import { FACT_NAMES } from '../../sentences/facts/values.ts';
import type { Node } from '@takumi-rs/helpers';
import { textWidth } from '../../diagram/timeline/text.ts';
import { severityStep } from '../../report/severity-step.ts';
import { INTERFACE, KIND, PHASE, SEVERITY, TIMELINE, type Pair } from '../../palette/site.ts';
import type { Report } from '../../report/report.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';
import { factsOf } from '../facts.ts';
import { cardStripOf, type CardStrip } from './strip.ts';
import { counted } from '../../text/count.ts';
import { readsRightToLeft } from '../../text/direction.ts';

export const CARD = { width: 1200, height: 630 } as const;

const EDGE = 64;
const WIDTH = CARD.width - 2 * EDGE;

/** A card has no dark theme. */
const light = ([colour]: Pair): string => colour;
const PAGE = light(INTERFACE.page);
const INK = light(INTERFACE.ink);
const QUIET = light(INTERFACE.quiet);
const HAIRLINE = light(INTERFACE.hairline);
/** Words on a severity or a phase. */
const ON_COLOUR = light(TIMELINE['on-kind']);

/** The colour that stands for a severity. */
function severityColour({ severity }: Report, { severities }: Vocabularies): string {
  return light(SEVERITY[severityStep(entryOf(severities, severity))]);
}

type NodeStyle = NonNullable<Node['style']>;
const box = (style: NodeStyle, children: Node[] = []): Node => ({
  type: 'container',
  style,
  children,
});
const text = (content: string, style: NodeStyle): Node => ({ type: 'text', text: content, style });

export interface CardOptions {
  readonly vocabularies: Vocabularies;
  /** Name of the archive. */
  readonly archive: string;
}

/** The card as the tree that draw.ts draws; sizes are in pixels. */
export function cardOf(report: Report, { vocabularies, archive }: CardOptions): Node {
  const facts = factsOf(report, vocabularies);
  const colour = severityColour(report, vocabularies);
  const strip = cardStripOf(report);
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      width: CARD.width,
      height: CARD.height,
      padding: `44px ${EDGE}px 40px`,
      backgroundColor: PAGE,
      color: INK,
      borderTop: `14px solid ${colour}`,
      boxSizing: 'border-box',
    },
    [
      box({ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }, [
        text(facts.severity, {
          backgroundColor: colour,
          color: ON_COLOUR,
          fontSize: 32,
          fontWeight: 700,
          padding: '5px 20px',
          borderRadius: 8,
          ...oneLine(620),
        }),
        text(archive, { fontSize: 28, fontWeight: 600, color: QUIET, ...oneLine(380) }),
      ]),
      box({ display: 'flex', flexGrow: 1, alignItems: 'center', width: WIDTH }, [
        title(report.title),
      ]),
      box({ display: 'flex', width: WIDTH, gap: 40, marginBottom: 26 }, [
        fact(FACT_NAMES.began, facts.day),
        fact(METRICS.impactTime.name, facts.duration),
        fact(FACT_NAMES.usersHit, facts.users),
      ]),
      ...(strip ? [drawStrip(strip)] : []),
    ],
  );
}

export interface ArchiveCardOptions {
  readonly archive: string;
  readonly description: string;
  /** How many reports there are. */
  readonly reports: number;
}

/** The card of every page that is not a report. */
export function archiveCard({ archive, description, reports }: ArchiveCardOptions): Node {
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      width: CARD.width,
      height: CARD.height,
      padding: EDGE,
      backgroundColor: PAGE,
      color: INK,
      borderTop: `14px solid ${INK}`,
      boxSizing: 'border-box',
    },
    [
      text(archive, { fontSize: 104, fontWeight: 700, letterSpacing: -2, ...oneLine(WIDTH) }),
      text(description, {
        width: WIDTH,
        marginTop: 20,
        fontSize: 44,
        lineHeight: 1.3,
        color: QUIET,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        lineClamp: 3,
      }),
      text(counted(reports, 'postmortem'), {
        marginTop: 44,
        fontSize: 36,
        fontWeight: 600,
      }),
    ],
  );
}

const oneLine = (maxWidth: number): NodeStyle => ({
  maxWidth,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

/** As large as lets it stand on three lines; what is longer than four is cut. */
function title(words: string): Node {
  const size = [66, 60, 54, 48].find((px) => textWidth(words, px) <= WIDTH * 2.6) ?? 46;
  const rightToLeft = readsRightToLeft(words);
  return text(words, {
    width: WIDTH,
    fontSize: size,
    fontWeight: 700,
    lineHeight: 1.16,
    letterSpacing: rightToLeft ? 0 : -0.5,
    direction: rightToLeft ? 'rtl' : 'ltr',
    textAlign: rightToLeft ? 'right' : 'left',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    textOverflow: 'ellipsis',
    lineClamp: size >= 54 ? 3 : 4,
  });
}

function fact(label: string, value: string): Node {
  const width = Math.floor((WIDTH - 80) / 3);
  return box({ display: 'flex', flexDirection: 'column', width }, [
    text(label, { fontSize: 24, color: QUIET, ...oneLine(width) }),
    text(value, {
      fontSize: textWidth(value, 36) <= width ? 36 : 28,
      fontWeight: 700,
      ...oneLine(width),
    }),
  ]);
}

const BAR = 40;
const DOT = 20;

function drawStrip({ phases, events, first, last, scale }: CardStrip): Node {
  const x = (place: number): number => Math.round(place * WIDTH);
  const bars = phases.map(({ kind, label, from, to }) => {
    const width = Math.max(3, x(to) - x(from) - 2);
    const fits = textWidth(label, 21) * 1.05 + 20 <= width;
    return box(
      {
        position: 'absolute',
        left: x(from),
        top: 0,
        width,
        height: BAR,
        display: 'flex',
        alignItems: 'center',
        paddingLeft: fits ? 10 : 0,
        borderRadius: 4,
        backgroundColor: light(PHASE[kind]),
      },
      fits ? [text(label, { fontSize: 21, fontWeight: 600, color: ON_COLOUR })] : [],
    );
  });
  const dots = events.map(({ kind, at }) =>
    box({
      position: 'absolute',
      left: Math.max(0, Math.min(WIDTH - DOT, x(at) - DOT / 2)),
      top: BAR + 12,
      width: DOT,
      height: DOT,
      boxSizing: 'border-box',
      borderRadius: DOT / 2,
      border: `3px solid ${kind === 'dead-end' ? light(KIND[kind]) : PAGE}`,
      backgroundColor: kind === 'dead-end' ? PAGE : light(KIND[kind]),
    }),
  );
  const line = box({
    position: 'absolute',
    left: 0,
    top: BAR + 12 + DOT / 2 - 1,
    width: WIDTH,
    height: 2,
    backgroundColor: HAIRLINE,
  });
  const label: NodeStyle = { fontSize: 22, color: QUIET };
  return box({ display: 'flex', flexDirection: 'column', width: WIDTH }, [
    box({ position: 'relative', width: WIDTH, height: BAR + 12 + DOT }, [
      box({
        position: 'absolute',
        left: 0,
        top: 0,
        width: WIDTH,
        height: BAR,
        backgroundColor: HAIRLINE,
        borderRadius: 4,
      }),
      ...bars,
      line,
      ...dots,
    ]),
    box({ display: 'flex', justifyContent: 'space-between', marginTop: 8 }, [
      text(first, label),
      text(scale, { ...label, ...oneLine(800) }),
      text(last, label),
    ]),
  ]);
}
