import { nearest } from '../../problems/nearest.ts';
import { KEYS } from './dialects.ts';

/** The known key that an unknown one looks like a slip of: at most two letters off, and less than half of it. */
export function nearestKey(key: string): string | null {
  return key.length > 30 ? null : nearest(key, KEYS);
}
