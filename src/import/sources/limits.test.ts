import { expect, test } from 'vitest';
import { refuseDeepHtml, refuseLong } from './limits.ts';

test('what no parser should be given is refused with what to do', () => {
  expect(() => refuseLong('a'.repeat(8_000_001))).toThrow(
    /8\.0 million characters, more than 8 million\. Cut out/,
  );
  expect(() => refuseLong(`a\n${'> '.repeat(201)}b`)).toThrow(/more than 200 deep.*Take them out/);
  expect(() => refuseDeepHtml('<div>'.repeat(501))).toThrow(/500 elements \(`<div>`\).*Close them/);
  expect(() => refuseDeepHtml('<A href="b">c'.repeat(501))).toThrow(/`<a>`/);
  expect(() => refuseDeepHtml('<b '.repeat(1002))).toThrow(/does not end/);
});

test('long documents that are well formed are not', () => {
  refuseDeepHtml('<ul><li>a<li><b>b</b><p>c<br></ul>'.repeat(5000));
  refuseDeepHtml('</div>'.repeat(5000));
  refuseDeepHtml('<div>'.repeat(400) + '</div>'.repeat(400));
  refuseDeepHtml(`<script>${'x = "<div>";'.repeat(5000)}</script><p>a`);
  refuseLong(`${'> '.repeat(100)}a\n`.repeat(500));
});
