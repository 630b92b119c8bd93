/** A licence by its name, with the address of Creative Commons licences. */
export function licenseLink(license: { name: string; url?: string }, base: string): { text: string; href?: string } {
  if (license.url) return { text: license.name, href: siteHref(license.url, base) };
  const [, kind, version = '4.0'] = /^CC[ -](BY(?:-(?:NC|ND|SA))*)[ -]?(\d\.\d)?$/i.exec(license.name) ?? [];
  if (kind)
    return { text: license.name, href: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/` };
  if (/^CC0/i.test(license.name))
    return { text: license.name, href: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  return /^https?:\/\//.test(license.name) ? { text: license.name, href: license.name } : { text: license.name };
}

/** A path of the site, or an address elsewhere, from site.yaml. */
export function siteHref(url: string, base: string): string {
  return url.startsWith('/') ? base.replace(/\/$/, '') + url : url;
}
