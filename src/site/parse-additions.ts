import { quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { AllowedHosts, HeadAdditions } from './look.ts';
import { knownEntries, itemsOf, textIn, settingText } from './raw-fields.ts';
import type { Report } from './setting-report.ts';
import type { SiteLink } from './site.ts';

const SAFE_ADDRESS = /^(\/(?!\/)|https?:\/\/|mailto:)/i;

/** A list of links with labels and addresses, such as `{ label: About, url: /about/ }`. */
export function parseLinks(entry: RawEntry, report: Report): SiteLink[] {
  const cure = '{ label: About, url: /about/ }';
  return itemsOf(entry).flatMap((item) => {
    const [label, url] = [textIn(item.value, 'label'), textIn(item.value, 'url')];
    if (label !== undefined && url !== undefined && SAFE_ADDRESS.test(url)) return [{ label, url }];
    return report(item, 'a link without label and url', cure) ?? [];
  });
}

/** `head:` of site.yaml: proofs of ownership for search engines, and the publisher's profiles elsewhere. */
export function parseHead(entry: RawEntry, report: Report): HeadAdditions {
  const head: HeadAdditions = { verification: {}, me: [], scripts: [] };
  const example = 'head: { verification: { google-site-verification: "…" }, me: [https://social.example/@news] }';
  for (const inner of knownEntries(entry, ['verification', 'me', 'scripts'], report, example)) {
    const named = { ...inner, key: `head.${inner.key}` };
    if (inner.key === 'me') {
      head.me = itemsOf(named).flatMap((item) => {
        const url = settingText(item, report);
        if (url === undefined) return [];
        return /^https?:\/\//i.test(url) && URL.canParse(url)
          ? [url]
          : (report(item, quote(url), 'me: [https://social.example/@news]') ?? []);
      });
    } else if (inner.key === 'scripts') head.scripts = itemsOf(named).flatMap((item) => parseScript(item, report));
    else if (inner.value.kind === 'map') {
      for (const proof of inner.value.entries) {
        const value = settingText({ ...proof, key: `${named.key}.${proof.key}` }, report);
        if (value === undefined) continue;
        if (/^[a-z][\w.:-]{0,80}$/i.test(proof.key)) head.verification[proof.key] = value;
        else report({ ...named, value: { ...proof.value, at: proof.at } }, quote(proof.key), example);
      }
    } else report(named, `a ${inner.value.kind}`, example);
  }
  return head;
}

/** A script of another host: its address, or a map of `src` and `data-` attributes. */
function parseScript(entry: RawEntry, report: Report): HeadAdditions['scripts'] {
  const cure = 'scripts: [{ src: https://stats.example.org/script.js, data-site: news }]';
  const src = entry.value.kind === 'text' ? entry.value.text.trim() : textIn(entry.value, 'src');
  if (src === undefined || !/^https:\/\//.test(src) || !URL.canParse(src))
    return report(entry, 'a script without an address that begins with https://', cure) ?? [];
  const data: Record<string, string> = {};
  for (const { key, value, at } of entry.value.kind === 'map' ? entry.value.entries : []) {
    if (key === 'src') continue;
    if (/^data-[a-z][a-z0-9-]*$/.test(key) && value.kind === 'text') data[key] = value.text;
    else report({ ...entry, key: `${entry.key}.${key}`, value: { ...value, at } }, quote(key), cure);
  }
  return [{ src, data }];
}

/** `policy:` of site.yaml: the hosts that pages may use beside the site itself. */
export function parseHosts(entry: RawEntry, report: Report): AllowedHosts {
  const hosts: AllowedHosts = { scripts: [], connections: [], frames: [], images: [] };
  const example = 'policy: { scripts: [stats.example.org], connections: [stats.example.org] }';
  for (const inner of knownEntries(entry, Object.keys(hosts), report, example)) {
    hosts[inner.key as keyof AllowedHosts] = itemsOf({ ...inner, key: `policy.${inner.key}` }).flatMap((item) => {
      const host = settingText(item, report)?.toLowerCase();
      if (host === undefined) return [];
      return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/.test(host)
        ? [host]
        : (report(item, quote(host), `a host without https:// and without *, as in ${example}`) ?? []);
    });
  }
  return hosts;
}
