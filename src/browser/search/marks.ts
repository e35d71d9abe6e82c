// Marks the words of a search on the page that it led to, and takes the marks away again. It imports nothing, so that it
// stands in the page and costs no request; what it says comes from there, too.

const CLASS = 'search-mark';
/** What may stand around a word; anything else is part of another word. */
const AROUND = [...'.,;:!?()[]{}<>"\'“”‘’«»…–—-/\\|=*'];

type Highlight = new (options: {
  readonly highlightParam: string;
  readonly markContext: Element;
  readonly markOptions: object;
  readonly addStyles: boolean;
}) => unknown;

export function startMarks(): void {
  const panel = document.querySelector<HTMLElement>('[data-marks]');
  const body = document.querySelector('[data-pagefind-body]');
  const parameter = panel?.dataset['parameter'] ?? '';
  if (!panel || !body || !new URLSearchParams(location.search).get(parameter)) return;
  void mark(panel, body, parameter);
}

async function mark(panel: HTMLElement, body: Element, parameter: string): Promise<void> {
  // The words have done their work: what is copied from the address bar is the report's own address.
  const forget = (): void => {
    const address = new URL(location.href);
    address.searchParams.delete(parameter);
    history.replaceState(history.state, '', address);
  };
  const script = `${panel.dataset['marks']}pagefind-highlight.js`;
  const { default: PagefindHighlight } = (await import(/* @vite-ignore */ script)) as {
    default: Highlight;
  };
  new PagefindHighlight({
    highlightParam: parameter,
    markContext: body,
    markOptions: {
      className: CLASS,
      exclude: ['[data-pagefind-ignore]', '[data-pagefind-ignore] *', 'svg *', 'script'],
      // The words come from the text itself, so whole words are enough and "a" marks no half of another.
      accuracy: { value: 'exactly', limiters: AROUND },
    },
    // The site's own style sheet knows <mark>; a style element would need an exception in the policy.
    addStyles: false,
  });
  forget();
  const marks = body.querySelectorAll(`mark.${CLASS}`);
  if (marks.length === 0) return;
  panel.querySelector('[data-count]')!.textContent =
    marks.length === 1 ? panel.dataset['one']! : `${marks.length} ${panel.dataset['many']}`;
  panel.hidden = false;
  panel.querySelector('button')!.addEventListener('click', () => {
    unmark(marks);
    panel.hidden = true;
    document.getElementById('main')?.focus({ preventScroll: true });
  });
}

function unmark(marks: Iterable<Element>): void {
  for (const element of marks) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent?.normalize();
  }
}
