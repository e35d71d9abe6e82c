// What a report is shared with: a button that copies each text, and the day of reading in the citation.
import { formatDay } from '../report/format.ts';
import { COPY } from '../sentences/site.ts';

const now = new Date();
/** The day where the reader is. */
const today = formatDay(
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
);
for (const place of document.querySelectorAll('[data-share-today]')) place.textContent = today;

for (const source of document.querySelectorAll<HTMLElement>('[data-share-text]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = COPY.copy;
  const label =
    source.closest('.format')?.querySelector('h3') ?? source.closest('div')?.querySelector('dt');
  button.setAttribute('aria-label', COPY.of(label?.textContent ?? ''));
  button.addEventListener('click', async () => {
    const text = source.textContent ?? '';
    try {
      // Formatted where it is pasted into mail, its source where it is pasted as text.
      if ('shareHtml' in source.dataset) {
        const [html, plain] = ['text/html', 'text/plain'].map((type) => new Blob([text], { type }));
        await navigator.clipboard.write([
          new ClipboardItem({ 'text/html': html!, 'text/plain': plain! }),
        ]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      button.textContent = COPY.copied;
    } catch {
      button.textContent = COPY.failed;
    }
    setTimeout(() => (button.textContent = COPY.copy), 2000);
  });
  source.after(button);
}
