// The button that changes the theme: says what it leads to, and keeps the choice on the device.
const root = document.documentElement;
for (const button of document.querySelectorAll<HTMLButtonElement>('.theme-switch')) {
  const night = (): boolean =>
    root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  const label = (): void => {
    const text = button.dataset[night() ? 'light' : 'dark']!;
    button.querySelector('[data-label]')!.textContent = text;
    button.title = text;
  };
  label();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  button.addEventListener('click', () => {
    const next = night() ? 'light' : 'dark';
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    // What the system would choose too is no choice to keep: the page follows the system again.
    if (next === system) delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      if (next === system) localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // Storage may be closed to the page; the choice then lasts until it is left.
    }
    label();
  });
}

export {};
