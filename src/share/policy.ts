// The content security policy of the small pages that are written without the site's frame: nothing but the one script
// or style that stands in them.
import { createHash } from 'node:crypto';

/** The `<meta>` tag of the policy that lets exactly this script or this style run, known by its SHA-256. */
export function policyFor(
  allowed: { readonly script: string } | { readonly style: string },
): string {
  const [kind, text] = 'script' in allowed ? ['script', allowed.script] : ['style', allowed.style];
  const hash = createHash('sha256').update(text).digest('base64');
  return `<meta http-equiv="content-security-policy" content="default-src 'none';${kind}-src 'sha256-${hash}'">`;
}
