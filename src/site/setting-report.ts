import type { RawEntry } from '../raw/raw.ts';

/** Reports an invalid setting: what was found, and what to write. */
export type Report = (entry: RawEntry, found: string, cure: string) => undefined;
