// The body of a report for its page: from Astro's store in a build, from the file as it is in the dev server.
import { render, type CollectionEntry, type RenderResult } from 'astro:content';
import { liveReports } from '../integrations/readings.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { RenderedBody } from '../views/report-page.ts';
import type { ReportEntry } from './entries.ts';

interface ShownBody {
  /** Null where `html` is the whole. */
  readonly Content: RenderResult['Content'] | null;
  readonly html: string;
  readonly headings: RenderResult['headings'];
}

export async function bodyOf(entry: ReportEntry): Promise<ShownBody> {
  if (!import.meta.env.DEV)
    return { html: '', ...(await render(entry as unknown as CollectionEntry<'reports'>)) };
  const body = await liveReports().reports.get(entry.id)?.render();
  if (!body?.module)
    return { Content: null, html: body?.html ?? '', headings: body?.headings ?? [] };
  const made = await import(/* @vite-ignore */ body.module);
  return { Content: made.Content, html: '', headings: made.getHeadings() };
}

/** The body where it is HTML already, with no picture that would have to be published with the page; else null. */
export function renderedBody({ rendered }: ReportEntry): RenderedBody | null {
  if (!rendered || (rendered.metadata?.imagePaths ?? []).length > 0) return null;
  const headings = (rendered.metadata?.['headings'] ?? []) as RenderResult['headings'];
  return { html: rendered.html, headings };
}

/** The text of a body that uses components and becomes HTML with its page, and shows no picture; else null. */
export function componentBody({ rendered, data, body = '' }: ReportEntry): string | null {
  return rendered || data.pictures ? null : body;
}

/** What a build would stop at in a report; in a build nothing is left of that. */
export async function faultsOf(id: string): Promise<readonly Diagnostic[]> {
  if (!import.meta.env.DEV) return [];
  return (await liveReports().reports.get(id)?.faults()) ?? [];
}
