import type { Site } from '../site/site.ts';
import { filePath, href } from '../urls.ts';
import type { RedirectRules } from './redirect-rules.ts';

/**
 * The largest function in bytes:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
export const MAX_FUNCTION_BYTES = 10_240;

/**
 * A CloudFront function for viewer requests, in front of S3. It redirects old addresses with 301, answers withdrawn
 * ones with 410 or 451, and asks S3 for the `index.html` of a folder. If the table does not fit into the function, the
 * table is printed separately for a key value store, which the function reads.
 */
export function cloudfrontFunction(
  { moved, gone, posts, days }: RedirectRules,
  { base }: Pick<Site, 'base'>,
): { text: string; store?: string } {
  const table: Record<string, string> = {};
  for (const [from, to] of moved) table[href(from, base)] = href(to, base);
  for (const [number, to] of posts) table[`${base}?p=${number}`] = href(to, base);
  for (const [path, status] of gone) table[href(path, base)] = `${status} ${href(`/${filePath(path)}`, base)}`;
  const day = days ? dayLine(base) : '';
  const text = functionText(`const table = ${JSON.stringify(table)};`, 'table[key]', '', day);
  if (Buffer.byteLength(text) <= MAX_FUNCTION_BYTES) return { text };
  const data = Object.entries(table).map(([key, value]) => ({ key, value }));
  return {
    text: functionText(
      "import cf from 'cloudfront';\nconst store = cf.kvs();",
      'await store.get(key).catch(() => undefined)',
      'async ',
      day,
    ),
    store: `${JSON.stringify({ data }, null, 1)}\n`,
  };
}

/** Leads the address of a day, which has no page, to its month. */
function dayLine(base: string): string {
  const pattern = JSON.stringify(`^(${base.replaceAll('.', '\\.')}[0-9]{4}/[0-9]{2}/)[0-9]{2}/$`);
  return `  const day = new RegExp(${pattern}).exec(request.uri);
  if (day) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: day[1] } } };
`;
}

function functionText(head: string, lookUp: string, isAsync: string, day: string): string {
  return `${head}
${isAsync}function handler(event) {
  const request = event.request;
  const post = request.querystring.p;
  const key = post ? request.uri + '?p=' + post.value : request.uri;
  const found = ${lookUp};
  const gone = /^(410|451) /.exec(found || '');
  if (gone) return { statusCode: Number(gone[1]), statusDescription: gone[1] === '410' ? 'Gone' : 'Unavailable For Legal Reasons' };
  if (found) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: found } } };
${day}  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;
}
