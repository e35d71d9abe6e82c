// That somebody or something noticed, in sentences and events, by language.
import { anyOf } from './any-of.ts';

/** Of a text without accents. */
export const NOTICED = anyOf(
  /\b(?:alert|alarm|page[ds]?\b|paged|report|complain|notice|detect|ticket|calls?\b)/iu,
  /\bmonitor\w* (?:fires|fired|shows|showed)/iu,
  /alarm|meldet|meldung|gemeldet|bemerkt|beschwer|alerte|signal|constate|remarque|alerta|reporta|queja|avisa/iu,
  /detecta|percebe|reclama|アラート|警報|検知|問い合わせ|連絡|発報/iu,
);
