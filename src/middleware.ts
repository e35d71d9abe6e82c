// Astro writes the content security policy at the end of the head, and a policy holds from where it stands: a title, a
// description or a preview that broke out of its markup would come before it. Here it is moved to the beginning.
import type { MiddlewareHandler } from 'astro';
import { liveReports } from './integrations/readings.ts';

export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  if (import.meta.env.DEV) locals.faults = liveReports().faults;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(policyFirst(await response.text()), response);
};

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
/** Browsers look for it in the first kilobyte, so it stays before the policy. */
const CHARSET = '<meta charset="utf-8">';

function policyFirst(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (policy === undefined) return html;
  return html.replace(policy, '').replace(CHARSET, () => `${CHARSET}${policy}`);
}
