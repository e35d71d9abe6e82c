// Links that the settings put on pages, each of which the site is asked for: one that is dead is dead on every page.
import type { Beholder, SitePages } from '../check/site-addresses.ts';
import { addressesIn } from '../report/inline.ts';
import type { SettingError } from './places.ts';
import type { WholeSettings } from './settings.ts';

/** What is wrong with the links of the header, of the home page and of the foot of pages, as `of` sees the site. */
export function deadLinks(
  { navigation, home, footer }: Pick<WholeSettings, 'navigation' | 'home' | 'footer'>,
  pages: SitePages,
  of: Beholder,
): SettingError[] {
  const links = [
    ...navigation.map(({ href }, i) => ({
      path: ['navigation', i, 'href'],
      name: `navigation[${i}].href`,
      href,
    })),
    ...Object.entries({ home, footer }).flatMap(([name, text]) =>
      addressesIn(text ?? '').map((href) => ({ path: [name], name, href })),
    ),
  ];
  return links.flatMap(({ path, name, href }) => {
    const inside = href.startsWith('/') ? href : pages.within(href);
    const page = inside?.replace(/[?#].*$/s, '') ?? null;
    if (page === null || pages.has(page, of)) return [];
    const guess = pages.nearest(page, of);
    const advice = guess
      ? `Did you mean \`${guess}\`?`
      : 'Write the address as it stands behind the name of the site; files are published from `public/`.';
    return [
      {
        path,
        message: `\`${name}\` leads to \`${page}\`, and the site has no such page or file. ${advice}`,
      },
    ];
  });
}
