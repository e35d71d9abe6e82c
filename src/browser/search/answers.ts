// "Have we had this?" on the search page: asks for what was pasted and shows the reports that hold it, each with the
// lines that matched, what helped then, what misled and what is still promised. Writes text only as text.
import { matchAsData, quotedBelow } from '../../ask/answer-data.ts';
import { openArchive, type AskedSite, type Looked } from '../../ask/fetched.ts';
import { markHeld, type LinePiece } from '../../ask/held-words.ts';
import { formatDay } from '../../report/format.ts';
import { severityStep } from '../../report/severity-step.ts';
import { ALERT_ANSWER } from '../../sentences/search.ts';
import { VALUES } from '../../sentences/facts/values.ts';
import { lengthInWords, servicesInWords, severityInWords } from '../../sentences/row-words.ts';
import { betweenItems } from '../../text/list.ts';
import { unbroken } from '../../text/unbroken.ts';
import { element, foundItem } from './found-item.ts';
import { withMarks } from './present.ts';

/** Words that are named as searched for, and pieces as left out. */
const MOST_NAMED = 12;
/** Of what misled and of what is still promised. */
const MOST_TOLD = 3;

export interface PasteAnswer {
  /** For the one line that is read out. */
  readonly summary: string;
  show(panel: HTMLElement): void;
}

let site: Promise<AskedSite> | undefined;

const openSite = (address: string): Promise<AskedSite> => {
  site ??= openArchive(address);
  site.catch(() => (site = undefined));
  return site;
};

/** @param address of the folder `/ask/` @param today the day of the build, by which an action is overdue */
export async function answerPaste(
  { address, today }: { readonly address: string; readonly today: string },
  paste: string,
): Promise<PasteAnswer> {
  const looked = await (await openSite(address)).look(paste);
  const found = looked.found.length;
  return {
    summary: ALERT_ANSWER.summary(found),
    show: (panel) => {
      const list = element('ol', { className: 'plain-list search-results' });
      list.append(...looked.found.map((one) => resultOf(one, looked, address, today)));
      panel.replaceChildren(...(found > 0 ? [list] : []), ...searchedFor(looked, address));
    },
  };
}

function resultOf(
  { hit, document: told }: Looked['found'][number],
  { languages }: Looked,
  address: string,
  today: string,
): HTMLElement {
  const page = new URL(`../postmortems/${told.id}/`, new URL(address, location.href)).pathname;
  const data = matchAsData(told, told.lines, hit, today, (anchor) => anchor ?? '');
  const matched = data.matched.map(({ text, anchor }) => ({
    ...{ text, anchor },
    pieces: markHeld(text, { terms: hit.terms, languages }),
  }));
  const held = matched.flatMap(({ pieces }) => pieces.filter((piece) => piece.held));
  const marked = [...new Set(held.map(({ text }) => text))]
    .map((word) => word.replace(/^[^\p{L}\p{N}/_]+|[^\p{L}\p{N}+#_]+$/gu, ''))
    .slice(0, MOST_NAMED);
  const addressOf = (anchor: string | null): string =>
    withMarks(`${page}${anchor ? `#${anchor}` : ''}`, marked);
  const link = (anchor: string | null, content: readonly (Node | string)[]): HTMLElement => {
    const to = element('a', { href: addressOf(anchor) });
    to.append(...content);
    return to;
  };
  const withHeld = (pieces: readonly LinePiece[]): (Node | string)[] =>
    pieces.map(({ text, held }) => (held ? element('mark', { textContent: text }) : text));

  const { severity, day, metrics, services } = told;
  const seconds = metrics.impactTime.seconds;
  const table = element('dl', { className: 'paste-told' });
  const tell = (name: string, lines: readonly (readonly (Node | string)[])[]): void => {
    if (lines.length === 0) return;
    const row = element('div', {});
    row.append(
      element('dt', { textContent: name }),
      ...lines.slice(0, MOST_TOLD).map((content) => inElement('dd', content)),
    );
    const more = lines.length - MOST_TOLD;
    if (more > 0) row.append(element('dd', { textContent: ALERT_ANSWER.more(more) }));
    table.append(row);
  };
  const placed = ({ text, anchor }: { text: string; anchor: string | null }) => [
    link(anchor, [text]),
  ];
  tell(
    ALERT_ANSWER.says,
    quotedBelow(told.title, matched).map(({ pieces, anchor }) => [link(anchor, withHeld(pieces))]),
  );
  tell(ALERT_ANSWER.helped, data.mitigation ? [placed(data.mitigation)] : []);
  tell(ALERT_ANSWER.deadEnds(data.deadEnds.length), data.deadEnds.map(placed));
  tell(
    ALERT_ANSWER.unfinished,
    data.openActions.map((action) => [...placed(action), ALERT_ANSWER.due(action.due, today)]),
  );
  const head = {
    url: addressOf(null),
    title: told.title,
    severity: severityInWords(severity),
    step: severityStep(severity),
    facts: [
      day === null ? VALUES.dayNotRecorded : unbroken(formatDay(day)),
      lengthInWords({
        ms: seconds === null ? null : seconds * 1000,
        ongoing: told.impact.ongoing,
        stated: told.stated && { text: told.stated.text, ms: null },
      }),
      servicesInWords(services),
    ],
  };
  return foundItem(head, table);
}

/** What was searched for and what was left out, so that a wrong answer can be told from a wrong question. */
function searchedFor({ terms, dropped }: Looked, address: string): HTMLElement[] {
  const search = new URL('../search/', new URL(address, location.href)).pathname;
  const words = element('p', { className: 'small quiet' });
  if (terms.length === 0) {
    words.append(ALERT_ANSWER.onlyVolatile);
  } else {
    words.append(ALERT_ANSWER.searchedFor);
    const named = terms.slice(0, MOST_NAMED);
    const gaps = betweenItems(named.length, 'none');
    named.forEach(({ written, reports }, i) => {
      const word =
        reports === 0
          ? written
          : element('a', {
              href: `${search}?q=${encodeURIComponent(written)}`,
              textContent: written,
            });
      words.append(gaps[i]!, word, ALERT_ANSWER.inReports(reports));
    });
    if (terms.length > MOST_NAMED) {
      words.append(ALERT_ANSWER.moreWords(terms.length - MOST_NAMED));
    }
    words.append(ALERT_ANSWER.end);
  }
  const left = [...new Set(dropped.map(({ text }) => text))];
  if (left.length === 0) return [words];
  return [
    words,
    element('p', {
      className: 'small quiet',
      textContent: ALERT_ANSWER.leftOut(left.slice(0, MOST_NAMED), left.length - MOST_NAMED),
    }),
  ];
}

function inElement(name: 'dd', content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
