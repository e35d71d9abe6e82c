// A button that copies, on every block of code in the text of a report. Without this script the text can be selected.
import { COPY } from '../sentences/site.ts';

for (const block of document.querySelectorAll<HTMLElement>('.prose pre')) {
  const box = document.createElement('div');
  box.className = 'copy-code';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = COPY.copy;
  block.replaceWith(box);
  box.append(block, button);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = COPY.copied;
    } catch {
      button.textContent = COPY.failed;
    }
    setTimeout(() => (button.textContent = COPY.copy), 2000);
  });
}
