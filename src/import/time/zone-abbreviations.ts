// Abbreviations of zones, each with the place whose clock it is and its offset.

/** The IANA zone, the minutes east of UTC, and the places that share the word. */
export type Row = readonly [iana: string | null, offset: number | null, places?: readonly string[]];

export const LA = 'America/Los_Angeles';
export const NY = 'America/New_York';

/** Abbreviations, upper case. Several places use some of them: those stay open until the document helps. */
export const ABBREVIATIONS: Readonly<Record<string, Row>> = {
  UTC: ['UTC', 0],
  GMT: ['UTC', 0],
  Z: ['UTC', 0],
  PST: [LA, -480],
  PDT: [LA, -420],
  PT: [LA, null],
  MST: ['America/Denver', -420],
  MDT: ['America/Denver', -360],
  MT: ['America/Denver', null],
  CST: [null, -360, ['America/Chicago', 'Asia/Shanghai']],
  CDT: ['America/Chicago', -300],
  CT: ['America/Chicago', null],
  EST: [NY, -300],
  EDT: [NY, -240],
  ET: [NY, null],
  AST: [null, -240, ['America/Halifax', 'Asia/Riyadh']],
  ADT: ['America/Halifax', -180],
  NST: ['America/St_Johns', -210],
  NDT: ['America/St_Johns', -150],
  AKST: ['America/Anchorage', -540],
  AKDT: ['America/Anchorage', -480],
  HST: ['Pacific/Honolulu', -600],
  BST: ['Europe/London', 60],
  WET: ['Europe/Lisbon', 0],
  WEST: ['Europe/Lisbon', 60],
  CET: ['Europe/Paris', 60],
  CEST: ['Europe/Paris', 120],
  MEZ: ['Europe/Berlin', 60],
  MESZ: ['Europe/Berlin', 120],
  EET: ['Europe/Athens', 120],
  EEST: ['Europe/Athens', 180],
  TRT: ['Europe/Istanbul', 180],
  MSK: ['Europe/Moscow', 180],
  IDT: ['Asia/Jerusalem', 180],
  CAT: ['Africa/Maputo', 120],
  EAT: ['Africa/Nairobi', 180],
  WAT: ['Africa/Lagos', 60],
  SAST: ['Africa/Johannesburg', 120],
  BRT: ['America/Sao_Paulo', -180],
  ART: ['America/Argentina/Buenos_Aires', -180],
  UYT: ['America/Montevideo', -180],
  CLT: ['America/Santiago', -240],
  CLST: ['America/Santiago', -180],
  COT: ['America/Bogota', -300],
  PET: ['America/Lima', -300],
  VET: ['America/Caracas', -240],
  GST: ['Asia/Dubai', 240],
  PKT: ['Asia/Karachi', 300],
  IST: [null, 330, ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  NPT: ['Asia/Kathmandu', 345],
  ICT: ['Asia/Bangkok', 420],
  WIB: ['Asia/Jakarta', 420],
  SGT: ['Asia/Singapore', 480],
  MYT: ['Asia/Kuala_Lumpur', 480],
  PHT: ['Asia/Manila', 480],
  HKT: ['Asia/Hong_Kong', 480],
  JST: ['Asia/Tokyo', 540],
  KST: ['Asia/Seoul', 540],
  AET: ['Australia/Sydney', null],
  AEST: ['Australia/Sydney', 600],
  AEDT: ['Australia/Sydney', 660],
  ACST: ['Australia/Adelaide', 570],
  ACDT: ['Australia/Adelaide', 630],
  AWST: ['Australia/Perth', 480],
  NZT: ['Pacific/Auckland', null],
  NZST: ['Pacific/Auckland', 720],
  NZDT: ['Pacific/Auckland', 780],
};

/** Places that use a word, too, which another place is meant by when nothing else is said. */
export const ALSO: Readonly<Record<string, readonly string[]>> = {
  EST: ['Australia/Sydney', 'Australia/Brisbane'],
  PST: ['Asia/Manila'],
  BST: ['Asia/Dhaka'],
  MST: ['Asia/Kuala_Lumpur', 'America/Phoenix'],
  GST: ['Atlantic/South_Georgia'],
};

/** Offsets of part hours that one country alone keeps. */
export const PART_HOURS: Readonly<Record<number, string>> = {
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
};

/** Those that are no words of any language in lower case. */
export const IN_LOWER_CASE =
  'utc gmt pst pdt cdt edt mdt bst cet cest mez mesz eest akst akdt sast sgt hkt jst kst aest aedt nzst nzdt';
