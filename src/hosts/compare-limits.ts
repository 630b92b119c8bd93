import type { DeployHost, HostLimit, Measures } from './host-limits.ts';
import { HOST_LIMITS } from './host-limits.ts';
import { many } from './many.ts';

/** A limit of a host, and how much of it an edition uses. */
export interface Nearness extends HostLimit {
  value: number;
  /** 1 at the limit. */
  share: number;
}

/** The limits of a host, the most exhausted first. Limits without a measure are left out. */
export function compareLimits(host: DeployHost, measures: Partial<Measures>): Nearness[] {
  return HOST_LIMITS.filter((row) => row.host === host)
    .flatMap((row) => {
      const value = measures[row.measure];
      return value === undefined ? [] : [{ ...row, value, share: value / row.limit }];
    })
    .sort((a, b) => b.share - a.share);
}

/** Whether a limit prevents publication on every plan. */
export function isOver({ share, beyond, plan }: Nearness): boolean {
  return share > 1 && beyond === 'refused' && plan !== 'free';
}

/** A limit on one line: the measure, the limit, and the share used. */
export function printNearness({ name, value, limit, share, plan, cure, beyond }: Nearness): string {
  const where = plan ? ` on the ${plan} plan` : '';
  const said = `${many(value)} of ${many(limit)} ${name}${where} (${Math.round(share * 100)} %)`;
  if (share <= NEAR) return said;
  return `${said}${share > 1 ? `: over the limit, the rest is ${beyond}` : ''}. ${cure}`;
}

/** From this share on, the report names a limit with its cure. */
const NEAR = 0.8;
