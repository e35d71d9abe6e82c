// Puts the vocabularies of a folder into Astro's data store, so that pages can name what reports refer to.
import type { Loader } from 'astro/loaders';
import { readVocabularies } from '../report/read.ts';

export function vocabulariesLoader(folder: string): Loader {
  return {
    name: 'vocabularies',
    load: async ({ store }) => {
      for (const vocabulary of Object.values(readVocabularies(folder).vocabularies)) {
        store.set({ id: vocabulary.name, data: { ...vocabulary } });
      }
    },
  };
}
