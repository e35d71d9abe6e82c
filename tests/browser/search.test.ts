import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AnswerData } from '../../src/ask/answer-data.ts';
import { DETECTORS } from '../../src/report/kinds.ts';
import { COUNT, IDENTIFIERS_ID, NEIGHBOUR_ID, SPOKEN } from './archive.ts';
import { address, describeInBrowser, open, whereIs } from './browser.ts';
import { choose, field, results, search, settled, summary, titles } from './search-page.ts';
import { BASES } from './setup.ts';

const IDENTIFIERS = 'Deploy v2.41.0 broke the header that names a request';
const NEIGHBOUR = 'A queue of 5030 messages delayed receipts';

describeInBrowser('the search page', () => {
  test('shows what can be asked and all facets before a question', async () => {
    const page = await open('/search/');
    await settled(page);
    expect(await page.getByRole('heading', { name: 'What you can search for' }).isVisible()).toBe(
      true,
    );
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('.filter-group-name').allTextContents()).toEqual([
      'Severity',
      'Service',
      'Root cause',
      'Trigger',
      'Detected by',
      'Team',
      'Tag',
      'Year',
    ]);
    await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('every example finds something', async () => {
    const page = await open('/search/');
    await settled(page);
    const examples = await page
      .locator('.search-teach a[href*="?q="]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      await page.goto(example);
      await settled(page);
      expect(await results(page).count(), example).toBeGreaterThan(0);
    }
  });

  test('a result shows severity, date, duration, service, passage and the places that match', async () => {
    const page = await open('/search/?q=ERR_TIMED_OUT');
    const first = results(page).first();
    await first.locator('.found-facts').waitFor();
    expect(await first.locator('.found-facts span').allInnerTexts()).toEqual([
      'SEV1',
      '5\u00a0March 2024',
      '40\u00a0min',
      'Checkout',
    ]);
    expect(await first.locator('.found-text').innerText()).toContain('every second order failed');
    const place = first.locator('.found-places li');
    expect(await place.innerText()).toBe(
      '10:12 Detection An alert on /checkout (ERR_TIMED_OUT) fires.',
    );
    await place.getByRole('link').click();
    await page.waitForURL(/#event-2$/);
    expect(await page.locator('#event-2').innerText()).toContain('10:12');
    await expect
      .poll(() => page.locator('mark.search-mark').allInnerTexts())
      .toEqual(['ERR_TIMED_OUT']);
    // What is copied from the address bar is the place, whatever led to it.
    expect(whereIs(page)).toBe(`/postmortems/${IDENTIFIERS_ID}/#event-2`);
  });

  test('says which words it left out', async () => {
    const page = await open('/search/?q=receipts+qzxqzx');
    await expect.poll(() => page.locator('[data-left-out]').innerText()).toContain('“qzxqzx”');
    await expect.poll(() => titles(page)).toEqual([NEIGHBOUR]);
  });
});

describeInBrowser('an identifier', () => {
  test('finds its report first, as a log shows it', async () => {
    const page = await open('/search/');
    for (const query of [
      'ECONNRESET',
      'econnreset',
      '503',
      'v2.41.0',
      'v2.40',
      'C++',
      '/checkout',
      'user_id',
      'x-request-id',
      'ERR_TIMED_OUT',
      'outage',
      'deploy v2.41.0',
      '"long outage"',
    ]) {
      await search(page, query);
      expect.soft((await titles(page))[0], query).toBe(IDENTIFIERS);
    }
  });

  test('that no report holds is said to be in none, and longer ones are named', async () => {
    const page = await open('/search/');
    const note = page.locator('[data-left-out]');
    for (const absent of ['haproxy', '504', 'EADDRINUSE', 'requezzz', 'v2.42.0']) {
      await search(page, absent);
      expect.soft(await results(page).count(), absent).toBe(0);
      expect
        .soft(await page.locator('[data-empty]').innerText(), absent)
        .toContain(`No report contains “${absent}”.`);
    }
    await search(page, 'econnres');
    await expect
      .poll(() => note.innerText())
      .toBe('“econnres” is in no report; “econnreset” is in one.');
    await search(page, '503');
    expect((await titles(page)).toSorted()).toEqual([NEIGHBOUR, IDENTIFIERS].toSorted());
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual([IDENTIFIERS]);
    expect(await summary(page)).toBe('1 report for “503”');
    expect(await page.locator('.found mark').allInnerTexts()).not.toContain('5030');
  });

  test('finds nothing that only shares a piece with it', async () => {
    const page = await open('/search/');
    for (const [query, expected] of [
      ['C++', [IDENTIFIERS]],
      ['5030', [IDENTIFIERS, NEIGHBOUR]],
      ['/checkout', [IDENTIFIERS]],
      ['x-request-id', [IDENTIFIERS]],
      ['request header', [IDENTIFIERS]],
      ['request receipts', [NEIGHBOUR]],
      ['recei', [NEIGHBOUR]],
    ] as const) {
      await search(page, query);
      expect.soft((await titles(page)).toSorted(), query).toEqual(expected.toSorted());
    }
  });
});

describeInBrowser('facets', () => {
  test('are counted; values of one are alternatives, facets narrow each other', async () => {
    const page = await open('/search/');
    await settled(page);
    const count = (value: string): Promise<number> =>
      page
        .locator('.filter-value', { hasText: value })
        .locator('.filter-value-count')
        .innerText()
        .then((text) => Number.parseInt(text, 10));
    const [sev1, sev4] = [await count('SEV1'), await count('SEV4')];
    await choose(page, 'Severity', 'SEV1');
    await settled(page);
    expect(await results(page).count()).toBe(sev1);
    expect(await count('SEV4')).toBe(sev4);
    await choose(page, 'Severity', 'SEV4');
    await expect.poll(() => results(page).count()).toBe(sev1 + sev4);
    await choose(page, 'Year', '2023');
    await expect.poll(() => results(page).count()).toBeLessThan(sev1 + sev4);
    expect(whereIs(page)).toBe('/search/?severity=SEV1&severity=SEV4&year=2023');
    expect(await page.locator('[data-chosen] button').allInnerTexts()).toEqual([
      'Severity: SEV1',
      'Severity: SEV4',
      'Year: 2023',
      'Remove all',
    ]);
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await expect.poll(() => whereIs(page)).toBe('/search/');
  });

  test('take the room of a value that is not laid out yet for that of one that is', async () => {
    const page = await open('/search/');
    await settled(page);
    const value = page.locator('.filter-value', { hasText: 'SEV1' });
    const [how, assumed, height] = await value.evaluate((row) => {
      const { contentVisibility, containIntrinsicHeight } = getComputedStyle(row);
      const pixels = Number.parseFloat(/[\d.]+/.exec(containIntrinsicHeight)![0]);
      return [contentVisibility, pixels, row.getBoundingClientRect().height] as const;
    });
    expect(how).toBe('auto');
    expect(Math.abs(assumed - height)).toBeLessThan(1);
  });

  test('say what their values mean, by pointer, key and finger, beside the box and not in its name', async () => {
    const page = await open('/search/');
    await settled(page);
    const group = page.locator('.filter-group', { hasText: 'Detected by' });
    await group.locator('summary').click();
    const { name, meaning } = DETECTORS.customer;
    const box = group.getByRole('checkbox', { name: new RegExp(`^${name} \\d+ reports?$`) });
    const sign = group.getByRole('button', { name: `What “${name}” means`, exact: true });
    const told = group.getByText(meaning);
    const opened = [
      () => sign.hover(),
      () => sign.press('Tab').then(() => page.keyboard.press('Shift+Tab')),
    ];
    for (const open of opened) {
      await open();
      await told.waitFor();
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await told.waitFor({ state: 'hidden' });
    }
    await sign.click();
    await told.waitFor();
    expect(await box.isChecked(), 'the sign ticks nothing').toBe(false);
    // The row is as easy to hit as before: its words and its count are of the box.
    await group
      .locator('.filter-value', { has: page.getByRole('checkbox', { name }) })
      .locator('.filter-value-count')
      .click();
    expect(await box.isChecked()).toBe(true);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('ask the index nothing, and neither does a sort', async () => {
    const page = await open('/search/?q=failed');
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await choose(page, 'Severity', 'SEV3');
    await settled(page);
    await page.getByLabel('Sort').selectOption('longest');
    await settled(page);
    const isOfResults = /^\/(?:pagefind\/fragment|search\/sorts)\/|\/favicon/;
    expect(asked.filter((path) => !isOfResults.test(path))).toEqual([]);
    expect(asked).toContainEqual(expect.stringContaining('/search/sorts/'));
  });

  test('a tick keeps the keyboard where it is', async () => {
    const page = await open('/search/?q=failed');
    await settled(page);
    await page.getByRole('checkbox', { name: 'SEV3' }).focus();
    await page.keyboard.press('Space');
    await settled(page);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'SEV3',
    );
    expect(await page.getByRole('checkbox', { name: 'SEV3' }).isChecked()).toBe(true);
  });

  test('stand behind a button on a phone', async () => {
    const page = await open('/search/?q=failed&severity=SEV3', { width: 390, height: 844 });
    await settled(page);
    const severity = page.getByRole('checkbox', { name: 'SEV3' });
    expect(await severity.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    expect(await severity.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describeInBrowser('the sentence about what was found', () => {
  test('repeats the query, whatever signs are in it', async () => {
    const page = await open('/search/');
    for (const query of ['outage [SEARCH_TERM]', 'outage [COUNT]', 'error $&']) {
      await search(page, query);
      expect(await summary(page)).toMatch(/^(?:\d+ reports?|No report) for /);
      expect((await summary(page)).endsWith(`for “${query}”`), await summary(page)).toBe(true);
    }
    await search(page, 'qqqqzzzz [COUNT]');
    expect(await summary(page)).toBe('No report for “qqqqzzzz [COUNT]”');
    expect(await page.locator('[data-summary]').getAttribute('role')).toBe('status');
  });
});

describeInBrowser('sorts', () => {
  test('show every report, whatever is unknown of it', async () => {
    const page = await open('/search/');
    await settled(page);
    const services = (await page
      .locator('.filter-value input[name="Service"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))) as string[];
    const all = `?${new URLSearchParams(services.map((value) => ['service', value]))}`;
    for (const sort of ['newest', 'longest', 'severity']) {
      await page.goto(address(`/search/${all}&sort=${sort}`));
      await settled(page);
      expect(await results(page).count(), sort).toBe(COUNT);
      expect(await summary(page), sort).toBe(`${COUNT} reports`);
    }
  });

  test('put them in order, and stand in the address', async () => {
    const page = await open('/search/?service=Checkout');
    await settled(page);
    const order = page.getByLabel('Sort');
    expect(await order.inputValue()).toBe('newest');
    const dates = (await page.locator('.found-facts span:nth-child(2)').allInnerTexts())
      .filter((date) => date !== 'Day not recorded')
      .map((date) => Date.parse(date));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    await order.selectOption('severity');
    await settled(page);
    expect(whereIs(page)).toBe('/search/?service=Checkout&sort=severity');
    const severities = await page.locator('.found-facts .severity').allInnerTexts();
    expect(severities).toEqual(severities.toSorted());
    expect(new Set(severities).size).toBeGreaterThan(1);
    await page.goBack();
    await expect.poll(() => order.inputValue()).toBe('newest');
  });
});

describeInBrowser('the address of a search', () => {
  test('is enough to see the same again', async () => {
    const page = await open('/search/?q=failover&severity=SEV3&sort=longest');
    const before = await titles(page);
    expect(before.length).toBeGreaterThan(1);
    expect(await field(page).inputValue()).toBe('failover');
    expect(await page.getByRole('checkbox', { name: 'SEV3' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Sort').inputValue()).toBe('longest');
    await page.reload();
    expect(await titles(page)).toEqual(before);
  });

  test('goes back by questions, not by letters, and forward again', async () => {
    const page = await open('/');
    await page.goto(address('/search/'));
    await settled(page);
    await field(page).pressSequentially('receipts', { delay: 30 });
    await expect.poll(() => whereIs(page)).toBe('/search/?q=receipts');
    await page.keyboard.press('Enter');
    await search(page, 'failover');
    await page.keyboard.press('Enter');
    await choose(page, 'Severity', 'SEV3');
    await settled(page);
    const last = await titles(page);

    await page.goBack();
    await expect.poll(() => whereIs(page)).toBe('/search/?q=failover');
    expect(await page.getByRole('checkbox', { name: 'SEV3' }).isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual([NEIGHBOUR]);
    expect(await field(page).inputValue()).toBe('receipts');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => titles(page)).toEqual(last);
    expect(await page.getByRole('checkbox', { name: 'SEV3' }).isChecked()).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => whereIs(page)).toBe('/');
  });

  test('is there again after a look at a result', async () => {
    const page = await open('/search/?q=failover&sort=newest');
    const before = await titles(page);
    await page.locator('.found-title a').first().click();
    await page.waitForURL(/postmortems/);
    await page.goBack();
    expect(await titles(page)).toEqual(before);
  });
});

describeInBrowser('the keyboard', () => {
  test.each(['/', 'Control+k'])(
    '%s leads from a report to a result, and Escape clears',
    async (key) => {
      const page = await open(`/postmortems/${NEIGHBOUR_ID}/`);
      await page.keyboard.press(key);
      await page.waitForURL(/\/search\/$/);
      await settled(page);
      await page.keyboard.type('econnreset');
      await expect.poll(() => titles(page)).toEqual([IDENTIFIERS]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => whereIs(page)).toBe('/search/');
      await page.keyboard.type('econnreset');
      await expect.poll(() => titles(page)).toEqual([IDENTIFIERS]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#event-1$/);
    },
  );

  test('goes into the field of the home page', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('receipts');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=receipts$/);
    expect(await titles(page)).toEqual([NEIGHBOUR]);
  });

  test('types `/` where one types, and can do without the shortcut', async () => {
    const page = await open('/search/');
    await settled(page);
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Search with' }).uncheck();
    await page.goto(address(`/postmortems/${NEIGHBOUR_ID}/`));
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    expect(whereIs(page)).toBe(`/postmortems/${NEIGHBOUR_ID}/`);
    await page.keyboard.press('Control+k');
    await page.waitForURL(/\/search\/$/);
  });
});

describeInBrowser('a result that the keyboard is on', () => {
  test('keeps it when the same answer comes again, and when the next one contains it too', async () => {
    const page = await open('/search/?q=econnres');
    expect(await titles(page)).toEqual([IDENTIFIERS]);
    const link = results(page).first().locator('.found-title a');
    const isFocused = () => link.evaluate((it) => it === document.activeElement);
    const node = await link.elementHandle();
    // As the answer to a last letter does, after the first press of an arrow.
    const answerAgain = (query: string) =>
      field(page).evaluate(async (input, asked) => {
        const root = input.closest('[data-search]')!;
        const answered = new Promise<void>((done) => {
          const look = (): void => void (root.ariaBusy === 'false' && done());
          new MutationObserver(look).observe(root, { attributeFilter: ['aria-busy'] });
        });
        (input as HTMLInputElement).value = asked;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await answered;
      }, query);
    await link.focus();
    await answerAgain('econnres');
    expect(await isFocused()).toBe(true);
    expect(await node!.evaluate((it) => it.isConnected)).toBe(true);
    await answerAgain('econnreset');
    expect(await isFocused()).toBe(true);
    expect(await node!.evaluate((it) => it.isConnected)).toBe(false);
  });
});

describeInBrowser('words of other languages', () => {
  test.each([
    ['de', 'Verbindung', 'Verbindungen'],
    ['fr', 'certificat', 'certificats'],
    ['es', 'conexión', 'conexiones'],
    ['pt-BR', 'integração', 'integrações'],
    ['ar', 'شهادة', 'الشهادة'],
    ['th', 'ฐานข้อมูล', 'ฐานข้อมูล'],
    ['zh', '连接池', '连接池'],
    ['ja', 'データベース', 'データベース'],
  ])('%s: %s is found where the report says %s', async (lang, query, written) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    const [title] = SPOKEN[lang]!;
    expect(await titles(page)).toContain(title);
    const found = results(page).filter({ hasText: title });
    expect((await found.locator('mark').allInnerTexts()).join(' ')).toContain(written);
    await page.goto(`/postmortems/in-${lang.toLowerCase()}/`);
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe(lang);
    const answer = await page.evaluate<AnswerData>(
      `import('/ask/ask.js').then(({ openArchive }) => openArchive('/ask/'))
        .then(({ ask }) => ask(${JSON.stringify(query)}))`,
    );
    expect(answer.matches.map((match) => match.title)).toContain(title);
  });
});

describeInBrowser('words that no report holds together', () => {
  test('are found apart, below a line that counts them', async () => {
    const page = await open('/search/?q=econnreset+receipts');
    expect((await titles(page)).toSorted()).toEqual([NEIGHBOUR, IDENTIFIERS].toSorted());
    expect(await page.locator('[data-left-out]').innerText()).toMatch(
      /^No report contains all of these words: one contains “\w+” and one contains “\w+”\.$/,
    );
  });
});

describeInBrowser('an empty result', () => {
  test('suggests the word that was meant', async () => {
    const page = await open('/search/?q=reciepts');
    await settled(page);
    const panel = page.locator('[data-empty]');
    expect(await panel.innerText()).toContain('Check the spelling');
    const meant = panel.getByRole('button', { name: 'Search for receipts' });
    await meant.click();
    await expect.poll(() => titles(page)).toEqual([NEIGHBOUR]);
    expect(whereIs(page)).toBe('/search/?q=receipts');
  });

  test('keeps what it found of two words, and suggests the other', async () => {
    const page = await open('/search/?q=contacts+reciepts');
    await settled(page);
    const note = page.locator('[data-left-out]');
    await note.getByRole('button', { name: 'Search for contacts receipts' }).click();
    await expect.poll(() => whereIs(page)).toBe('/search/?q=contacts+receipts');
    await expect.poll(() => note.isVisible()).toBe(false);
  });

  test('offers to remove the filters and to use fewer words', async () => {
    const page = await open('/search/?q=receipts+econnreset&year=2021');
    await settled(page);
    const panel = page.locator('[data-empty]');
    await panel.getByRole('button', { name: 'Search for receipts' }).waitFor();
    expect(await panel.innerText()).toContain(
      'No report matches “receipts econnreset” with these filters',
    );
    expect(await panel.innerText()).not.toContain('Check the spelling');
    await panel.getByRole('button', { name: 'Search for receipts' }).click();
    await panel.getByRole('button', { name: /^Remove year: 2021/i }).click();
    await expect.poll(() => titles(page)).toEqual([NEIGHBOUR]);
    expect(whereIs(page)).toBe('/search/?q=receipts');
  });
});

describeInBrowser('marks', () => {
  test('are fetched only where the address asks for them, and can be removed', async () => {
    const page = await open(`/postmortems/${IDENTIFIERS_ID}/?highlight=C%2B%2B&highlight=C`);
    const marker = page.locator('mark.search-mark');
    await expect.poll(() => marker.allInnerTexts()).toEqual(['C++', 'C']);
    expect(await page.getByRole('status').allInnerTexts()).toContain('2 matches are marked');
    await page.getByRole('button', { name: 'Remove the marks' }).click();
    expect(await marker.count()).toBe(0);
    expect(whereIs(page)).toBe(`/postmortems/${IDENTIFIERS_ID}/`);
  });
});

describeInBrowser('without an index or a script', () => {
  test('the page says that search needs a build', async () => {
    const page = await open('/', { problems: 'expected' });
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(address('/search/?q=a'));
    await page.getByRole('heading', { name: 'Search needs a build' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('npm run build');
  });

  test('the page leads to the indexes where no script runs', async () => {
    const page = await open('/search/?q=a', { scripts: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Search needs JavaScript');
    expect(await page.getByRole('link', { name: 'all reports' }).isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });
});

describeInBrowser('below a base', () => {
  test.each(BASES)('%s: finds, narrows and leads to the report', async (base) => {
    const page = await open('/search/?q=econnreset&severity=SEV1', { base });
    expect(await titles(page)).toEqual([IDENTIFIERS]);
    await page.locator('.found-places a').first().click();
    await page.waitForURL(/#event-1$/);
    await expect.poll(() => page.locator('mark.search-mark').count()).toBe(1);
    expect(whereIs(page)).toBe(address(`/postmortems/${IDENTIFIERS_ID}/#event-1`, base));
    await page.keyboard.press('/');
    await page.waitForURL(new RegExp(`${address('/search/', base)}$`));
  });
});

describeInBrowser('a pasted alert', () => {
  const ALERT = `[FIRING:1] TLS handshake (pod edge-7d9f8b6c5-x2x9k)
2026-11-27T03:14:15Z tls: certificate has expired or is not yet valid: current time 2026-11-27T03:14:15Z
	at com.acme.Edge.run(Edge.java:88)`;
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.locator('.search-field input:visible').evaluate((input, pasted) => {
      (input as HTMLInputElement).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
    await page.locator('[data-paste-status]:not(:empty)').waitFor();
  };

  test.each(BASES)('%s: leads to its report as the module does', async (base) => {
    const page = await open('/search/', { base });
    await settled(page);
    const fetched = (): Promise<string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /\/ask\/|answers\./.test(name)),
      );
    // Whoever looks for words is not made to load what answers an alert.
    await field(page).focus();
    await search(page, 'certificate');
    expect(await fetched()).toEqual([]);
    await field(page).fill('');
    await paste(page, ALERT);
    expect(await fetched()).not.toEqual([]);
    const first = page.locator('.paste-answer .found').first();
    expect(await first.locator('.found-title').innerText()).toBe(
      'Nobody could log in while a certificate had run out',
    );
    const told = await first.locator('.paste-told').innerText();
    for (const text of [
      'certificate has expired or is not yet valid',
      'A new certificate is installed.',
      'The rate limiter is suspected',
      'Watch the dates of all certificates.',
    ]) {
      expect.soft(told).toContain(text);
    }
    const folder = address('/ask/', base);
    // As text, for the test runner writes imports of its own into functions.
    const answer = await page.evaluate<AnswerData>(
      `import('${folder}ask.js').then(({ openArchive }) => openArchive('${folder}'))
        .then(({ ask }) => ask(${JSON.stringify(ALERT)}))`,
    );
    expect(await page.locator('.paste-answer .found-title').allInnerTexts()).toEqual(
      answer.matches.map(({ title }) => title),
    );
    const leads = first.locator('.paste-told dd a').first();
    const href = await leads.evaluate((link) => (link as HTMLAnchorElement).href);
    const marked = new URL(href).searchParams.getAll('highlight');
    await leads.click();
    await page.waitForURL(/\/postmortems\/certificate\//);
    expect(marked).toContain('expired');
    expect(marked.filter((word) => !ALERT.includes(word))).toEqual([]);
    await page.goBack();
    await expect.poll(() => page.locator('textarea').inputValue()).toBe(ALERT);
    await first.waitFor();
  });

  test('is answered by the day that the list has, not by that of a change before it', async () => {
    const page = await open('/search/');
    await settled(page);
    await paste(page, 'LEDGER_BATCH_7Q failed\nat 03:14 on 10.0.0.1');
    const facts = page.locator('.paste-answer .found-facts').first();
    expect(await facts.innerText()).toMatch(/14\sJanuary\s2024/);
  });

  test('that nothing is like is said to be so, with what was searched for and what was left out', async () => {
    const page = await open('/search/');
    await settled(page);
    await paste(page, 'haproxy maxconn reached\nat 03:14 on 10.0.0.1');
    const status = page.locator('[data-paste-status]');
    expect(await status.innerText()).toBe('Nothing like this in the archive.');
    expect(await status.getAttribute('role')).toBe('status');
    const answer = await page.locator('.paste-answer').innerText();
    expect(answer).toContain('haproxy (in no report)');
    expect(answer).toContain('10.0.0.1');
    await page.keyboard.press('Escape');
    expect(whereIs(page)).toBe('/search/');
    await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByRole('heading', { name: 'What you can search for' }).isVisible()).toBe(
      true,
    );
  });

  test('stays out of what the host is asked, also when it was typed or came by a form', async () => {
    const page = await open('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address('/search/'));
    await settled(page);
    await field(page).fill('tls certificate has expired or is not yet valid now');
    await page.keyboard.press('Enter');
    await page.locator('.paste-answer .found').first().waitFor();
    expect(whereIs(page)).toMatch(/^\/search\/#ask=tls%20/);
    expect(asked.filter((url) => url.includes('expired'))).toEqual([]);
    await page.goto(address('/search/?q=one+two+three+four+five+six+seven+eight+nine'));
    await expect.poll(() => whereIs(page)).toMatch(/^\/search\/#ask=one/);
  });
});
