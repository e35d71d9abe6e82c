// What every reporter is told beside the diagnostics.

export interface ReporterOptions {
  /** The folder of reports, as a path from the root of the repository. */
  readonly folder: string;
  /** How many reports were checked. */
  readonly reports: number;
  /** The address of a rule's page in the guide; a path of the site where its host is not known. */
  readonly helpOf: (rule: string) => string;
}
