import type { RawEntry } from '../raw/raw.ts';

/** Reports a setting that cannot be read: what was found, and what to write. */
export type Report = (entry: RawEntry, found: string, cure: string) => undefined;
