// What English labels say that they give: `Start time:`, `Affected services:`.
import { anyOf, inTurn, perhaps } from './any-of.ts';
import type { FieldName } from './names.ts';

const OF = /^(?:(?:incident|outage|impact|issue|fault|problem|downtime|event|disruption)'?s? )?/;
const WHEN =
  /(?: (?:time|date|at|on|of (?:the )?(?:impact|incident|outage|event)|\((?:utc|gmt)\)|date ?\/ ?time))*$/;
const EVENT = /(?:the )?(?:outage|incident|impact|problem|issue|downtime|disruption|event)$/;

/** In order: the first that fits decides. */
export const EN_FIELDS: readonly (readonly [FieldName, RegExp])[] = [
  [
    'start',
    anyOf(
      inTurn(OF, /start(?:ed|s)?|began|begin(?:s|ning)?|occurred|from|onset|opened/, WHEN),
      inTurn(/^(?:start|beginning|onset) of /, EVENT),
      /^(?:date and )?time of (?:the )?(?:start|impact|occurrence|event|onset|incident|outage)$/,
      /^(?:date and )?time (?:it )?(?:started|began|occurred)$|^fault occurs?$|^(?:first|initial) impact$/,
    ),
  ],
  [
    'end',
    anyOf(
      inTurn(OF, /end(?:ed|s)?|resolved|resolution|fixed|finish(?:ed)?|closed/, WHEN),
      inTurn(OF, /until|to|restored|recovered|mitigated/, WHEN),
      inTurn(/^end of /, EVENT),
      /^end of (?:\w+ )?(?:effect|disturbance|interruption|event)s?$/,
      /^(?:time )?(?:service )?restor(?:ed|ation)(?: time| at)?$/,
      /^time (?:of (?:end|resolution)|resolved)$|^(?:all clear|service restored)$/,
    ),
  ],
  [
    'duration',
    anyOf(
      inTurn(
        /^(?:total )?(?:(?:outage|incident|impact|downtime|the) )*/,
        /duration|length|time ?span|window|down ?time|period/,
        perhaps(/ of /, /(?:the )?(?:outage|incident|impact|downtime)/),
        /(?: window)?$/,
      ),
      /^time ?frame$|^(?:outage|incident|impact) (?:window|time|period)$|^when$|^time$|^outage$/,
      /^time to (?:recover(?:y)?|resolve|restore|repair)$|^(?:mttr|ttr)$/,
    ),
  ],
  [
    'detected',
    anyOf(
      /^(?:first )?(?:detected|noticed|discovered|reported)(?: (?:at|on|time))?$/,
      /^(?:detection|discovery) time$|^time (?:of detection|detected)$/,
    ),
  ],
  [
    'detectedBy',
    anyOf(
      inTurn(
        /^(?:(?:first|it was|was) )?/,
        /(?:detected|reported|identified|discovered|found|noticed|raised|spotted|seen|told|flagged)/,
        /(?: first)? (?:by|via|through)$/,
      ),
      /^(?:who|what) (?:first )?(?:detected|reported|discovered|found|noticed|spotted|saw|told us)(?: it)?$/,
      /^identified$|^detection(?: (?:method|source|type))?$|^detector$|^source of detection$/,
      inTurn(
        /^how (?:(?:was it|it was|we|did we) )?/,
        /(?:detected|found out|found|find out|find|noticed|notice|discovered|discover)(?: it)?$/,
      ),
    ),
  ],
  [
    'severity',
    inTurn(
      /^(?:(?:incident|outage|issue|overall|final|initial|actual) )?/,
      anyOf(
        /(?:severity|sev|priority|prio|criticality|level)$/,
        /(?:impact|severity|incident|priority) (?:level|rating|class)$/,
      ),
    ),
  ],
  [
    'date',
    anyOf(
      /^(?:incident|outage|event|date|day)(?: of)?(?: (?:the )?(?:incident|outage|event))? ?(?:date)?$/,
      /^when(?: (?:was it|did it happen|it happened|exactly))?$/,
      /^date(?:\(s\)|s)?(?: ?(?:and|&|\/) ?time)?(?: of (?:the )?(?:incident|outage|event))?$/,
    ),
  ],
  ['zone', /^time ?zones?$|^tz$/],
  [
    'authors',
    anyOf(
      /^(?:authors?|author\(s\)|written by|created by|prepared by|by|report(?:ed)? author)$/,
      /^owner of (?:the )?(?:report|document)$|^post-?mortem (?:owner|author)$/,
    ),
  ],
  [
    'services',
    anyOf(
      /^this (?:incident|issue|outage) (?:has )?affect(?:s|ed)$/,
      inTurn(
        /^(?:affected|impacted)? ?/,
        /(?:services?|systems?|components?|products?|applications?)(?:\(s\))?/,
        /(?: (?:affected|impacted|involved))?$/,
      ),
    ),
  ],
  [
    'users',
    anyOf(
      /^(?:(?:share|percentage|percent|number) of )?(?:users?|customers?) (?:affected|impacted)$/,
      /^(?:affected|impacted) (?:users?|customers?)$/,
    ),
  ],
  [
    'title',
    /^(?:title|incident (?:title|name)|issue name|name|subject|headline|short description)$/,
  ],
  ['owner', /^(?:owner|assignee|assigned to|responsible|dri)$/],
];
