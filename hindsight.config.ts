// The choices of this archive. Everything has a default that works, and is explained by the editor and at /guide/configure/.
import { defineConfig } from './src/index.ts';

export default defineConfig({
  format: 1,
  name: 'Hindsight',
  description: 'What went wrong, what we learnt, and what we promised to change.',
  // Where the site will live; absolute addresses in feeds and previews begin with it.
  site: 'https://postmortems.example.com',
  base: '/',
  favicon: '/favicon.svg',
  // Whom the shipped workflow publishes for: `internal` or `public`. A site on GitHub Pages is open to the world.
  publish: null,
  // Levels of rules, for example: { 'complete/action-ticket': 'off', 'complete/prevent-action': 'error' }
  rules: {},
});
