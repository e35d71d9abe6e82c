// The settings of the archives that tests build: whoever names this repository's archive changes no test.
import { defineConfig } from '../src/index.ts';

export default defineConfig({
  name: 'Hindsight',
  site: 'https://postmortems.example.com',
});
