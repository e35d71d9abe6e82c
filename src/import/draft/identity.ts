// The id of a draft: the file's own name where it says something, else the day and the title. An id is for ever, so
// it is made from what does not change.
import { toReportId } from '../../report/report-id.ts';
import { toId } from '../../report/to-id.ts';
import { ID_PATTERN } from '../../report/vocabulary.ts';

const GENERIC = new Set([
  'index',
  'readme',
  'report',
  'postmortem',
  'post-mortem',
  'incident',
  'incident-report',
  'document',
  'doc',
  'untitled',
  'main',
  'content',
  'page',
  'notes',
  'rca',
  'new',
  'draft',
  'copy',
  'export',
]);

export function idFor(stem: string, title: string, day: string | null): string {
  return toReportId(named(stem, title, day)) ?? 'imported-report';
}

function named(stem: string, title: string, day: string | null): string {
  const slug = shorten(toId(stem));
  if (says(slug)) return slug;
  const words = shorten(toId(title));
  const id = day && !words.includes(day) ? `${day}-${words}` : words;
  return ID_PATTERN.test(id) ? shorten(id) : ID_PATTERN.test(slug) ? slug : 'imported-report';
}

/** A name with words in it: not a bare date, not a number or a digest, not `index`. */
function says(slug: string): boolean {
  if (!ID_PATTERN.test(slug)) return false;
  const words = slug
    .replace(/(?:19|20)\d{2}-\d{2}-\d{2}-?/g, '')
    .replace(/^\d+-/, '')
    .split(/[-.]/)
    .filter((word) => /[a-z]{2}/.test(word) && !/^(?=.*\d)[0-9a-f]{6,}$/.test(word));
  return words.length > 0 && !GENERIC.has(words.join('-'));
}

function shorten(slug: string): string {
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 80);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 40)).replace(/[-.]+$/, '');
}
