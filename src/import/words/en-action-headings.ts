// Headings above what English reports promise.

/** `What we will change`: who, and what they do. */
export const WHAT_WE = [
  ...[
    'we will',
    "we'll",
    'will we',
    'do we',
    'can we',
    'could we',
    'should we',
    'must we',
    'we can',
  ],
  ...[
    'we should',
    'we must',
    'are we',
    'we are',
    "we're",
    'we plan to',
    'we want to',
    'we need to',
  ],
  ...['are we going to', 'we are going to', "we're going to", 'will the team', 'is the team'],
];
export const DOING = [
  'do',
  'do *',
  'doing',
  'be doing',
  'chang*',
  'improv*',
  'fix*',
  'try*',
  'learn* and do',
];
/** `How do we prevent this?`: who, and what for. */
export const HOW_WE = [
  ...[
    'do we',
    'will we',
    'can we',
    'could we',
    'should we',
    'are we',
    'we are',
    "we're",
    'we will',
  ],
  ...["we'll", 'we can', 'we plan to', 'we intend to'],
];
export const KEEPING = [
  ...['mak* … less', 'mak* … more', 'mak* … better', 'mak* … sure', 'make sure', 'keep*', 'stop*'],
  ...['improv*', 'harden*', 'reduc*', 'mitigat*', 'prevent*', 'avoid*', 'detect*', 'ensur*'],
  ...[
    '* prevent*',
    '* avoid*',
    'protect*',
    'strengthen*',
    'do better',
    'get better',
    'do * better',
  ],
];

/** Anywhere in a heading. */
export const ACTION_HEADINGS: readonly string[] = [
  ...['action', 'actions', 'actionable', 'actionables', 'ai list', 'capa', 'remedial'],
  ...['corrective', 'follow-up*', 'follow up*', 'followup*', 'to-do', 'to-dos', 'to do'],
  ...['todo', 'todos', 'task', 'tasks', 'next step', 'next steps', 'preventive'],
  ...['preventative', 'prevention', 'recommendation', 'recommendations', 'countermeasure*'],
  ...['counter measure*', 'counter-measure*', 'preventing', 'prevent … again'],
  ...['prevent … future', 'prevent … recur*', 'prevent … reoccur*', 'improvement items'],
  ...['improvement plan', 'improvement actions', 'improvement ideas'],
  ...['improvement opportunities', 'improvement measures', 'improvement work'],
  ...['remediation items', 'remediation plan', 'remediation steps', 'remediation work'],
  ...['remediation and prevention', 'mitigation plan', 'mitigation items'],
  ...['treatment plan', 'what comes next', 'what happens next', 'what is next'],
  ...[
    "what's next",
    'what next',
    'and now',
    'what now',
    'now what',
    'who does what',
    'where do we go from here',
  ],
  ...['where we go from here', 'the way forward', 'path forward', 'things to do'],
  ...['things to change', 'things to improve', 'things to fix', 'things we will*'],
  ...['things we want to*', 'things we need to*', 'changes to come', 'changes to be made'],
  ...['changes planned', 'changes made', 'changes underway', 'changes in progress'],
  ...['changes we are making', 'changes we will make', "changes we're making"],
  ...['what changes', 'what will change', 'what has changed', 'what is changing'],
  ...["what's changing", 'what will be different', 'what is being done'],
  ...["what's being done", 'what will be done', 'how to prevent', 'how to avoid'],
  ...['keep … again', 'keep … from happening', 'stop … again', 'stop … from happening'],
  ...['keeping … again', 'keeping … from happening', 'make sure … again'],
  ...['make sure … recurs', 'avoid … again', 'avoid … future', 'avoiding … again'],
  ...['less likely', 'promise', 'promises', 'commitments', 'our commitment', 'our plan'],
  ...['going forward', 'moving forward we will', 'open items', 'outstanding items'],
  ...['work items', 'outstanding work', 'safeguards', 'hardening', 'remedy', 'remedies'],
  ...[
    'improvement backlog',
    'agreed changes',
    'what … decided',
    'what … agreed',
    'what … promised',
  ],
  ...['do about it', 'doing about it', 'done about it', 'what happens now', 'what happens from'],
  ...['not happen again', 'never happen again', 'what … going to', 'will do', 'shall do'],
  ...[
    'what we do',
    'what we change',
    'what we changed',
    'what we improve',
    'what we fix',
    'what we try',
  ],
  ...[
    'what we promise',
    'what we plan',
    'how we reduce',
    'how we prevent',
    'how we avoid',
    'how to prevent',
    'how to avoid',
  ],
];

/** The whole heading. */
export const ACTION_HEADINGS_ALONE: readonly string[] = [
  ...['improvements', 'improvement', 'measures', 'our measures', 'remediation items', 'ai', 'ais'],
  ...['areas for improvement', 'opportunities for improvement', 'plan for improvement'],
  ...['plans for improvement', 'area of improvement', 'areas of improvement'],
  ...['still to do', 'to be done', 'still to be done', 'to be fixed', 'to be improved'],
  ...['still to be fixed', 'left to do', 'what is left', "what's left", 'what remains'],
  ...['planned', 'plan', 'the plan', 'in progress', 'changes', 'our changes', 'the fixes to come'],
  ...['homework', 'decisions and actions', 'agreements', 'way forward', 'looking ahead'],
  ...[
    'we will',
    'we agreed',
    'agreed',
    'decided',
    'decisions',
    'next',
    'from here',
    'from here on',
  ],
  ...['from now on', 'what follows', 'what follows from it', 'what we agreed', 'what we decided'],
  ...['promised', 'to come', 'up next', 'what we try', 'preventions'],
];

/** What such words do not open: `No actions`, `Follow-up questions`, `Actions taken`. */
export const NO_ACTION_HEADINGS: readonly string[] = [
  ...['action log', 'actions log', 'actions taken', 'action taken', 'action timeline'],
  ...['questions', 'question', 'not actions', 'not action items', 'not measures', 'no actions'],
  ...['no action', 'no measures', 'no follow-up*', 'no tasks', 'non-actions', 'rejected ideas'],
  ...[
    'rejected',
    'not agreed',
    'not adopted',
    'not accepted',
    'considered and rejected',
    'declined',
  ],
  ...['discarded', 'discarded ideas', 'decided against', 'what we will not do', 'verworfen'],
  ...['abgelehnt', 'nicht beschlossen', 'non retenu*', 'rejete*', 'descartad*', 'rechazad*'],
  ...['rejeitad*', '見送り', '却下'],
  // What was done while it lasted.
  ...['measures taken', 'same day', 'on the day', 'that night', 'during the incident'],
  ...['during the outage', 'am selben tag', 'in der nacht', 'wahrend des', 'wahrend der'],
  ...['le jour meme', 'sur le moment', "pendant l'incident", 'pendant la panne', 'el mismo dia'],
  ...['durante el incidente', 'durante la caida', 'no mesmo dia', 'na mesma noite'],
  ...['durante o incidente', '当日の対応', '障害中の対応'],
  ...['containment', 'interim', 'scheduled task', 'cron task', 'task failure', 'background task'],
  ...['customers make', 'customers do', 'you can do', 'can you do', 'you do'],
];
