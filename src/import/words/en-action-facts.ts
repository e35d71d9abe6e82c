// What English says around an action: how far it is, who owns it, by when it is due, and the heads of such columns.

export const EN_STATES = {
  done: [
    ...['done', 'completed', 'complete', 'fixed', 'merged', 'shipped', 'finished', 'closed'],
    ...['resolved', 'implemented', 'deployed', 'live', 'delivered', 'released', 'rolled out'],
    ...[
      'closed complete',
      'closed - complete',
      'fully implemented',
      'in place',
      'in force',
      'landed',
      'closed out',
    ],
    ...['complete and verified', 'verified', 'done and verified', 'in production', 'all done'],
  ],
  underWay: [
    ...[
      'in progress',
      'in-progress',
      'wip',
      'ongoing',
      'started',
      'doing',
      'in review',
      'underway',
    ],
    ...[
      'under way',
      'work in progress',
      'in development',
      'being worked on',
      'active',
      'in flight',
    ],
    ...['partially done', 'partly done', 'partially complete', 'under review', 'in testing'],
  ],
  dropped: [
    ...[
      "won't do",
      "won't fix",
      'wontfix',
      'wont do',
      'wont fix',
      'dropped',
      'cancelled',
      'canceled',
    ],
    ...['rejected', 'declined', 'obsolete', 'abandoned', 'will not do', 'not doing', 'withdrawn'],
    ...['closed incomplete', 'closed skipped', 'superseded', "won't implement", 'descoped'],
  ],
  open: [
    ...['open', 'to do', 'todo', 'not started', 'pending', 'new', 'backlog', 'planned', 'tbd'],
    ...['scheduled', 'proposed', 'not done', 'outstanding', 'unassigned', 'on hold', 'blocked'],
    ...[
      'deferred',
      'accepted',
      'approved',
      'assigned',
      'not yet started',
      'queued',
      'not begun',
      'not yet',
      'to come',
    ],
  ],
} as const;

export const EN_FACT_WORDS = {
  owner: [
    ...[
      'owner',
      'owners',
      'assignee',
      'assigned to',
      'owned by',
      'responsible',
      'dri',
      'lead',
      'who',
    ],
    ...[
      'action owner',
      'responsible team',
      'owning team',
      'accountable',
      'assigned',
      'poc',
      'team',
    ],
  ],
  due: [
    ...['due date', 'due by', 'due on', 'due', 'deadline', 'eta', 'target date', 'target', 'by'],
    ...['estimated completion', 'expected completion', 'expected by', 'to be done by'],
    ...[
      'planned for',
      'planned',
      'until',
      'no later than',
      'before',
      'as from',
      'as of',
      'starting',
    ],
    ...['the first on', 'the first one on', 'first on', 'in time for'],
  ],
  /** Only in front of a colon: inside a sentence they say other things as well. */
  dueLabels: [
    'date',
    'before',
    'expected',
    'completion date',
    'when',
    'timeline',
    'planned',
    'est',
  ],
} as const;

/** Heads of columns: beginnings of words, words, and whole heads. */
export const EN_HEADS = {
  owner: {
    begins: ['owner', 'assign', 'responsib', 'accountab', 'person', 'holder'],
    words: ['who', 'whom', 'dri', 'team', 'lead', 'poc', 'owned'],
    whole: ['by', 'name', 'contact', 'party', 'with', 'action by', 'resource'],
  },
  due: {
    begins: ['due', 'deadline', 'target', 'timeframe'],
    words: ['eta', 'by when'],
    whole: ['when', 'date', 'timeline', 'expected', 'completion', 'until', 'planned', 'time frame'],
  },
  statusHeads: {
    begins: ['status', 'progress'],
    words: ['state', 'done', 'done?'],
    whole: ['complete', 'completed', 'open/closed'],
  },
  priorityHeads: { begins: ['priorit', 'urgenc'], words: ['prio'], whole: ['p', 'importance'] },
  ticketHeads: {
    begins: ['ticket', 'issue', 'jira', 'link', 'track', 'bug', 'reference'],
    words: ['url', 'pr', 'task id', 'ref', 'mr', 'card', 'github'],
    whole: [],
  },
  actionHeads: {
    begins: [
      ...['action', 'item', 'task', 'descri', 'measure', 'todo', 'to-do', 'improve', 'recommend'],
      ...[
        'summary',
        'follow',
        'remed',
        'mitigat',
        'countermeas',
        'opportunit',
        'commit',
        'deliver',
      ],
      ...['change', 'work', 'detail', 'activit', 'step', 'initiativ', 'fix'],
    ],
    words: ['what'],
    whole: [],
  },
  completed: {
    begins: ['finish'],
    words: ['completed on', 'completed date', 'date completed', 'done on', 'closed on', 'closed'],
    whole: ['on', 'completion date', 'actual', 'actual date'],
  },
} as const;
