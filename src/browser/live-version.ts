// In the dev server alone. A save that comes while a page is on its way reloads nothing, since the page does not listen
// yet: so each page says which version of the reports it shows as soon as it listens, and an old one is reloaded.
const shown = document.querySelector<HTMLMetaElement>('meta[name="live-version"]');
if (shown) import.meta.hot?.send('hindsight:shown', { version: Number(shown.content) });
