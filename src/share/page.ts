// The small pages that are written without the site's frame, for places where nothing but the report may stand: they
// fetch nothing, and run nothing but the one script or style that they hold.
import { escapeXml } from '../text/escape.ts';
import { LANGUAGE } from '../text/language.ts';
import { policyFor } from './policy.ts';

export interface SmallPage {
  readonly title: string;
  /** The address of what the page stands for. */
  readonly canonical: string;
  readonly allowed: Parameters<typeof policyFor>[0];
  /** Markup for the end of the head, a line each. */
  readonly head: readonly string[];
  /** Markup. */
  readonly body: string;
}

/** The page as HTML. Title and address are escaped here; `head` and `body` are markup and are taken as they are. */
export function smallPage({ title, canonical, allowed, head, body }: SmallPage): string {
  return `<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
${policyFor(allowed)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="canonical" href="${escapeXml(canonical)}">
<meta name="robots" content="noindex">
${head.join('\n')}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
