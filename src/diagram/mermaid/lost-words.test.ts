/** Words that Mermaid would drop are told with the sign to blame, and ordinary diagrams raise no alarm. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createMermaidRenderer } from './renderer.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-words-'));
const renderer = createMermaidRenderer({ cacheDir });
afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

async function lostIn(source: string) {
  const result = await renderer.render(source);
  if (!result.ok) return [result.message];
  return result.lost.map(({ line, column, sign, words }) => `${line}:${column} ${sign} ${words}`);
}

test.each([
  ['sequenceDiagram\n  Note over A: Note with # hash', ['2:26 # hash']],
  ['sequenceDiagram\n  A->>B: POST /v1/x#top of page', ['2:20 # top,of,page']],
  ['sequenceDiagram\n  %% begun\n  A->>B: one # two # three', ['3:14 # two', '3:20 # three']],
  ['gantt\n  dateFormat YYYY-MM-DD\n  Pull registry/y:v1.40 :t1, 2024-01-01, 1d', ['3:18 : v1,40']],
  ['gantt\n  dateFormat YYYY-MM-DD\n  14:02 paged :t1, 2024-01-01, 1d', ['3:5 : 02,paged']],
  ['gantt\n  dateFormat YYYY-MM-DD\n  5% of logins failed :t1, 2024-01-01, 1d', ['3:4 % of,logins,failed']], // prettier-ignore
  ['flowchart LR\n  a["pod <name> in <region>"] --> b', ['2:10 < name', '2:20 < region']],
  ['---\ntitle: x\n---\nflowchart LR\n  a[pod <name>]', ['5:9 < name']],
  ['sequenceDiagram\n  box #eee Theirs\n  participant A\n  end\n  A->>A: x', ['2:7 # eee,Theirs']],
])('%j', async (source, expected) => {
  expect(await lostIn(source)).toEqual(expected);
});

test('the code that is advised draws the words', async () => {
  const result = await renderer.render('sequenceDiagram\n  Note over A: Note with #35; hash');
  expect(result).toMatchObject({ ok: true, lost: [] });
  expect(result.ok && result.svg).toContain('# hash');
});

const ORDINARY = [
  ...'flowchart TD;flowchart BT;graph LR'.split(';').map((head) => `${head}\n  A[Client] -->|GET /v1| B(API)\n  B --> C{Is it up?}\n  C -- yes --> D[(orders-db)]\n  C -. no .-> E>Page on-call]`), // prettier-ignore
  'flowchart LR\n  A --> B & C; B --> D; C --> D',
  'flowchart LR\n  subgraph one [Zone a]\n    a1 --> a2\n  end\n  subgraph two\n    b1\n  end\n  a1 ==> b1',
  'flowchart LR\n  A:::hot --> B\n  classDef hot fill:#f96,stroke:#333\n  style B fill:#bbf,stroke-width:2px\n  linkStyle 0 stroke:#ff3,color:red',
  'flowchart LR\n  A --> B\n  click A "https://status.example/x#top" "Tool tip: more"\n  click B href "/services/kafka/"',
  'flowchart LR\n  A["Error: 503; retry"] --> B["#quot;quoted#quot; &amp; more"]',
  'flowchart LR\n  A@{ shape: diamond, label: "Decide" } --> B@{ shape: cyl }',
  'flowchart LR\n  accTitle: Before the mend\n  accDescr {\n    All traffic: one server.\n    The other: idle.\n  }\n  lb --> a',
  'flowchart LR\n  A["`**bold** and _it_`"] --> B["two<br>lines"]',
  'sequenceDiagram\n  autonumber\n  participant A as Alice\n  participant B as Bob\n  A->>+B: hello: are you there?\n  B-->>-A: yes, now',
  'sequenceDiagram\n  participant A as Alice; participant B as Bob\n  A->>B: hi; Note over A: ok',
  'sequenceDiagram\n  box rgb(230,240,250) Ours\n  participant A\n  end\n  box Orange Theirs\n  participant B\n  end\n  A->>B: x',
  'sequenceDiagram\n  loop every 5 s\n  A->>B: ping\n  end\n  alt up\n  B-->>A: pong\n  else down\n  A-xB: lost\n  end',
  'sequenceDiagram\n  rect rgb(200, 150, 255)\n  A->>B: 10:02 POST /pay\n  end\n  Note right of B: 99% full',
  'sequenceDiagram\n  create participant C\n  A->>C: start\n  destroy C\n  A-xC: stop',
  'stateDiagram-v2\n  [*] --> Up\n  Up --> Down : disk full\n  Down --> Up : mended\n  Up : all is well\n  note right of Down : at noon',
  'stateDiagram-v2\n  state "Half open" as half\n  [*] --> half\n  state Open {\n    a --> b\n  }\n  half --> Open',
  'stateDiagram-v2\n  state f <<fork>>\n  [*] --> f\n  f --> A\n  f --> B',
  'classDiagram\n  class Pool {\n    +int size\n    +take(n: int) Conn\n  }\n  Pool <|-- SafePool : extends\n  Pool "1" --> "many" Conn',
  'classDiagram\n  Animal : +int age\n  Animal : +isMammal() bool\n  <<interface>> Animal\n  note for Animal "may bite"',
  'classDiagram\n  class List~T~\n  List~T~ : +add(T) void\n  namespace N {\n    class X\n  }',
  'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    int id PK "the key: unique"\n    string state\n  }',
  'gantt\n  title Mend\n  dateFormat YYYY-MM-DD HH:mm\n  axisFormat %H:%M\n  section Detect\n  Alert :milestone, m1, 2024-07-01 14:05, 0m\n  Look into it :crit, active, t1, 2024-07-01 14:05, 15m\n  section Mend\n  Roll back :after t1, 10m',
  'gantt\n  dateFormat HH:mm\n  section A\n  Paged :done, t1, 10:00, 10m\n  Look into it :10:05, 10m\n  Build#58;v1.40 :crit, 10:20, 5m',
  'gantt\n  dateFormat YYYY-MM-DD\n  excludes weekends\n  tickInterval 1week\n  Plan :done, a, 2024-01-01, 3d\n  Do :b, after a, 20d\n  click a href "https://tracker.example/4"',
  'pie showData title Causes: by count\n  "Config" : 12\n  "Deploy; late" : 30.5',
  'xychart-beta\n  title "Errors: per minute"\n  x-axis [14h, 15h, 16h]\n  y-axis "Errors" 0 --> 100\n  line [1, 50, 3]\n  bar [1, 50, 3]',
  'timeline\n  title A day\n  section Morning\n  2024 : Deploy : Alert\n  2025 : Mend',
  'mindmap\n  root((Outage))\n    Causes\n      id1[Config]\n      Disk: full\n    Effects\n      ::class\n'.replace(
    '      ::class\n',
    '',
  ),
  'quadrantChart\n  title Risk and cost\n  x-axis Low --> High\n  y-axis Cheap --> Dear\n  quadrant-1 Do\n  Retry budget: [0.3, 0.6]\n  Cache:::c: [0.7, 0.2]\n  classDef c color: #109060',
  'gitGraph\n  commit id: "base"\n  branch fix\n  commit id: "mend" tag: "v1.2"\n  checkout main\n  merge fix type: HIGHLIGHT',
  'block-beta\n  columns 2\n  a["One"] b:1\n  space c\n  a --> c\n  style c fill:#969',
  'kanban\n  todo[To do]\n    t1[Write it up]@{ assigned: "ann", priority: "High" }\n  done[Done]\n    t2[Page]',
  'packet-beta\n  title Header\n  0-15: "Source"\n  16-31: "Target: port"',
  'requirementDiagram\n  requirement r {\n    id: 1\n    text: it holds.\n    risk: high\n    verifymethod: test\n  }\n  element e {\n    type: simulation\n  }\n  e - satisfies -> r',
  'sankey-beta\n  lb,a,70\n  lb,b,30\n  a,"db, main",70',
  'radar-beta\n  title Skills\n  axis a["Alerts"], b["Docs"], c["Tests"]\n  curve x["Now"]{3, 2, 4}\n  max 5',
  'treemap-beta\n  "Disk"\n    "Logs": 70\n    "Data: old": 30',
  '%%{init: {"flowchart": {"curve": "linear"}}}%%\nflowchart LR\n  %% a note: with # signs; and more\n  A --> B',
  '---\ntitle: Order of things\nconfig:\n  flowchart:\n    curve: basis\n---\nflowchart LR\n  A --> B',
];

test(`none of ${ORDINARY.length} ordinary diagrams, and no golden one, raises an alarm`, async () => {
  const golden = globSync(`${import.meta.dirname}/golden/*.mmd`).map((file) => readFileSync(file, 'utf8')); // prettier-ignore
  expect(golden.length).toBeGreaterThan(15);
  const alarms = await Promise.all(
    [...ORDINARY, ...golden].map(async (source) => ({ source, lost: await lostIn(source) })),
  );
  expect(alarms.filter(({ lost }) => lost.length > 0)).toEqual([]);
});
