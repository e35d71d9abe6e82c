// What a page counts and where a click on it leads. Runs in the page: only what stands inside a function is known
// to it.

/**
 * The numbers of a page on which a click leads nowhere, each with the words around it. Not derived, and so left
 * out: names that hold a digit (SEV1), what heads a page, a row, a column or a figure, the facts of one report in a list of
 * reports, dates and durations of the reports whose links stand beside them (in `time`), the day of the build, and
 * the keys of a chart's colours.
 */
export function deadNumbers(selector: string): string[] {
  const NOT_DERIVED =
    'h1, th, .key-figures dt, .legend, .report-list, .eyebrow, .files, [aria-label="Breadcrumb"], script, style, [hidden]';
  const NUMBER = /(?<![\p{L}\d])[1-9]/u;
  const dead: string[] = [];
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  for (const root of document.querySelectorAll(selector)) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const holder = node.parentElement!;
      if (!NUMBER.test(node.textContent ?? '') || holder.closest(NOT_DERIVED)) continue;
      // A picture repeats what its links and its table say.
      if (holder.closest('svg')) continue;
      if (/, continued$/.test(node.textContent ?? '')) continue;
      const row = holder.closest('li, tr, section');
      if (holder.closest('time, [data-when]') && row?.querySelector('a[href*="/postmortems/"]'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // The last line: a text that runs over lines has its middle between them.
      const box = (): DOMRect | undefined =>
        [...range.getClientRects()].findLast(({ width }) => width > 0);
      if (!box()) continue;
      holder.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'center' });
      const { left, top, width, height } = box()!;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit?.closest('a[href], summary')) continue;
      dead.push(
        `${node.textContent!.trim()} in "${row?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 120)}"`,
      );
    }
  }
  return dead;
}

/** The links of a page that are nothing but a number, and where they lead. */
export function countingLinks(): { number: number; href: string }[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].flatMap((link) => {
    // Thousands stand apart: 12\u00a0345.
    const [digits] = (link.textContent ?? '').trim().match(/^\d+(?:\u00a0\d{3})*$/) ?? [];
    return digits ? [{ number: Number(digits.replace(/\D/g, '')), href: link.href }] : [];
  });
}
