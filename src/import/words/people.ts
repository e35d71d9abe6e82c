// Who or what may notice a failure, and in which words they tell of it.
import { oneWordOf } from './any-of.ts';

/** People outside the team. */
export const OUTSIDERS = oneWordOf(`
  customers? users? clients? visitors? shoppers? patients? tenants? merchants? subscribers? readers? members? guests?
  students? players? buyers? sellers? callers? partners? firms? passengers? residents? parents? pupils? listeners? viewers? community shops? stores? branch(?:es)? researchers?
`);

/** People of the company. */
export const INSIDERS = oneWordOf(`
  colleagues? engineers? developers? employees? staff technicians? operators? managers? finance sales reception support
  helpdesk warehouse accounting marketing leads? shift somebody someone we admins? administrators? maintainers? secretary
  hotline switchboard dispatch(?:ers?)? analysts? testers? reviewers? nurses? teachers? porters? cleaners? janitors?
  caretakers? drivers? cashiers? clerks?
`);

/** What watches by itself. */
export const MACHINES = oneWordOf(`
  alerts? alarms? alertbot monitors? monitoring checks? probes? pagers? pagerduty pingdom scanners? trackers? sensors?
  watchdogs? sentry grafana prometheus nagios datadog opsgenie canary canaries healthchecks? alertmanager icinga zabbix checkmk
  newrelic cloudwatch statuscake splunk dynatrace honeycomb victorops
`);

/** What people do who tell of a failure. */
export const TELL = oneWordOf(`
  asks? asked calls? called writes? wrote reports? reported complains? complained tells? told notices? noticed sees? saw
  hears? heard finds? found spots? spotted e-?mails? mentions? mentioned contacts? contacted opens? opened raises? raised messaged
  posts? posted tweets? tweeted observes? observed discovers? discovered phones? phoned rings? rang texted radioed
  alerts? alerted informs? informed flags? flagged
`);

/** What machines do that tell of one. */
export const SOUND = oneWordOf(`
  fires? fired firing fails? failed goes? went pages? paged raised triggers? triggered alerts? alerted shows? showed
  reports? reported rings? rang detects? detected notices? noticed sounds? flags? flagged wakes? woke beeps? beeped buzz(?:es|ed)
  notifies notified warns? warned catches caught trips? tripped
`);
