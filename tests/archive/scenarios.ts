// Failure modes from which the generator composes reports: each has its own cause, triggers and sentences.
// Knows words only; chance, time and files are generate.ts's. `{s}` is the service, `{p}` a neighbouring one.
import type { ActionKind } from '../../src/report/kinds.ts';

export interface Scenario {
  readonly cause: string;
  readonly category: string;
  readonly triggers: readonly string[];
  readonly tags: readonly string[];
  readonly titles: readonly string[];
  readonly why: string;
  /** What responders saw on the way. */
  readonly clues: readonly string[];
  readonly deadEnd: string;
  readonly found: string;
  readonly fix: string;
  readonly lesson: string;
  readonly actions: readonly (readonly [ActionKind, string])[];
}

const scenario = (
  cause: string,
  category: string,
  triggers: string,
  tags: string,
  titles: readonly string[],
  rest: Omit<Scenario, 'cause' | 'category' | 'triggers' | 'tags' | 'titles'>,
): Scenario => ({
  cause,
  category,
  triggers: triggers.split(' '),
  tags: tags.split(' '),
  titles,
  ...rest,
});

export const SCENARIOS: readonly Scenario[] = [
  scenario(
    'target-pool-misconfiguration',
    'configuration',
    'config-change manual-operation',
    'load-balancer',
    ['{s} ran on a single backend after a balancer change', 'Uneven balancing overloaded {s}'],
    {
      why: 'The load balancer of {s} had one healthy target left in its pool, and the rest of the fleet sat idle.',
      clues: [
        'One backend of {s} served nearly every request while its siblings were idle.',
        'The target pool of the load balancer listed a single backend.',
      ],
      deadEnd: 'The single backend was restarted; it fell over again as soon as it came back.',
      found: 'The balancer weights had been edited by hand and sent everything one way.',
      fix: 'The earlier target pool was restored on the load balancer.',
      lesson: 'A load balancer with one target is only a longer cable.',
      actions: [
        ['prevent', 'Refuse target pools with fewer than two healthy backends.'],
        ['detect', 'Alert when one backend of {s} takes more than half of the requests.'],
      ],
    },
  ),
  scenario(
    'connection-pool-exhaustion',
    'capacity',
    'traffic-change code-deploy',
    'database',
    ['{s} waited for database connections', 'No free database connection for {s}'],
    {
      why: 'Every worker of {s} held a database connection across a slow remote call, and the connection pool ran dry.',
      clues: [
        'Threads of {s} were parked, waiting to borrow from the connection pool.',
        'The database itself was bored: few active queries, many idle sessions.',
      ],
      deadEnd: 'The database was given a larger instance, which changed nothing.',
      found: 'Connections were borrowed before the remote call and returned long after it.',
      fix: 'The borrow timeout was lowered and the pool of {s} recycled.',
      lesson: 'A pooled connection held over the network belongs to the slowest neighbour.',
      actions: [
        ['prevent', 'Return pooled connections before calling {p}.'],
        ['detect', 'Graph the wait for a pooled connection in {s}.'],
      ],
    },
  ),
  scenario(
    'expired-certificate',
    'process',
    'expiry-or-time',
    'tls',
    ['Certificate of {s} expired', 'Handshakes with {s} failed on an expired certificate'],
    {
      why: 'The TLS certificate of {s} ran out at midnight because its renewal job had been switched off during a migration.',
      clues: [
        'Clients reported a failed handshake instead of an answer.',
        'The certificate chain presented by {s} ended the evening before.',
      ],
      deadEnd: 'The firewall was suspected, since only some networks complained.',
      found: 'The renewal job had been disabled and nobody owned its calendar entry.',
      fix: 'A fresh certificate was issued and rolled out by hand.',
      lesson: 'A renewal job that nobody watches is a countdown.',
      actions: [
        ['detect', 'Probe the remaining certificate lifetime of {s} every day.'],
        ['process', 'Give every certificate an owner in the inventory.'],
      ],
    },
  ),
  scenario(
    'cache-stampede',
    'architecture',
    'code-deploy performance-decay',
    'cache',
    ['Cold cache flooded {s}', 'Cache stampede took down {s}'],
    {
      why: 'A flush emptied the shared cache, and thousands of identical misses reached {s} in the same second.',
      clues: [
        'The hit rate of the shared cache fell from ninety-seven percent to four.',
        'The slow log of {s} showed the same lookup over and over.',
      ],
      deadEnd: 'A crawler was blocked because its requests stood out in the log.',
      found: 'All hot keys shared one expiry, so that they vanished together.',
      fix: 'Request coalescing was switched on and the hot keys were warmed.',
      lesson: 'Keys that are born together die together unless their expiry is jittered.',
      actions: [
        ['prevent', 'Add jitter to the expiry of hot keys.'],
        ['mitigate', 'Serve stale entries while one worker refreshes them.'],
      ],
    },
  ),
  scenario(
    'retry-storm',
    'complex-interaction',
    'provider-change performance-decay',
    'retries',
    ['Retries kept {s} down', 'Retry storm between {p} and {s}'],
    {
      why: 'Callers of {s} retried without backoff, so that a short stall became a self-sustaining retry storm.',
      clues: [
        'Incoming calls tripled although users had gone quiet.',
        'Each failed call to {s} appeared five times in the traces.',
      ],
      deadEnd: 'A denial-of-service attack was suspected and the edge was tightened.',
      found: 'Three layers retried five times each, without backoff or budget.',
      fix: 'Retries were shed at the edge until the queues drained.',
      lesson: 'Retries multiply across layers; a retry budget adds up instead.',
      actions: [
        ['prevent', 'Give every caller of {s} a retry budget with exponential backoff.'],
        ['mitigate', 'Add a switch that sheds retried calls first.'],
      ],
    },
  ),
  scenario(
    'blocking-migration',
    'process',
    'code-deploy manual-operation',
    'database migration',
    ['Schema migration locked the tables of {s}', '{s} stood still behind a table lock'],
    {
      why: 'A schema migration took an exclusive table lock on the largest relation of {s} and queued every writer behind it.',
      clues: [
        'Writers queued behind one statement that rewrote the whole relation.',
        'The lock graph of {s} pointed at the schema migration of that release.',
      ],
      deadEnd: 'The replication lag was chased first, being the loudest graph.',
      found: 'The migration added a column with a computed default and rewrote every row.',
      fix: 'The migration was cancelled and its lock released.',
      lesson: 'Large tables are migrated in small steps or not at all.',
      actions: [
        ['prevent', 'Reject migrations that rewrite large relations.'],
        ['process', 'Rehearse each schema migration against a copy of production.'],
      ],
    },
  ),
  scenario(
    'disk-filled-by-logs',
    'capacity',
    'code-deploy capacity',
    'disk logging',
    ['Debug logging filled the disks of {s}', '{s} stopped writing on a full volume'],
    {
      why: 'Debug logging left on after a test filled the volume of {s} faster than log rotation could empty it.',
      clues: [
        'The kernel of each host reported no space left on the data volume.',
        'A single verbose logger wrote two gigabytes an hour.',
      ],
      deadEnd: 'Old uploads were deleted, which bought eleven minutes.',
      found: 'The logger of the request parser was still at its debug level.',
      fix: 'The volume was cleared and the log level put back.',
      lesson: 'Log rotation counted in days does not survive a change of volume.',
      actions: [
        ['prevent', 'Rotate the logs of {s} by size.'],
        ['detect', 'Alert on disk growth rather than disk level.'],
      ],
    },
  ),
  scenario(
    'stale-name-records',
    'network',
    'config-change provider-change',
    'dns',
    ['{s} resolved to retired addresses', 'Stale name records hid {s}'],
    {
      why: 'Resolvers kept the retired addresses of {s} for a day because the name records were published with a long lifetime.',
      clues: [
        'Half of the resolvers answered with addresses from before the move.',
        'Lookups for {s} differed between two offices.',
      ],
      deadEnd: 'Routing tables were compared for an hour and agreed.',
      found: 'The zone still carried the long lifetime from before the move.',
      fix: 'The retired addresses were brought back until the name records had aged out.',
      lesson: 'The lifetime of a name record is lowered the day before the move, not after.',
      actions: [
        ['process', 'Lower record lifetimes a day ahead of any move.'],
        ['detect', 'Resolve {s} from outside every minute and compare the answers.'],
      ],
    },
  ),
  scenario(
    'memory-leak',
    'software-bug',
    'code-deploy performance-decay',
    'memory',
    ['{s} restarted in a loop as memory ran out', 'Slow leak killed {s}'],
    {
      why: 'A listener registered on every request was never released, and the heap of {s} grew until the kernel killed it.',
      clues: [
        'The heap of {s} climbed in a straight line since the last release.',
        'Heap dumps were full of orphaned listeners.',
      ],
      deadEnd: 'The garbage collector was tuned, which delayed the next restart by minutes.',
      found: 'A listener was attached on each request and never detached.',
      fix: 'The release was rolled back and the heap stayed flat.',
      lesson: 'A straight line on a heap graph is a bug with a timetable.',
      actions: [
        ['prevent', 'Run a soak test of {s} before each release.'],
        ['detect', 'Alert on heap growth over six hours.'],
      ],
    },
  ),
  scenario(
    'poison-message',
    'software-bug',
    'data-or-pipeline',
    'queue',
    ['One poison message blocked {s}', '{s} choked on a malformed message'],
    {
      why: 'A message that could not be decoded was put back at the head of its queue, and {s} read it again for hours.',
      clues: [
        'The consumer offset of {s} had not moved since the first error.',
        'The same message identifier stood in every stack trace.',
      ],
      deadEnd: 'More consumers were started; all of them crashed alike.',
      found: 'A malformed message without a currency was requeued forever.',
      fix: 'The poison message was moved to the dead-letter queue by hand.',
      lesson: 'A queue without a dead-letter exit has a single point of failure: its next message.',
      actions: [
        ['prevent', 'Send undecodable messages of {s} to a dead-letter queue.'],
        ['detect', 'Alert when a consumer offset stands still.'],
      ],
    },
  ),
  scenario(
    'feature-flag-default',
    'configuration',
    'config-change',
    'feature-flags',
    ['Feature flag opened {s} to everyone', 'A missing flag changed {s} for all users'],
    {
      why: 'The flag service was unreachable, and the feature flag of {s} fell back to its default, which was on.',
      clues: [
        'Users saw the unfinished screen that only testers should see.',
        'The flag service had answered nothing for ten minutes.',
      ],
      deadEnd: 'The last front-end release was rolled back without effect.',
      found: 'The fallback default of the feature flag was on, not off.',
      fix: 'The flag was pinned to off in the environment of {s}.',
      lesson: 'A feature flag needs a default that may be seen by everybody.',
      actions: [
        ['prevent', 'Fail the build when a feature flag defaults to on.'],
        ['mitigate', 'Keep the last known flag state on disk.'],
      ],
    },
  ),
  scenario(
    'quota-exceeded',
    'dependency',
    'traffic-change provider-change',
    'quota',
    ['{s} ran into the quota of a supplier', 'Supplier throttled {s}'],
    {
      why: 'A nightly backfill used up the daily quota that {s} shares with it at the geocoding supplier.',
      clues: [
        'The geocoding supplier answered with throttling notices only.',
        'The quota console showed the daily allowance spent before breakfast.',
      ],
      deadEnd: 'An outage of the supplier was assumed; its status page was green, and rightly so.',
      found: 'The nightly backfill and {s} drew on one supplier quota.',
      fix: 'The backfill was stopped and an emergency quota granted.',
      lesson: 'A shared quota is a shared outage.',
      actions: [
        ['prevent', 'Give the backfill a supplier account of its own.'],
        ['detect', 'Alert at seventy percent of the daily quota.'],
      ],
    },
  ),
  scenario(
    'clock-skew',
    'hardware',
    'expiry-or-time hardware-or-power',
    'time',
    ['Clock skew locked users out of {s}', 'Drifting clocks broke sessions in {s}'],
    {
      why: 'Two hosts of {s} had lost their time source, and tokens signed there were not yet valid anywhere else.',
      clues: [
        'Fresh tokens were refused as issued in the future.',
        'Two hosts ran four minutes ahead of the fleet.',
      ],
      deadEnd: 'The signing keys were rotated, which logged everybody out.',
      found: 'The time daemon had died on two hosts after a firmware update.',
      fix: 'The drifting hosts were drained and their clocks set.',
      lesson: 'Clock skew looks like every other fault until somebody types date.',
      actions: [
        ['detect', 'Alert when clock skew between hosts passes one second.'],
        ['prevent', 'Restart the time daemon when it dies.'],
      ],
    },
  ),
  scenario(
    'split-brain',
    'network',
    'hardware-or-power manual-operation',
    'replication failover',
    ['Two primaries accepted writes for {s}', 'Split brain after a failover of {s}'],
    {
      why: 'A network partition hid the old primary from the failover agent, and {s} wrote to two primaries for a while.',
      clues: [
        'Two nodes of {s} both claimed to be primary.',
        'Rows written on one side of the partition were missing on the other.',
      ],
      deadEnd: 'A replica was rebuilt from the wrong primary and had to be rebuilt again.',
      found: 'The failover agent promoted a replica without fencing the old primary.',
      fix: 'The old primary was fenced and its writes replayed.',
      lesson: 'Failover without fencing is a coin with two heads.',
      actions: [
        ['prevent', 'Fence the old primary before promoting a replica.'],
        ['process', 'Drill a partition of {s} twice a year.'],
      ],
    },
  ),
  scenario(
    'slow-query-plan',
    'software-bug',
    'data-or-pipeline performance-decay',
    'database',
    ['Query planner changed its mind in {s}', '{s} crawled after a plan flip'],
    {
      why: 'Fresh statistics made the query planner of {s} drop an index scan for a sequential scan over the ledger.',
      clues: [
        'The ledger query went from milliseconds to half a minute between two runs.',
        'The plan cache of {s} held a sequential scan.',
      ],
      deadEnd: 'Autovacuum was blamed and paused.',
      found: 'New statistics misjudged the selectivity of one column and flipped the query plan.',
      fix: 'Statistics were gathered again with a larger sample, and the index scan returned.',
      lesson: 'A query plan is a forecast; it may change with the weather.',
      actions: [
        ['detect', 'Record the query plan of the ten heaviest statements.'],
        ['prevent', 'Raise the statistics target of skewed columns.'],
      ],
    },
  ),
  scenario(
    'thread-deadlock',
    'software-bug',
    'code-deploy traffic-change',
    'concurrency',
    ['Deadlock froze {s}', '{s} hung with idle processors'],
    {
      why: 'Two code paths of {s} took the inventory mutex and the session mutex in opposite order and waited for each other.',
      clues: [
        'Processors were idle while requests hung for ever.',
        'Thread dumps of {s} showed two mutexes held crosswise.',
      ],
      deadEnd: 'Garbage collection pauses were suspected from the shape of the graph.',
      found: 'The inventory mutex and the session mutex were taken in opposite order.',
      fix: 'The newer code path was switched off.',
      lesson: 'Mutexes need an order that is written down.',
      actions: [
        ['prevent', 'Enforce a lock order with a static check.'],
        ['mitigate', 'Restart workers of {s} that make no progress for a minute.'],
      ],
    },
  ),
  scenario(
    'index-corruption',
    'hardware',
    'hardware-or-power data-or-pipeline',
    'storage search',
    ['Search results of {s} went missing', 'Corrupt segment in the index of {s}'],
    {
      why: 'A failing drive flipped bits in one index segment of {s}, and queries that touched it returned nothing.',
      clues: [
        'Exactly one shard of {s} returned empty result lists.',
        'The checksum of an index segment did not match its footer.',
      ],
      deadEnd: 'The ranking model was rolled back because results looked odd.',
      found: 'A drive with growing sector errors held the corrupt index segment.',
      fix: 'The shard was rebuilt from a snapshot on another drive.',
      lesson: 'Checksums help only those who verify them.',
      actions: [
        ['detect', 'Verify segment checksums every night.'],
        ['prevent', 'Retire drives at the first sector error.'],
      ],
    },
  ),
  scenario(
    'autoscaler-oscillation',
    'complex-interaction',
    'traffic-change capacity',
    'autoscaling',
    ['Autoscaler of {s} swung up and down', '{s} scaled down into a rush'],
    {
      why: 'The autoscaler of {s} followed a metric that its own scaling disturbed, and removed instances during the rush.',
      clues: [
        'The number of instances of {s} drew a saw-tooth.',
        'Instances were terminated two minutes after they had warmed up.',
      ],
      deadEnd: 'The instance image was rebuilt because warm-up looked slow.',
      found: 'The scaling metric fell whenever new instances diluted it.',
      fix: 'The autoscaler was frozen at a fixed number of instances.',
      lesson: 'An autoscaler that listens to itself will oscillate.',
      actions: [
        ['prevent', 'Scale {s} on queue age with a cool-down.'],
        ['mitigate', 'Add a one-click freeze for the autoscaler.'],
      ],
    },
  ),
  scenario(
    'leaked-credential',
    'security',
    'security-event',
    'credentials',
    ['Leaked credential forced {s} offline', '{s} was closed after a token leak'],
    {
      why: 'A long-lived deployment token of {s} was printed into a public build log and used from outside.',
      clues: [
        'The audit trail showed the deployment token in use from an unknown network.',
        'A public build log contained the token in clear text.',
      ],
      deadEnd: 'A colleague on a train was thought to be the unknown network.',
      found: 'The deployment token had been echoed by a build step.',
      fix: 'The token was revoked and {s} redeployed with a short-lived one.',
      lesson: 'A token that never expires has already leaked; only the day is open.',
      actions: [
        ['prevent', 'Replace long-lived deployment tokens by short-lived ones.'],
        ['detect', 'Scan build logs for token patterns.'],
      ],
    },
  ),
  scenario(
    'batch-overlap',
    'process',
    'data-or-pipeline expiry-or-time',
    'batch-jobs',
    ['Two batch runs collided in {s}', 'Overlapping settlement runs starved {s}'],
    {
      why: 'The settlement batch overran into the next one, and both runs fought for the same ledger partition in {s}.',
      clues: [
        'Two settlement batches were alive at once in the scheduler.',
        'The ledger partition of {s} changed hands every few seconds.',
      ],
      deadEnd: 'The network between scheduler and workers was traced without a finding.',
      found: 'The scheduler had no rule against overlapping settlement runs.',
      fix: 'The younger batch run was cancelled.',
      lesson: 'A schedule without an overlap rule is a race with a start time.',
      actions: [
        ['prevent', 'Forbid overlapping runs of one batch.'],
        ['detect', 'Alert when a settlement batch takes twice its usual time.'],
      ],
    },
  ),
  scenario(
    'session-affinity-lost',
    'architecture',
    'config-change hardware-or-power',
    'websockets',
    ['Sticky sessions of {s} came unstuck', 'Live connections to {s} dropped in waves'],
    {
      why: 'Sticky sessions pinned half of the websocket clients to one gateway of {s}, and its reboot moved them all at once.',
      clues: [
        'Websocket clients reconnected in waves every thirty seconds.',
        'One gateway of {s} carried half of all sticky sessions.',
      ],
      deadEnd: 'A mobile release was suspected, since phones complained first.',
      found: 'Sticky sessions hashed by office address, and offices are large.',
      fix: 'Reconnects were spread out and the hash changed.',
      lesson: 'Sticky sessions stick to whatever is largest.',
      actions: [
        ['prevent', 'Hash sticky sessions by client rather than by address.'],
        ['mitigate', 'Spread reconnects of {s} over two minutes.'],
      ],
    },
  ),
];

/** For reports that resemble no other: true of almost any incident, so that nothing may be concluded from them. */
export const ONE_OFF = {
  titles: [
    'Slow answers from {s}',
    '{s} unavailable for part of its users',
    'Errors in {s}',
    'Interrupted service of {s}',
    'Delayed work in {s}',
    'Unexpected behaviour of {s}',
  ],
  why: [
    'Nobody could reproduce it, and the logs of that hour had been rotated away.',
    'Several small things came together, none of which would have been noticed alone.',
    'The fault went away before it could be studied.',
    'A component behaved differently than its documentation says.',
    'What exactly happened is not understood yet.',
  ],
  clues: [
    'Dashboards of {s} were compared with those of the week before.',
    'The recent changes to {s} were listed; none stood out.',
    'A second engineer repeated the request by hand and saw the same.',
    'Logs of {s} and of {p} were read side by side.',
    'Error samples were collected for later.',
    'A colleague from the neighbouring team joined the call.',
  ],
  deadEnds: [
    'A recent change was rolled back without effect.',
    'A neighbouring system was suspected and turned out to be well.',
    'A restart helped for a few minutes only.',
  ],
  found: [
    'The pattern pointed at one component of {s}.',
    'The moment of the first error matched a change elsewhere.',
    'A comparison of two hosts showed the difference.',
  ],
  fixes: [
    'The component was restarted and watched.',
    'Work was moved to another site.',
    'The change was taken back.',
    'Requests were turned away until the backlog was gone.',
  ],
  lessons: [
    'We look at the simple things first next time.',
    'Writing down what was tried saved the second shift an hour.',
    'The call was opened early, and that helped.',
    'It took us too long to say that users were hit.',
  ],
  actions: [
    ['process', 'Write a runbook for {s}.'],
    ['detect', 'Add an alert on the error rate of {s}.'],
    ['investigate', 'Find out why the logs of {s} were gone.'],
    ['mitigate', 'Add a switch that turns off the optional parts of {s}.'],
    ['prevent', 'Add a test for the case that failed.'],
  ] as readonly (readonly [ActionKind, string])[],
} as const;

export const EVENTS = {
  detection: [
    'An alert on the error rate of {s} fired.',
    'The first complaint about {s} reached the help desk.',
    'Somebody noticed odd numbers on the dashboard of {s}.',
  ],
  acknowledgement: [
    'The engineer on call opened an incident.',
    'The page was acknowledged and a call opened.',
  ],
  escalation: [
    'The team of {p} was called in.',
    'The incident lead asked the platform team to join.',
  ],
  communication: [
    'The status page was updated.',
    'Support got a text for the people who ask.',
    'An internal notice went out to all offices.',
  ],
  recovery: ['The error rate of {s} was back to normal.', 'The backlog was worked off.'],
  note: ['The shift changed.', 'A decision was taken to wait ten more minutes.'],
  impact: ['Users of {s} saw errors.', 'Requests to {s} began to time out.'],
  change: ['A release of {p} went out.', 'A routine change was applied.'],
} as const;

export const DIAGRAMS: readonly string[] = [
  'flowchart LR\n  accTitle: Where requests went\n  accDescr: Users reach the edge, the edge reaches one service\n  users --> edge\n  edge --> service',
  'sequenceDiagram\n  accTitle: The failing call\n  accDescr: The caller asks, the callee does not answer in time\n  participant A as Caller\n  participant B as Callee\n  A->>B: request\n  B--xA: no answer in time',
  'stateDiagram-v2\n  accTitle: States of a worker\n  accDescr: A worker is idle, busy or stuck\n  [*] --> Idle\n  Idle --> Busy\n  Busy --> Idle\n  Busy --> Stuck',
  'flowchart TD\n  accTitle: Where the work piled up\n  accDescr: The queue feeds workers, the workers feed storage\n  queue --> worker1\n  queue --> worker2\n  worker1 --> storage\n  worker2 --> storage',
];
