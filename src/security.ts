// What a page of the site may load and run. Astro writes the policy into each page and adds the hashes of the scripts
// and styles that it put there itself; nothing else that stands in a page runs.
import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';
import { PREFETCH_RULES } from './layouts/prefetch-rules.ts';
import { THEME_SCRIPT } from './layouts/theme-script.ts';
import { TRANSITION_STYLE } from './layouts/transition-style.ts';

const hashOf = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, boolean>;

export const contentSecurityPolicy = {
  scriptDirective: {
    // Pagefind searches in WebAssembly, which may be compiled; text is never run as a program.
    resources: ["'self'", "'wasm-unsafe-eval'"],
    hashes: [hashOf(THEME_SCRIPT), hashOf(PREFETCH_RULES)],
  },
  styleDirective: { resources: ["'self'"], hashes: [hashOf(TRANSITION_STYLE)] },
  directives: [
    "default-src 'self'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "img-src 'self'",
    "object-src 'none'",
    "worker-src 'self'",
  ],
} satisfies Policy;
