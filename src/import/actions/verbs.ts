// How promises begin.
import { inTurn, oneWordOf } from '../words/any-of.ts';

const VERBS = oneWordOf(`
  add adjust adopt agree align allow announce apply archive ask assess assign audit automate avoid backfill backup ban
  block book bring build bump buy cache call change check clarify clean close collect communicate compare conduct
  configure consider consolidate continue convert copy create cut decommission decouple define delete deploy deprecate
  describe design develop disable disband discuss document double drop educate emphasise emphasize enable encourage
  enforce enhance ensure establish evaluate expand explain explore export extend file find fix follow forbid formalise
  formalize freeze generate get give harden have hire hold identify implement import improve include increase inform
  install instrument integrate introduce inspect investigate isolate keep launch let limit link list load lock log look
  lower maintain make map mark mask measure meet merge migrate minimise minimize mirror modify monitor move name negotiate
  never notify offer onboard open optimise optimize order organise organize page parse patch pause perform pin plan
  practise practice prefer prepare prevent print prioritise prioritize propose protect provide provision publish pull
  purge push put raise rate read reassess rebuild reconfigure reconsider record recreate redeploy reduce reenable
  reevaluate refactor refuse regularly reinstate reintroduce reiterate reject release remind remove rename renew
  reorganise reorganize replace replicate report require rerun rescope research reserve reset resize resolve restore
  restrict restructure retest rethink retire retrain retry return reuse review revisit revoke rewrite ring roll rotate
  route run save scale scan schedule secure see segment send separate serve set setup share ship show shrink shut sign
  simplify size skip snapshot speak specify speed spike split stage standardise standardize start stop store strengthen
  subscribe suggest supervise support switch sync tag teach tell test throttle tighten track train treat trigger try tune
  turn unify unplug update upgrade use validate verify wait warn watch work wrap write
`);

/** A text that begins like an order: `Add an alert`, `Please re-run the load`. */
const IMPERATIVE = inTurn(/^\W*(?:please )?(?:re-)?/iu, VERBS, /\b/iu);

/** A number or a key in front of an action: `1.`, `AP2 -`, `CA-1`, `R1.`. */
export const KEY = inTurn(
  /^\s*(?:[A-Z]{1,6}[- ]?\d{1,6}(?:[.-]\d+)*[.:)]?|#?\d{1,3}(?:\.\d+)*[.)/]|\d{1,2}\.\d{1,2})/u,
  /\s*(?:[–—:|-]\s*)?(?=[\p{L}@("“*])/u,
);

/** Whether a text begins like an order, behind a number or a key. */
export const beginsLikeOrder = (text: string): boolean => IMPERATIVE.test(text.replace(KEY, ''));
