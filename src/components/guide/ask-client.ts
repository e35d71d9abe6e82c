// A program that asks the archive, as the guide shows it; tests/site/share.test.ts runs what stands in the page.

/** @param ask the address of the folder `/ask/` */
export const clientOf = (ask: string): string => `// node ask.mjs < alert.txt
import { text } from 'node:stream/consumers';

const ask = '${ask}';
const code = await (await fetch(ask + 'ask.js')).text();
const { openArchive } = await import('data:text/javascript,' + encodeURIComponent(code));

const archive = await openArchive(ask);
const { abstained, matches } = await archive.ask(await text(process.stdin));
if (abstained) console.log('Nothing like this.');
for (const { title, url, matched, mitigation, deadEnds, openActions } of matches) {
  console.log(title, url);
  console.log('  It says:', matched[0].text);
  if (mitigation) console.log('  What helped:', mitigation.text);
  for (const { text } of deadEnds) console.log('  Dead end:', text);
  for (const { text, due, state } of openActions) {
    console.log('  Unfinished:', text, due ?? '', state);
  }
}`;
