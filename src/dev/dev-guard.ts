import type { IncomingMessage } from 'node:http';

/**
 * Whether a request is addressed to this machine. A foreign page whose name was redirected to 127.0.0.1 (DNS rebinding)
 * must not read drafts.
 */
export function isOwnHost({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}

/**
 * Whether a page of this server made the request, by the headers of browsers. Programs without such headers are
 * allowed.
 */
export function isOfOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);
}
