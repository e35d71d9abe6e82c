// A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/
import { dayAsMoment } from '../dates.ts';
import { LANGUAGE } from '../../text/language.ts';
import type { Feed } from './feed.ts';

/**
 * The feed as JSON text.
 * @param archive its name, the author of the feed
 */
export function toJsonFeed(feed: Feed, archive: string): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    description: feed.description,
    language: LANGUAGE,
    authors: [{ name: archive }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      ...(item.image ? { image: item.image } : {}),
      ...(item.published ? { date_published: dayAsMoment(item.published) } : {}),
      ...(item.updated ? { date_modified: dayAsMoment(item.updated) } : {}),
      ...(item.authors.length > 0 ? { authors: item.authors.map((name) => ({ name })) } : {}),
      tags: item.tags,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
