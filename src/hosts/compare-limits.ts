import type { DeployHost, HostLimit, Measures } from './host-limits.ts';
import { HOST_LIMITS } from './host-limits.ts';
import { many } from './many.ts';

/** A limit of a host, and how near an edition is to it. */
export interface Nearness extends HostLimit {
  value: number;
  /** 1 at the limit. */
  share: number;
}

/** The limits of a host, the nearest first. Those that were not measured are left out. */
export function compareLimits(host: DeployHost, measures: Partial<Measures>): Nearness[] {
  return HOST_LIMITS.filter((row) => row.host === host)
    .flatMap((row) => {
      const value = measures[row.measure];
      return value === undefined ? [] : [{ ...row, value, share: value / row.limit }];
    })
    .sort((a, b) => b.share - a.share);
}

/** Whether a limit keeps the edition from being published, on every plan. */
export function isOver({ share, beyond, plan }: Nearness): boolean {
  return share > 1 && beyond === 'refused' && plan !== 'free';
}

/** A limit as a line: what there is, what there may be, and how much of it that is. */
export function printNearness({ name, value, limit, share, plan, cure, beyond }: Nearness): string {
  const where = plan ? ` on the ${plan} plan` : '';
  const said = `${many(value)} of ${many(limit)} ${name}${where} (${Math.round(share * 100)} %)`;
  if (share <= NEAR) return said;
  return `${said}${share > 1 ? `: over the limit, the rest is ${beyond}` : ''}. ${cure}`;
}

/** From here on a limit is named with what to do. */
const NEAR = 0.8;
