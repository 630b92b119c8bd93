import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { knownEntries, settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { FediverseAccount } from './reach.ts';

const EXAMPLE = 'fediverse: { account: news@social.example, actor: https://social.example/users/news }';

/** `fediverse`: the account elsewhere that represents the archive. */
export function readFediverse(entry: RawEntry, report: Report): FediverseAccount | undefined {
  const found: Record<string, string> = {};
  for (const inner of knownEntries(entry, ['account', 'actor', 'profile'], report, EXAMPLE)) {
    const named = { ...inner, key: `fediverse.${inner.key}` };
    const written = settingText(named, report, EXAMPLE)?.replace(/^(acct:|@)/, '');
    if (written === undefined) continue;
    const isRight =
      inner.key === 'account'
        ? /^[\w.~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(written)
        : /^https:\/\/[^/\s]/i.test(written) && URL.canParse(written);
    if (isRight) found[inner.key] = written;
    else report(named, quote(written), EXAMPLE);
  }
  const { account, actor, profile } = found;
  if (account === undefined || actor === undefined)
    return report(entry, `no ${account === undefined ? 'account' : 'actor'}`, EXAMPLE);
  return { account, actor, ...(profile === undefined ? {} : { profile }) };
}
