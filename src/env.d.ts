/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The report of the page, for components in its body. */
    report: import('./report/report.ts').Report;
    /** In the dev server, what is wrong in the archive as a whole. */
    faults?: readonly import('./report/diagnostic.ts').Diagnostic[];
    /** In the dev server, the version of the reports that the page shows. */
    liveVersion?: number;
  }
}
