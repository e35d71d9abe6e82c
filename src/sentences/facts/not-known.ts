// How many figures are not known, in the same words below every sum, median and chart.
import { formatCount, plural } from '../../text/count.ts';
import { list } from '../../text/list.ts';
import { VALUES } from './values.ts';

export interface NotKnown {
  /** Reports that tell nothing of it. */
  readonly silent: number;
  /** Those that say in words how long it was, which no sum and no median can hold. */
  readonly stated: number;
  /** Those whose moments contradict each other. */
  readonly contradicted: number;
}

export const allOf = ({ silent, stated, contradicted }: NotKnown): number =>
  silent + stated + contradicted;

/** "not recorded in 4, 1 as stated is not counted", "2 as stated and 1 contradicted are not counted". */
export function notKnown(missing: NotKnown): string {
  const told = [
    ...(missing.stated > 0 ? [`${formatCount(missing.stated)} ${VALUES.asStated}`] : []),
    ...(missing.contradicted > 0 ? [`${formatCount(missing.contradicted)} contradicted`] : []),
  ];
  const left = missing.stated + missing.contradicted;
  return list(
    [
      ...(missing.silent > 0 ? [`not recorded in ${formatCount(missing.silent)}`] : []),
      ...(left > 0 ? [`${list(told)} ${plural(left, 'is', 'are')} not counted`] : []),
    ],
    'none',
  );
}
