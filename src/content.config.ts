// The collections, and the loaders that fill them. What a report is stands in src/report.
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { config } from './config.ts';
import { openDiagrams } from './integrations/diagrams.ts';
import { markdownPlugins } from './integrations/markdown.ts';
import { reportsLoader } from './integrations/reports-loader.ts';
import { vocabulariesLoader } from './integrations/vocabularies-loader.ts';
import { originsOf } from './report/origins.ts';
import { gather, gatheredFolder } from './sources/gather.ts';
import { digestOfOwnCode } from './settings/own-code.ts';
import type { Vocabulary } from './report/vocabulary.ts';

// A command has gathered the reports of all sources; whoever starts Astro without one finds them as they were gathered last.
const folder = gatheredFolder(config);
if (originsOf(folder) === null) await gather(config, { fetch: false });

// The dev server shows the reports as they are on the disk, past Astro's store: see integrations/live-reports.ts.
const nothing = (): [] => [];

export const collections = {
  reports: defineCollection({
    loader: import.meta.env.DEV
      ? nothing
      : reportsLoader({
          folder,
          audience: config.audience,
          drafts: config.drafts,
          allowCode: config.trustReports,
          additions: config,
          additionsDigest: digestOfOwnCode(process.cwd()),
          diagrams: openDiagrams(config.cache),
          pluginsWith: (drawDiagram) =>
            markdownPlugins({ audience: config.audience, folder, drawDiagram }),
        }),
    schema: z.object({}),
  }),
  vocabularies: defineCollection({
    loader: import.meta.env.DEV ? nothing : vocabulariesLoader(folder),
    schema: z.custom<Vocabulary>(),
  }),
};
