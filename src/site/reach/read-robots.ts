import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { knownEntries, settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { MiningReservation, RobotSettings, Use } from './reach.ts';
import { USES } from './reach.ts';
import { readAddress } from './read-address.ts';
import { readSwitch } from './read-switch.ts';

const ROBOTS = 'robots: { search: allow, retrieval: allow, training: refuse }';
const MINING = 'tdm: { reserved: true, policy: /licensing/ }';

/** `robots`: what the archive asks of crawlers, by purpose. */
export function readRobots(entry: RawEntry, report: Report): RobotSettings {
  const robots: RobotSettings = {};
  for (const inner of knownEntries(entry, USES, report, ROBOTS)) {
    const named = { ...inner, key: `robots.${inner.key}` };
    const written = settingText(named, report)?.toLowerCase();
    if (written === 'allow' || written === 'refuse') robots[inner.key as Use] = written;
    else if (written !== undefined) report(named, quote(written), `${inner.key}: allow, or ${inner.key}: refuse`);
  }
  return robots;
}

/** `tdm`: a reservation of text and data mining. */
export function readMining(entry: RawEntry, report: Report): MiningReservation | undefined {
  const mining: MiningReservation = { reserved: true };
  const entries = knownEntries(entry, ['reserved', 'policy'], report, MINING);
  if (entries.length === 0) return undefined;
  for (const inner of entries) {
    const named = { ...inner, key: `tdm.${inner.key}` };
    if (inner.key === 'reserved') mining.reserved = readSwitch(named, report) ?? true;
    else {
      const policy = readAddress(named, report);
      if (policy !== undefined) mining.policy = policy;
    }
  }
  return mining;
}
