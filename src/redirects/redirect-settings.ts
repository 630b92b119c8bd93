import type { Site } from '../site/site.ts';
import { filePath, href } from '../urls.ts';
import type { RedirectRules } from './redirect-rules.ts';
import { hasNoRules } from './redirect-rules.ts';

/** Server settings: lines for the site block and, for nginx, a file of maps outside it. */
export interface RedirectSettings {
  lines: string[];
  map?: string[];
}

type Servers = 'nginx' | 'caddy' | 'apache';

/**
 * The settings with which a web server answers old addresses with 301, and withdrawn ones with 410 or 451 and their
 * notice.
 */
export function redirectSettings(server: Servers, rules: RedirectRules, site: Pick<Site, 'base'>): RedirectSettings {
  if (hasNoRules(rules)) return { lines: [] };
  const isOfDaysAlone = rules.moved.length + rules.gone.length + rules.posts.length === 0;
  const settings = isOfDaysAlone ? { lines: [] } : SETTINGS_OF[server](rules, site);
  return rules.days ? { ...settings, lines: [...settings.lines, ...daysFor(server, site)] } : settings;
}

const SETTINGS_OF = { nginx: forNginx, caddy: forCaddy, apache: forApache };

/** Leads the address of a day to its month. */
function daysFor(server: Servers, { base }: Pick<Site, 'base'>): string[] {
  // Digits are written out, since braces have a meaning of their own to nginx and Caddy.
  const [two, four] = ['[0-9][0-9]', '[0-9][0-9][0-9][0-9]'];
  const day = `^${base.replaceAll('.', '\\.')}(${four})/(${two})/${two}/$`;
  const comment = '# Days have no pages: their addresses lead to their months.';
  const lines = {
    nginx: [`rewrite "${day}" "${base}$1/$2/" permanent;`],
    caddy: [
      `@archive_day path_regexp archive_day ${day}`,
      `redir @archive_day ${base}{re.archive_day.1}/{re.archive_day.2}/ 301`,
    ],
    apache: [`RedirectMatch 301 "${day}" "${base}$1/$2/"`],
  };
  return [comment, ...lines[server]];
}

/** A path in the form in which servers compare it: decoded, with the base path. */
function decoded(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}

/** The file of a path's page, for a server. */
function fileOf(path: string, base: string): string {
  return href(`/${filePath(path)}`, base);
}

/** https://nginx.org/en/docs/http/ngx_http_map_module.html */
function forNginx({ moved, gone, posts }: RedirectRules, { base }: Pick<Site, 'base'>): RedirectSettings {
  const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const table = (source: string, variable: string, pairs: [string, string][]) => [
    `map ${source} ${variable} {`,
    '    default "";',
    ...pairs.map(([key, value]) => `    ${quoted(key)} ${quoted(value)};`),
    '}',
  ];
  const keys = [...moved.map(([from]) => from), ...gone.map(([path]) => path)];
  const longest = Math.max(64, ...keys.map((key) => Buffer.byteLength(decoded(key, base)) + 32));
  const count = moved.length + gone.length + posts.length;
  return {
    map: [
      '# Include this in the http block, outside every server block.',
      `map_hash_bucket_size ${2 ** Math.ceil(Math.log2(longest))};`,
      `map_hash_max_size ${Math.max(2048, 2 ** Math.ceil(Math.log2(count * 2 + 1)))};`,
      ...table(
        '$uri',
        '$archive_moved',
        moved.map(([from, to]) => [decoded(from, base), href(to, base)]),
      ),
      ...table(
        '"$uri $arg_p"',
        '$archive_post',
        posts.map(([number, to]) => [`${base} ${number}`, href(to, base)]),
      ),
      ...table(
        '$uri',
        '$archive_gone',
        gone.map(([path, status]) => [decoded(path, base), String(status)]),
      ),
      ...table(
        '$uri',
        '$archive_notice',
        gone.map(([path]) => [decoded(path, base), decoded(`/${filePath(path)}`, base)]),
      ),
    ],
    lines: [
      '# Old addresses. They need the maps that npm run headers -- --for nginx-map prints.',
      'if ($archive_moved) { return 301 $archive_moved; }',
      'if ($archive_post) { return 301 $archive_post; }',
      'if ($archive_gone = 410) { return 410; }',
      'if ($archive_gone = 451) { return 451; }',
      'error_page 410 451 @archive_notice;',
      'location @archive_notice { try_files $archive_notice =404; }',
    ],
  };
}

/** https://caddyserver.com/docs/caddyfile/directives/map */
function forCaddy({ moved, gone, posts }: RedirectRules, { base }: Pick<Site, 'base'>): RedirectSettings {
  const quoted = (text: string) => `"${text.replace(/[\\"{}]/g, '\\$&')}"`;
  const map = (source: string, name: string, pairs: [string, string][]) =>
    pairs.length === 0
      ? []
      : [
          `map ${source} {${name}} {`,
          ...pairs.map(([key, value]) => `\t${quoted(key)} ${quoted(value)}`),
          '\tdefault ""',
          '}',
          `@${name} \`{${name}} != ""\``,
          `redir @${name} {${name}} 301`,
        ];
  return {
    lines: [
      ...map(
        '{path}',
        'archive_moved',
        moved.map(([from, to]) => [decoded(from, base), href(to, base)]),
      ),
      ...map(
        '"{path} {query.p}"',
        'archive_post',
        posts.map(([number, to]) => [`${base} ${number}`, href(to, base)]),
      ),
      ...gone.flatMap(([path, status], i) => [
        `@archive_gone_${i} path ${quoted(decoded(path, base))}`,
        `handle @archive_gone_${i} {`,
        `\trewrite * ${fileOf(path, base)}`,
        `\tfile_server {\n\t\tstatus ${status}\n\t}`,
        '}',
      ]),
    ],
  };
}

/** https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html */
function forApache({ moved, gone, posts }: RedirectRules, { base }: Pick<Site, 'base'>): RedirectSettings {
  const literal = (path: string) => decoded(path, base).replace(/[^\w/\u0080-\u{10ffff}-]/gu, '\\$&');
  const inQuotes = (text: string) => `"${text.replace(/"/g, '\\"')}"`;
  return {
    lines: [
      '# Old addresses need mod_alias, and /?p=123 mod_rewrite.',
      ...moved.map(([from, to]) => `RedirectMatch 301 ${inQuotes(`^${literal(from)}$`)} ${inQuotes(href(to, base))}`),
      ...gone.map(([path, status]) => `RedirectMatch ${status} ${inQuotes(`^${literal(path)}$`)}`),
      ...(posts.length > 0 ? ['RewriteEngine On'] : []),
      ...posts.flatMap(([number, to]) => [
        `RewriteCond %{QUERY_STRING} ^p=${number}$`,
        `RewriteRule ^/?$ ${inQuotes(`${href(to, base)}?`)} [R=301,NE,L]`,
      ]),
    ],
  };
}
