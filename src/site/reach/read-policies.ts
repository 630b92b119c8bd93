import type { RawEntry } from '../../raw/raw.ts';
import { knownEntries } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { Policies } from './reach.ts';
import { POLICIES } from './reach.ts';
import { readAddress } from './read-address.ts';

const EXAMPLE = 'policies: { publishingPrinciples: /standards/, correctionsPolicy: /corrections/ }';

/** `policies`: the publisher's statements of principles, by the properties of schema.org. */
export function readPolicies(entry: RawEntry, report: Report): Policies {
  const policies: Policies = {};
  for (const inner of knownEntries(entry, POLICIES, report, EXAMPLE)) {
    const address = readAddress({ ...inner, key: `policies.${inner.key}` }, report);
    if (address !== undefined) policies[inner.key as keyof Policies] = address;
  }
  return policies;
}
