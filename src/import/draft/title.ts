// The title of a draft: the first heading, a field, or the file's name, without the words that every title begins with.
import type { Nodes } from 'mdast';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import { headingWords, sectionNamed } from '../words/sections.ts';

/** Kinds of document in other languages, in front of what happened. */
const PREFIX_ABROAD = inTurn(
  /^/iu,
  anyOf(
    /störungsbericht|vorfallsbericht|bericht|post-mortem|informe(?: de| del)? incidente|informe/iu,
    /rapport d['’]incident|compte[- ]rendu(?: d['’]incident)?|relatório(?: de incidente)?|障害報告書?/iu,
  ),
  /\s*[:：–—-]\s*/iu,
);

/** `SRE : INC-204 …`: the space of a wiki; `SUBJECT:` of a message. */
const SPACE = /^(?:[A-Z][\w-]{1,24} : (?=\S)|(?:subject|re|incident name)\s*:\s*(?=\S))/i;

const PREFIX = inTurn(
  /^\s*/i,
  anyOf(
    /(?:incident )?post[- ]?mortem(?:s)?(?: (?:report|analysis|review))?/i,
    /incident (?:report|review|post[- ]?mortem|analysis)|rca|root cause analysis/i,
    /retrospective|title|incident(?=\s*[:：])/i,
  ),
  /(?:\s*(?:[:：–—|-]|\bof\b|\bfor\b|\bon\b)\s*)+/i,
);

const GENERIC = inTurn(
  /^\W*(?:(?:my|the|a|an|our) )?(?:first |second |final )?(?:\w+\. )?(?:incident )?/i,
  anyOf(
    /post[- ]?mortem|after[- ]action|root cause|incident|report|issue(?: name)?|outage/i,
    /untitled|template|rca|retrospective|document|title/i,
  ),
  /(?: (?:report|title|analysis|document|review))?\W*$/i,
);

export interface Title {
  readonly text: string;
  /** The heading that it was, which need not stand in the body again. */
  readonly node: Nodes | null;
  readonly cut: boolean;
  readonly told: ReadingNotes;
}

interface TitleClaim {
  readonly text: string;
  readonly lines: Lines;
  readonly how: string;
  readonly node: Nodes | null;
}

/** The title of a document: what is called so, else its first heading, else its file's name. */
export function titleOf(reading: Reading): Title {
  const claims = titleClaims(reading).filter(({ text }) => bare(text).length >= 5);
  const chosen = claims.find(({ text }) => !GENERIC.test(bare(text))) ?? claims[0];
  if (!chosen) return titleFromName(reading.source);
  const { text, cut } = fit(bare(chosen.text), 120);
  return {
    text,
    node: chosen.node,
    cut,
    told: together(
      foundOut('title', text, chosen.lines, chosen.text, 'stated', chosen.how),
      cut
        ? noted(
            'doubt',
            chosen.lines,
            'The title has more than 120 characters and was shortened; the whole of it stands first in the body.',
          )
        : NOTHING_TOLD,
      GENERIC.test(text)
        ? noted(
            'missing',
            chosen.lines,
            `\`${text}\` does not say what happened. Write it for a reader who was not there.`,
          )
        : NOTHING_TOLD,
    ),
  };
}

/** Whatever may be the title, the surest first. */
function titleClaims(reading: Reading): TitleClaim[] {
  const top = reading.source.fields.find(({ name }) =>
    /^(?:title|titel|titre|titulo|título|タイトル)$/i.test(name),
  );
  const field = reading.labelled.find((one) => one.field === 'title');
  const part = titlePart(reading);
  const claims: TitleClaim[] = [];
  if (top)
    claims.push({
      text: String(top.value),
      lines: top.lines,
      how: '`title` at the top',
      node: null,
    });
  if (part?.heading)
    claims.push({
      text: part.title,
      lines: linesOf(part.heading),
      how: 'the first heading',
      node: part.heading,
    });
  if (field)
    claims.push({ text: field.text, lines: field.lines, how: `\`${field.label}\``, node: null });
  return claims;
}

/** The part whose heading may be the title: what stands behind the first part of the report is none, whatever its level. */
function titlePart({ parts }: Reading): Part | undefined {
  const headed = parts.filter((part) => part.heading);
  const firstPart = headed.findIndex((part) => opensSection(part.title));
  const before = firstPart === -1 ? headed : headed.slice(0, firstPart);
  const named = before.filter((part) => !GENERIC.test(bare(part.title)));
  return (
    named.find((part) => part.heading?.depth === 1) ??
    named[0] ??
    headed.find((part) => part.heading?.depth === 1)
  );
}

function titleFromName({ stem, path }: Reading['source']): Title {
  const words = stem
    .replace(/^[\d_.-]+(?=[A-Za-z])/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const telling = words.length >= 5 && /[a-z]{3}/i.test(words) && !/^[0-9a-f ]+$/i.test(words);
  const { text } = fit(telling ? sentenceCase(words) : `Report without a title: ${stem}`, 120);
  return {
    text,
    node: null,
    cut: false,
    told: together(
      foundOut(
        'title',
        text,
        null,
        path,
        'guess',
        'no heading is a title; from the name of the file',
      ),
      noted(
        'missing',
        null,
        'The document has no title. Write what happened, for a reader who was not there.',
      ),
    ),
  };
}

function bare(text: string): string {
  const flat = text
    .replace(/:[a-z_+-][a-z0-9_+-]*:/g, ' ')
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F\u200D]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const without = flat
    .replace(SPACE, '')
    .replace(PREFIX, '')
    .replace(PREFIX_ABROAD, '')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
  return without.length >= 8 && !/^[\d\s/.-]+$/.test(without) ? cased(without) : flat;
}

/** The headings that every report has; `What happened to sign-ups on Monday` is none of them. */
const opensSection = (title: string): boolean => {
  const words = headingWords(title);
  return (
    words.split(' ').length <= 4 &&
    sectionNamed(title) !== null &&
    !/\b(?:outage|down|incident|failed|failure)\b/.test(words)
  );
};

/** A title begins with a capital, but names like `docs.rs` keep their case. */
const cased = (text: string): string =>
  /^[a-z]+[.\d_][\w.]/.test(text) || /^[a-z]+[A-Z]/.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
