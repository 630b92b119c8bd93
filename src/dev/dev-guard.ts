import type { IncomingMessage } from 'node:http';

/**
 * Whether a request names this machine: a page elsewhere whose name was turned to 127.0.0.1 (DNS rebinding) must not read
 * drafts.
 */
export function isOwnHost({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}

/** Whether a page of this server made the request, as browsers say of themselves; programs without a browser may too. */
export function isOfOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);
}
