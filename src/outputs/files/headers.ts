import { headerRules } from '../../headers/header-rules.ts';
import { headersFile } from '../../headers/headers-file.ts';
import type { OutputKind } from '../output.ts';

/**
 * `_headers`, for hosts that read it. Names that begin with a full stop or an underscore belong to hosts and to the
 * edition.
 */
export const HEADERS: OutputKind<{ publicFiles: string[] }> = {
  name: 'headers',
  owns: () => ['/_*', '/.*'],
  listFiles: ({ publicFiles }) => [{ path: '/_headers', facts: { publicFiles: [...publicFiles.keys()] } }],
  make: { by: 'text', text: ({ site }, { publicFiles }) => headersFile(headerRules(site, publicFiles)) },
};
