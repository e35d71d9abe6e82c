// The buttons beside texts that are shown to be copied. Without this script they are hidden.
import { COPY } from '../sentences/site.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = COPY.copied;
    } catch {
      button.textContent = COPY.failed;
    }
    setTimeout(() => (button.textContent = COPY.copy), 2000);
  });
}
