// The storage format of Confluence as plain HTML, line for line: days, tasks, states and code that HTML has no tags for.

/** Whether a page is in the storage format, which has macros in tags of its own. */
export const isConfluenceStorage = (html: string): boolean => /<(?:ac|ri):[a-z-]+[\s>]/.test(html);

export const confluenceToHtml = (storage: string): string =>
  storage
    .replace(/<time\s+datetime="([^"]*)"\s*\/>/g, '$1')
    .replace(/<ac:task-id>[^<]*<\/ac:task-id>|<ac:task-uuid>[^<]*<\/ac:task-uuid>/g, '')
    .replace(
      /<ac:task-status>\s*complete\s*<\/ac:task-status>/g,
      '<input type="checkbox" checked> ',
    )
    .replace(/<ac:task-status>[^<]*<\/ac:task-status>/g, '<input type="checkbox"> ')
    .replace(/<(\/?)ac:task-list>/g, '<$1ul>')
    .replace(/<(\/?)ac:task>/g, '<$1li>')
    // The name of a state is its text; the other settings of a macro are none.
    .replace(/<ac:parameter ac:name="title">([^<]*)<\/ac:parameter>/g, '$1')
    .replace(/<ac:parameter[^>]*>[^<]*<\/ac:parameter>/g, '')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => `<pre>${escaped(text)}</pre>`)
    .replace(/<ri:user [^>]*ri:username="([^"]+)"[^>]*\/>/g, '@$1')
    .replace(/<ri:[a-z-]+[^>]*\/>/g, '')
    .replace(/<\/?ac:[a-z-]+[^>]*>/g, '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whoever is mentioned in an exported page, with the sign that the page shows: `<a class="confluence-userlink …">Ana</a>`. */
export const withMentions = (html: string): string =>
  html.replace(
    /<a [^>]*class="[^"]*\b(?:user-mention|confluence-userlink)\b[^"]*"[^>]*>@?([^<@]+)<\/a>/g,
    '@$1',
  );
