/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The report of the page, for components in its body. */
    report: import('./report/report.ts').Report;
  }
}
