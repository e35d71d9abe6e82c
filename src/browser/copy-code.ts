// A button that copies, on every block of code in the text of a report. Without this script the text can be selected.
for (const block of document.querySelectorAll<HTMLElement>('.prose pre')) {
  const box = document.createElement('div');
  box.className = 'copy-code';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  block.replaceWith(box);
  box.append(block, button);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Select the text and copy it';
    }
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
