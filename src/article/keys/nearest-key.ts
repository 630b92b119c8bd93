import { nearest } from '../../problems/nearest.ts';
import { WRITTEN_KEYS } from '../../site/article-keys.ts';

/**
 * The known key that the author of an unknown one probably meant: at most two letters differ, and less than half of the
 * word.
 */
export function nearestKey(key: string): string | null {
  return key.length > 30 ? null : nearest(key, WRITTEN_KEYS);
}
