// Links that are copied when they are followed: `a.copy-link`, and one added to every heading with an
// id in an article. Without this script they are plain links to the place.
import { COPIED_LINK } from '../sentences/report.ts';

const article = document.querySelector('article');
if (article) {
  for (const heading of article.querySelectorAll<HTMLElement>(':is(h2, h3)[id]')) {
    if (heading.querySelector('.copy-link') || heading.closest('[data-event], nav')) continue;
    const link = document.createElement('a');
    link.className = 'copy-link';
    link.href = `#${heading.id}`;
    const says = heading.textContent.trim();
    link.setAttribute('aria-label', COPIED_LINK.to(says));
    // Lists of headings and of landmarks name the section, not the link in it.
    heading.ariaLabel = says;
    link.textContent = '#';
    heading.append(link);
  }
  const status = document.createElement('p');
  status.className = 'toast no-print';
  status.setAttribute('role', 'status');
  document.body.append(status);
  let timer = 0;
  article.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.copy-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
      status.textContent = COPIED_LINK.done;
    } catch {
      status.textContent = COPIED_LINK.failed;
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => (status.textContent = ''), 2500);
  });
}
