// How an archive writes days and numbers. Fixed English all the same, so that two machines build the same pages; the settings
// choose the order and the signs, once a process, before anything is written. What runs in a browser has the choice put into
// its program when it is bundled.

/** A day, as each of these writes it: the names of the choices are examples. */
export const DATE_STYLES = ['1 June 2024', 'June 1, 2024', '2024-06-01'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** Thousands: apart by a narrow space or by a comma. */
export const NUMBER_STYLES = ['12 345', '12,345'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

export interface Style {
  readonly dates: DateStyle;
  readonly numbers: NumberStyle;
}

declare const HINDSIGHT_STYLE: Style | undefined;

const PLACE = Symbol.for('hindsight.style');
const shared = globalThis as { [PLACE]?: Style };

/** The choice of this process or of this bundle. */
export function style(): Style {
  return (
    shared[PLACE] ??
    (typeof HINDSIGHT_STYLE === 'undefined' ? undefined : HINDSIGHT_STYLE) ?? {
      dates: DATE_STYLES[0],
      numbers: NUMBER_STYLES[0],
    }
  );
}

/** Chooses for the whole process. */
export function writeAs({ dates, numbers }: Style): void {
  shared[PLACE] = { dates, numbers };
}
