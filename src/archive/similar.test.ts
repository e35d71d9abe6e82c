import { describe, expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { archiveOf, incident } from './fixture.ts';
import { findSimilar } from './similar.ts';

const find = (archive: Archive, bodies: Record<string, string> = {}, limit?: number) =>
  findSimilar(archive, { textOf: (id) => bodies[id] ?? '', ...(limit ? { limit } : {}) });
const reasons = (archive: Archive, id: string, other: string): readonly string[] | undefined =>
  find(archive)
    .get(id)
    ?.find((one) => one.id === other)
    ?.reasons.map(({ text }) => text);

const balancer = {
  services: ['shop'],
  rootCauses: ['one-target'],
  trigger: 'config-change',
  summary: 'The load balancer sent everything to a single server.',
};

describe('what makes two reports similar', () => {
  test('a specific root cause, with the service, the trigger and the words in common as further reasons', () => {
    const archive = archiveOf(
      incident('a', '2023-01-01', { ...balancer, title: 'Nobody could buy' }),
      incident('b', '2024-01-01', {
        ...balancer,
        title: 'Pages timed out',
        summary: 'A single server was all that the load balancer knew.',
      }),
    );
    expect(reasons(archive, 'b', 'a')).toEqual([
      'same root cause: One target in the pool',
      'same service and trigger: Shop, Config change',
      'shared terms: load balancer, single server',
    ]);
  });

  test('the words of events as readers see them, whatever markup parts them', () => {
    const told = (text: string) => ({
      rootCauses: ['one-target'],
      summary: 'It was down.',
      events: [`2024-01-01 12:00 | note | ${text}`, `2024-01-01 12:01 | note | ${text}`],
    });
    const archive = archiveOf(
      incident('a', '2024-01-01', told('The [load](/x/) balancer.')),
      incident('b', '2024-01-01', told('A load&#32;balancer?')),
    );
    expect(reasons(archive, 'b', 'a')?.at(-1)).toBe('shared terms: load balancer');
  });

  test('not a category of causes, nor a cause that is not recorded', () => {
    for (const cause of ['configuration', 'unknown']) {
      const same = { services: ['shop'], rootCauses: [cause], trigger: 'config-change' };
      expect(
        find(archiveOf(incident('a', '2023-01-01', same), incident('b', '2024-01-01', same))),
      ).toEqual(new Map());
    }
  });

  test('a trigger that is not recorded is not a trigger in common', () => {
    const archive = archiveOf(
      incident('a', '2023-01-01', { ...balancer, trigger: 'unknown' }),
      incident('b', '2024-01-01', { ...balancer, trigger: 'unknown' }),
    );
    expect(reasons(archive, 'b', 'a')?.[1]).toBe('same service: Shop');
  });

  test('words of a handful of reports prove nothing on their own', () => {
    const archive = archiveOf(
      incident('a', '2023-01-01', { ...balancer, rootCauses: ['unknown'], services: ['shop'] }),
      incident('b', '2024-01-01', { ...balancer, rootCauses: ['unknown'], services: ['mail'] }),
    );
    expect(find(archive).size).toBe(0);
  });

  test('a cause that many share needs the service or the words as well', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      incident(`r${i}`, `2023-01-${10 + i}`, {
        services: [i < 2 ? 'shop' : `service-${i}`],
        rootCauses: ['no-headroom'],
      }),
    );
    const found = find(archiveOf(...many));
    expect([...found.keys()]).toEqual(['r0', 'r1']);
    expect(found.get('r0')?.map(({ id }) => id)).toEqual(['r1']);
  });
});

/** So many reports of one cause, each of another service. */
const sharing = (count: number, texts: readonly string[] = []) =>
  Array.from({ length: count }, (_, i) =>
    incident(`r${i}`, `2023-01-${10 + i}`, {
      services: [`service-${i}`],
      rootCauses: ['no-headroom'],
      title: 'abcdefghijklm'.charAt(i).repeat(4),
      summary: texts[i] ?? 'abcdefghijklm'.charAt(i).repeat(5),
    }),
  );

test('up to eight reports a cause in common is telling on its own, and of nine it is not', () => {
  expect(find(archiveOf(...sharing(8))).size).toBe(8);
  expect(find(archiveOf(...sharing(9))).size).toBe(0);
});

test('texts that are alike by 0.12 support a cause that many share, and no less', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = (count: number, sign: string): string[] =>
    Array.from({ length: count }, (_, i) => sign.repeat(4) + letters.charAt(i % 26).repeat(3 + i / 26)); // prettier-ignore
  const likeWith = (count: number): { likeness: number; found: boolean } => {
    // Words that a third and a fourth report hold, too: those of one alone are not compared.
    const [q, w] = [words(40, 'q'), words(40, 'w')];
    const own = [q, w].map((all) => ['Cold standby', ...all.slice(0, count)].join('. '));
    const reports = sharing(9, [...own, q.join('. '), w.join('. ')]);
    // What authors declared is always told, and its score holds how alike the texts are.
    const declared = archiveOf({ ...reports[0]!, repeats: ['r1'] }, ...reports.slice(1));
    const r1 = find(declared)
      .get('r1')!
      .find(({ id }) => id === 'r0')!;
    const like = find(archiveOf(...reports)).get('r1') ?? [];
    return { likeness: (r1.score - 10 - 3) / 4, found: like.some(({ id }) => id === 'r0') };
  };
  const tried = Array.from({ length: 40 }, (_, count) => likeWith(count));
  expect(tried.map(({ found }) => found)).toEqual(tried.map(({ likeness }) => likeness >= 0.12));
  // Some lie close to the border, on both of its sides.
  expect(tried.some(({ likeness }) => likeness >= 0.12 && likeness < 0.14)).toBe(true);
  expect(tried.some(({ likeness }) => likeness >= 0.1 && likeness < 0.12)).toBe(true);
});

describe('what nobody recorded', () => {
  test('is no service in common, and no reason', () => {
    const unknown = { services: ['unknown'], rootCauses: ['no-headroom'] };
    const archive = archiveOf(
      ...Array.from({ length: 12 }, (_, i) => incident(`r${i}`, `2023-01-${10 + i}`, unknown)),
    );
    expect(find(archive).size).toBe(0);
  });
});

test('who was called is not what failed', () => {
  const archive = archiveOf(
    incident('a', '2023-01-01', balancer),
    incident('b', '2024-01-01', balancer),
  );
  const text =
    'The shard ring broke. @mona-lisa mended the shard ring. Later mona-lisa mended more.';
  const said = find(archive, { a: text, b: text })
    .get('a')![0]!
    .reasons.map((reason) => reason.text)
    .join();
  expect(said).toContain('shard ring');
  expect(said).not.toMatch(/mona|lisa/);
});

describe('what authors declared', () => {
  const archive = archiveOf(
    incident('first', '2022-01-01'),
    incident('second', '2023-01-01', { repeats: ['first'] }),
    incident('third', '2024-01-01', { repeats: ['first'] }),
  );

  test('is said from both ends, and between two that repeat the same', () => {
    expect(reasons(archive, 'second', 'first')).toEqual([
      'this report says that it repeats it',
      'same service: Checkout',
    ]);
    expect(reasons(archive, 'first', 'second')?.[0]).toBe('says that it repeats this report');
    expect(reasons(archive, 'second', 'third')?.[0]).toBe('both repeat the same earlier report');
  });

  test('comes first', () => {
    expect(
      find(archive)
        .get('second')
        ?.map(({ id }) => id),
    ).toEqual(['first', 'third']);
  });
});

test('earlier and later are told; of an undated report nobody can say', () => {
  const archive = archiveOf(
    incident('a', '2023-01-01', balancer),
    incident('b', '2024-01-01', balancer),
    incident('c', null, balancer),
  );
  const when = Object.fromEntries(
    find(archive)
      .get('a')!
      .map((one) => [one.id, one.when]),
  );
  expect(when).toEqual({ b: 'later', c: null });
});

test('the list is cut at the limit, the best kept, the order of reports without influence', () => {
  const reports = ['a', 'b', 'c', 'd'].map((id, i) => incident(id, `2023-01-0${i + 1}`, balancer));
  const ids = (archive: Archive) =>
    find(archive, {}, 2)
      .get('a')
      ?.map(({ id }) => id);
  expect(ids(archiveOf(...reports))).toEqual(['b', 'c']);
  expect(ids(archiveOf(...reports.toReversed()))).toEqual(['b', 'c']);
});

describe('how much a reason weighs', () => {
  /** The score of two reports that say the same words: 4 for those alone. */
  const score = (a: Parameters<typeof incident>[2], b: Parameters<typeof incident>[2] = a) =>
    find(archiveOf(incident('a', '2023-01-01', a), incident('b', '2024-01-01', b)))
      .get('b')
      ?.map((one) => Number(one.score.toFixed(6)));

  test('a cause 3, a service 2, a trigger with it 1, the same words 4', () => {
    expect(score(balancer)).toEqual([10]);
    expect(score(balancer, { ...balancer, trigger: 'deploy' })).toEqual([9]);
    expect(score(balancer, { ...balancer, services: ['mail'] })).toEqual([7]);
  });

  test('what was declared more than all of them: 10, and 8 for what two others repeat', () => {
    const other = { services: ['mail'], summary: 'Something else entirely.', title: 'Quiet' };
    const declared = find(
      archiveOf(
        incident('first', '2022-01-01', { services: ['mail'], title: 'First', summary: 'One.' }),
        incident('second', '2023-01-01', { repeats: ['first'], title: 'Two', summary: 'Other.' }),
        incident('third', '2024-01-01', { ...other, repeats: ['first'], services: ['web'] }),
      ),
    ).get('second')!;
    expect(declared.map((one) => [one.id, one.score])).toEqual([
      ['first', 10],
      ['third', 8],
    ]);
  });
});

test('of more than 24 with one cause and service those next in time are looked at', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    incident(`r${String(i).padStart(2, '0')}`, `2023-01-${String(i + 1).padStart(2, '0')}`, {
      services: ['shop'],
      rootCauses: ['one-target'],
      title: `Title${i}`,
      summary: `Summary${i}`,
    }),
  );
  const ids = (archive: Archive, id: string) =>
    find(archive, {}, 99)
      .get(id)
      ?.map((one) => one.id);
  const names = (from: number, to: number) =>
    many.slice(from, to + 1).flatMap(({ id }) => (id === 'r14' ? [] : [id]));
  // Itself is one of the 24; of two as far away, the one whose id comes first.
  expect(ids(archiveOf(...many), 'r14')).toEqual(names(2, 25));
  expect(ids(archiveOf(...many), 'r00')).toHaveLength(23);
  // 24 are all looked at, however far away.
  expect(ids(archiveOf(...many.slice(0, 24)), 'r00')?.at(-1)).toBe('r23');
  const undated = incident('u', null, { services: ['shop'], rootCauses: ['one-target'] });
  expect(ids(archiveOf(...many, undated), 'r29')).not.toContain('u');
});

describe('words alone', () => {
  /** Reports that have nothing in common but what two of them say. */
  const archive = (size: number, said: string, alsoSaid = said): Archive =>
    archiveOf(
      ...Array.from({ length: size }, (_, i) =>
        incident(`r${i}`, `2023-01-01`, {
          services: [`s${i}`],
          title: `Alpha${i} beta${i}`,
          summary: i === 0 ? said : i === 1 ? alsoSaid : `Gamma${i} delta${i} epsilon${i}.`,
        }),
      ),
    );
  const words = 'Shard ring broke. Quorum leader lost. Gossip storm rose. Tablet splits stalled.';

  test('are a reason in an archive of forty, where several rare phrases are shared', () => {
    expect(find(archive(40, words)).get('r0')?.[0]?.reasons).toEqual([
      {
        kind: 'words',
        text: 'shared terms: gossip storm, leader lost, ring broke, splits stalled',
        words: ['gossip storm', 'leader lost', 'ring broke', 'splits stalled'],
      },
    ]);
    expect(find(archive(39, words)).size).toBe(0);
  });

  test('are none where few phrases are shared, or many say the same', () => {
    expect(find(archive(40, 'Shard ring.')).size).toBe(0);
    const saying = (many: number, size: number) =>
      find(
        archiveOf(
          ...Array.from({ length: size }, (_, i) =>
            incident(`r${i}`, `2023-01-01`, {
              services: [`s${i}`],
              title: `Alpha${i} beta${i}`,
              summary: i < many ? words : `Gamma${i} delta${i} epsilon${i}.`,
            }),
          ),
        ),
      ).size;
    // Two always may say it, and of more reports six in a hundred.
    for (const [most, size] of [
      [2, 40],
      [3, 50],
      [6, 100],
    ] as const) {
      expect([size, saying(most, size), saying(most + 1, size)]).toEqual([size, most, 0]);
    }
  });

  test('are a reason from three phrases on that have no word in common', () => {
    const found = (said: string) => find(archive(40, said)).size > 0;
    expect(found('Shard ring. Quorum leader. Gossip storm.')).toBe(true);
    expect(found('Shard ring. Quorum leader.')).toBe(false);
    // A lone word is worth naming and no phrase; three phrases of which two say the same are two.
    expect(found('Shard ring. Quorum leader. Gossip.')).toBe(false);
    expect(found('Shard ring shard ring. Quorum leader.')).toBe(false);
  });

  test('speak for themselves where the texts are alike by 0.25, and no less', () => {
    const rare = 'Shard ring. Quorum leader. Gossip storm.';
    const own = (sign: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${sign}${'abcdefgh'.charAt(i % 8).repeat(4 + i / 8)}`).join('. '); // prettier-ignore
    const likeWith = (count: number): { likeness: number; found: boolean } => {
      // Words that others hold, too: those of one report alone are not compared.
      const texts = [`${rare} ${own('q', count)}`, `${rare} ${own('w', count)}`, own('q', 90), own('w', 90)]; // prettier-ignore
      const reports = Array.from({ length: 60 }, (_, i) =>
        incident(`r${i}`, '2023-01-01', {
          services: [`s${i}`],
          title: 'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26).repeat(6 + i / 26),
          summary: texts[i] ?? `Gamma${i} delta${i} epsilon${i}.`,
        }),
      );
      const like = (archive: Archive) => find(archive).get('r1')?.find(({ id }) => id === 'r0'); // prettier-ignore
      const declared = like(archiveOf({ ...reports[0]!, repeats: ['r1'] }, ...reports.slice(1)))!;
      return {
        likeness: (declared.score - 10) / 4,
        found: like(archiveOf(...reports)) !== undefined,
      };
    };
    const tried = Array.from({ length: 12 }, (_, i) => likeWith(25 + 2 * i));
    expect(tried.map(({ found }) => found)).toEqual(tried.map(({ likeness }) => likeness >= 0.25));
    // Some lie close to the border, on both of its sides.
    expect(tried.some(({ likeness }) => likeness >= 0.25 && likeness < 0.29)).toBe(true);
    expect(tried.some(({ likeness }) => likeness >= 0.21 && likeness < 0.25)).toBe(true);
  });
});

test('tags are read as the words that they are', () => {
  const told = { rootCauses: ['one-target'], title: 'It', summary: 'Down.', tags: ['shard-ring'] };
  const archive = archiveOf(
    incident('a', '2023-01-01', told),
    incident('b', '2024-01-01', { ...told, summary: 'The shard ring, the shard ring.', tags: [] }),
  );
  expect(reasons(archive, 'b', 'a')?.at(-1)).toMatch(/^shared terms: .*shard ring/);
});

test('which of the two was first is told from both ends; of the same moment nobody can say', () => {
  const when = (a: string | null, b: string | null) =>
    find(archiveOf(incident('a', a, balancer), incident('b', b, balancer)))
      .get('a')
      ?.map((one) => one.when);
  expect(when('2024-01-01', '2023-01-01')).toEqual(['earlier']);
  expect(when('2023-01-01', '2024-01-01')).toEqual(['later']);
  expect(when('2024-01-01', '2024-01-01')).toEqual([null]);
  expect(when(null, '2024-01-01')).toEqual([null]);
});

test('addresses are no words', () => {
  const told = { rootCauses: ['one-target'], title: 'It', summary: 'Down.' };
  const archive = archiveOf(incident('a', '2023-01-01', told), incident('b', '2024-01-01', told));
  const said = (text: string) =>
    find(archive, { a: text, b: text })
      .get('a')![0]!
      .reasons.find(({ kind }) => kind === 'words')?.text;
  const twice = (text: string) => `${text} ${text}`;
  expect(said(twice('Shard ring.'))).toBe('shared terms: shard ring');
  for (const scheme of ['https://', 'http://', 'mailto:']) {
    expect(said(twice(`See ${scheme}shard-ring.example/quorum-lease now.`))).toBeUndefined();
  }
});

test('lone words are named where an archive is large enough to know that they are rare', () => {
  const said = (size: number) =>
    find(
      archiveOf(
        ...Array.from({ length: size }, (_, i) =>
          incident(`r${i}`, '2023-01-01', {
            services: [`s${i}`],
            rootCauses: [i < 2 ? 'one-target' : 'unknown'],
            title: `Alpha${i}`,
            summary: i < 2 ? 'Quorum. Quorum. Lease. Lease.' : `Gamma${i}.`,
          }),
        ),
      ),
    )
      .get('r0')?.[0]
      ?.reasons.find(({ kind }) => kind === 'words')?.text;
  expect(said(40)).toBe('shared terms: lease, quorum');
  expect(said(39)).toBeUndefined();
});

test('a reason says what it stands on, and a service of one trigger is another than the service alone', () => {
  const kinds = (b: Parameters<typeof incident>[2]) =>
    find(archiveOf(incident('a', '2023-01-01', balancer), incident('b', '2024-01-01', b)))
      .get('a')
      ?.flatMap((one) => one.reasons.map(({ kind }) => kind));
  expect(kinds(balancer)?.slice(0, 2)).toEqual(['root-cause', 'service-and-trigger']);
  expect(kinds({ ...balancer, trigger: 'deploy' })?.slice(0, 2)).toEqual(['root-cause', 'service']);
});

test('who was called is passed over however the name is written', () => {
  const said = (text: string) => {
    const one = { rootCauses: ['one-target'], title: 'It', summary: text };
    const archive = archiveOf(incident('a', '2023-01-01', one), incident('b', '2024-01-01', one));
    return (find(archive).get('a') ?? [])
      .flatMap((other) => other.reasons.map((reason) => reason.text))
      .join();
  };
  const text = 'Tablet split. @Mona Vale called. Tablet split. Mona Vale mended.';
  expect(said(text)).toContain('tablet split');
  expect(said(text)).not.toContain('mona');
  expect(said(text.replace('@Mona', 'Mona'))).toContain('mona');
});

test('only the reports that are asked for are compared', () => {
  const reports = ['a', 'b', 'c'].map((id, i) => incident(id, `2023-01-0${i + 1}`, balancer));
  const found = findSimilar(archiveOf(...reports), { textOf: () => '', only: new Set(['b']) });
  expect([...found.keys()]).toEqual(['b']);
  expect(found.get('b')?.map(({ id }) => id)).toEqual(['a', 'c']);
});
