// A chart or the drawing of a timeline is one stop of the keyboard, however many marks lead on from it: Tab comes to the mark that was left last, the
// arrows go from mark to mark, Home and End to the first and the last. Without a script every mark is a stop.
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

for (const chart of document.querySelectorAll<HTMLElement>('[data-one-stop]')) {
  const marks = [...chart.querySelectorAll<HTMLElement | SVGElement>('a[href], .meaning > button')];
  for (const mark of marks.slice(1)) mark.setAttribute('tabindex', '-1');
  chart.addEventListener('keydown', (event) => {
    const at = marks.indexOf(event.target as HTMLElement);
    const step = STEPS[event.key];
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = marks[step(at, marks.length - 1)]!;
    marks[at]!.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  });
}
