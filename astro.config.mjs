// Wiring only, for editors and `astro check`: the commands give Astro the same configuration themselves. An archive that
// needs more of Astro has such a file of its own, and adds to it.
import { defineConfig } from 'astro/config';
import { archive } from './src/astro.ts';

export default defineConfig(archive());
