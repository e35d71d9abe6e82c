/** The path below which a site lives, as it is written, or what was meant where that is none. */
export type BasePath =
  { readonly ok: true; readonly base: string } | { readonly ok: false; readonly meant: string };

/** `/`, `/archive`, `/acme/archive`; a slash at the end is dropped. */
export function readBasePath(text: string): BasePath {
  const parts = text.split('/').filter((part) => part !== '');
  const sound = parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part));
  const base = `/${parts.join('/')}`;
  if (sound && text.replace(/(?<=.)\/$/, '') === base) return { ok: true, base };
  return { ok: false, meant: sound ? base : '/archive' };
}
