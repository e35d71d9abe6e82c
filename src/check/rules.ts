// Every rule that judges a sound report, in the order of the guide.
import { humanError } from './rules/blameless/human-error.ts';
import { personAsCause } from './rules/blameless/person-as-cause.ts';
import { sarcasm } from './rules/blameless/sarcasm.ts';
import { shouldHave } from './rules/blameless/should-have.ts';
import { threat } from './rules/blameless/threat.ts';
import { actionDue } from './rules/complete/action-due.ts';
import { actionOwner } from './rules/complete/action-owner.ts';
import { actionTicket } from './rules/complete/action-ticket.ts';
import { detection } from './rules/complete/detection.ts';
import { unconfirmed } from './rules/complete/unconfirmed.ts';
import { detectionAtStart } from './rules/complete/detection-at-start.ts';
import { diagramWords } from './rules/complete/diagram-words.ts';
import { end } from './rules/complete/end.ts';
import { fix } from './rules/complete/fix.ts';
import { guidance } from './rules/complete/guidance.ts';
import { impactNumber } from './rules/complete/impact-number.ts';
import { preventAction } from './rules/complete/prevent-action.ts';
import { response } from './rules/complete/response.ts';
import { vagueAction } from './rules/complete/vague-action.ts';
import { fenceLanguage } from './rules/markup/fence-language.ts';
import { footnote } from './rules/markup/footnote.ts';
import { foreign } from './rules/markup/foreign.ts';
import { headingSpace } from './rules/markup/heading-space.ts';
import { pictureWords } from './rules/markup/picture-words.ts';
import { plainField } from './rules/markup/plain-field.ts';
import { spacedAddress } from './rules/markup/spaced-address.ts';
import { tableLines } from './rules/markup/table-lines.ts';
import { clockTime } from './rules/prose/clock-time.ts';
import { date } from './rules/prose/date.ts';
import { duration } from './rules/prose/duration.ts';
import { share } from './rules/prose/share.ts';
import { weekday } from './rules/prose/weekday.ts';
import { zone } from './rules/prose/zone.ts';
import { zoneAbbreviation } from './rules/prose/zone-abbreviation.ts';
import { openAction } from './rules/recurrence/open-action.ts';
import { resembles } from './rules/recurrence/resembles.ts';
import { unnamed } from './rules/recurrence/unnamed.ts';
import { leftOut } from './rules/reference/left-out.ts';
import { link } from './rules/reference/link.ts';
import { credential } from './rules/secrets/credential.ts';
import { internalLink } from './rules/secrets/internal-link.ts';
import { privateAddress } from './rules/secrets/private-address.ts';
import { actionDates } from './rules/time/action-dates.ts';
import { afterImpact } from './rules/time/after-impact.ts';
import { beforeDetection } from './rules/time/before-detection.ts';
import { beforeImpact } from './rules/time/before-impact.ts';
import { endContradicted } from './rules/time/end-contradicted.ts';
import { eventOrder } from './rules/time/event-order.ts';
import { fileDate } from './rules/time/file-date.ts';
import { future } from './rules/time/future.ts';
import { phaseOutside } from './rules/time/phase-outside.ts';

export const RULES = [
  link,
  leftOut,
  eventOrder,
  beforeImpact,
  afterImpact,
  beforeDetection,
  endContradicted,
  phaseOutside,
  future,
  fileDate,
  actionDates,
  duration,
  clockTime,
  date,
  weekday,
  share,
  zone,
  zoneAbbreviation,
  detection,
  detectionAtStart,
  response,
  fix,
  end,
  preventAction,
  actionOwner,
  actionDue,
  actionTicket,
  vagueAction,
  impactNumber,
  guidance,
  unconfirmed,
  diagramWords,
  foreign,
  headingSpace,
  tableLines,
  footnote,
  fenceLanguage,
  pictureWords,
  plainField,
  spacedAddress,
  personAsCause,
  humanError,
  shouldHave,
  threat,
  sarcasm,
  credential,
  internalLink,
  privateAddress,
  unnamed,
  resembles,
  openAction,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
