import { FILE_PLACE } from '../site/editing/editing.ts';

/** The address at a Git host at which a file of the content folder can be edited. */
export function editAddress(pattern: string, file: string): string {
  return pattern.replace(FILE_PLACE, () => file.split('/').map(encodeURIComponent).join('/'));
}
