// Marks in the table of contents the section that is being read.
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const places = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

const foot = document.querySelector('.site-foot');

/** The last heading above the upper third of the window; at the end of the page the one that the address names, or the last in sight. */
function current(): HTMLElement | undefined {
  const top = (place: HTMLElement): number => place.getBoundingClientRect().top;
  const ended = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const named = places.find(({ id }) => links.get(id)!.hash === location.hash);
  if (ended && named && top(named) >= 0) return named;
  return places.findLast((place) => top(place) <= (ended ? innerHeight : innerHeight / 3));
}

function follow(): void {
  const at = current()?.id;
  for (const [id, link] of links) {
    if (id !== at) link.removeAttribute('aria-current');
    else if (!link.ariaCurrent) {
      link.setAttribute('aria-current', 'true');
      bringIntoLine(link);
    }
  }
}

/** On a phone the contents are one line that scrolls sideways: the current entry comes to its middle. */
function bringIntoLine(link: HTMLAnchorElement): void {
  const line = link.closest('ul')!;
  if (line.scrollWidth <= line.clientWidth) return;
  line.scrollTo({ left: link.offsetLeft - (line.clientWidth - link.offsetWidth) / 2 });
}

if (places.length > 0) {
  // Told whenever a heading crosses the line; nothing runs while one scrolls between.
  const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -66% 0px' });
  for (const place of places) observer.observe(place);
  addEventListener('hashchange', follow);
  // And when the page ends, where the last headings may never reach the line.
  if (foot) new IntersectionObserver(follow, { threshold: [0.5, 1] }).observe(foot);
}
