import type { HeaderRules, Paths, VaryingHeader } from './header-rules.ts';
import { pathPattern } from './path-pattern.ts';

/** Web servers for which we can print settings. */
export const SERVERS = ['nginx', 'caddy', 'apache'] as const;

export type Server = (typeof SERVERS)[number];

/** The settings with which a server sends the headers of an archive and shows its page for missing addresses. */
export function serverSettings(server: Server, rules: HeaderRules): string {
  const print = { nginx: forNginx, caddy: forCaddy, apache: forApache };
  return `${print[server](rules).join('\n')}\n`;
}

/** Values with their paths, for a server that takes one regular expression for each value. */
function casesOf({ places }: VaryingHeader): { pattern: string; value: string }[] {
  const byValue = Map.groupBy(places, ({ value }) => value);
  return [...byValue].map(([value, same]) => {
    const paths: Paths[] = same.map((place) => place.paths);
    return { pattern: pathPattern(paths), value };
  });
}

/**
 * In nginx, the headers of an inner location replace the outer ones:
 * http://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
function forNginx({ base, fixed, policy, cache }: HeaderRules): string[] {
  const varying = (header: VaryingHeader, variable: string) => [
    `set ${variable} "${header.otherwise}";`,
    ...casesOf(header).map(({ pattern, value }) => `if ($uri ~ "${pattern}") { set ${variable} "${value}"; }`),
    `add_header ${header.name} ${variable} always;`,
  ];
  return [
    '# Include this in the server block. A location with its own add_header loses all of these, so repeat them there.',
    ...fixed.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...varying(policy, '$archive_policy'),
    ...varying(cache, '$archive_cache'),
    `error_page 404 ${base}404.html;`,
  ];
}

/** The first matching pattern counts: https://caddyserver.com/docs/caddyfile/directives/map */
function forCaddy({ base, fixed, policy, cache }: HeaderRules): string[] {
  const varying = (header: VaryingHeader, name: string) => [
    `map {path} {${name}} {`,
    ...casesOf(header).map(({ pattern, value }) => `\t~${pattern} "${value}"`),
    `\tdefault "${header.otherwise}"`,
    '}',
  ];
  return [
    '# Import this in the site block.',
    ...varying(policy, 'archive_policy'),
    ...varying(cache, 'archive_cache'),
    'header {',
    ...fixed.map(([name, value]) => `\t${name} "${value}"`),
    `\t${policy.name} {archive_policy}`,
    `\t${cache.name} {archive_cache}`,
    '}',
    'handle_errors {',
    `\trewrite * ${base}404.html`,
    `\theader ${policy.name} "${policy.otherwise}"`,
    `\theader ${cache.name} "${cache.otherwise}"`,
    '\tfile_server',
    '}',
  ];
}

/** https://httpd.apache.org/docs/2.4/mod/mod_headers.html */
function forApache({ base, fixed, policy, cache }: HeaderRules): string[] {
  const set = (name: string, value: string) => `Header always set ${name} "${value}"`;
  const varying = (header: VaryingHeader) => [
    set(header.name, header.otherwise),
    ...casesOf(header).map(({ pattern, value }) => `${set(header.name, value)} "expr=%{REQUEST_URI} =~ m#${pattern}#"`),
  ];
  return [
    '# Include this in the virtual host, or save it as public/.htaccess. It needs mod_headers.',
    ...fixed.map(([name, value]) => set(name, value)),
    ...varying(policy),
    ...varying(cache),
    `ErrorDocument 404 ${base}404.html`,
  ];
}
