import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';

/** How many addresses an edition may lose without asking. An edition that exceeds both limits is stopped. */
const [FEW, FEW_OF_A_HUNDRED] = [5, 1];
const LISTED = 20;

/** Addresses of the last edition that the new one lacks. */
export function goneAddresses(last: readonly string[], answers: (path: string) => boolean): string[] {
  return last.filter((path) => !answers(path));
}

/** Stops an edition that would lose many addresses of the last one, unless the user allows that number. */
export function manyGone(gone: string[], ofHowMany: number, allowed: number): Problem[] {
  if (gone.length <= FEW || gone.length * 100 <= ofHowMany * FEW_OF_A_HUNDRED || gone.length <= allowed) return [];
  const more = gone.length - LISTED;
  const listed = `${gone.slice(0, LISTED).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  const found = `${gone.length} of ${ofHowMany} addresses of the last edition would be gone: ${listed}`;
  const cure = `aliases in the articles that replace them, or --allow-loss ${gone.length} to publish anyway`;
  return [problem('addresses-gone', { file: '', field: 'addresses' }, found, cure)];
}
