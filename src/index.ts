// What an archive imports from the package: `import { defineConfig } from 'hindsight'`.
export { z } from 'zod';
export { defineOwnRule as defineRule } from './check/rule.ts';
export type {
  RuleDiagnostic,
  /** @deprecated `RuleDiagnostic`; rules of archives import the type by this name. */
  RuleDiagnostic as Finding,
  OwnRule,
  Subject,
} from './check/rule.ts';
export type { OwnField, OwnFields } from './report/additions.ts';
export type { TicketLink } from './report/tickets.ts';
export { defineConfig } from './settings/settings.ts';
export type { NavigationLink, Settings } from './settings/settings.ts';
