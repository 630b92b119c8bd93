import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digest, digestOfAll } from '../digest.ts';
import { compare } from '../problems.ts';
import { isOfDisk, MARK } from './tree.ts';

/** Digests of an edition's bytes: the same on every machine and with any cache. */
export interface EditionDigests {
  /** The digest of all names and bytes, except the mark. */
  edition: string;
  /** The digest of each page, by address. */
  pages: Record<string, string>;
  /** Where the redirect pages lead, by address: hosts with rules answer 301 in place of these pages. */
  moved: Record<string, string>;
}

/** The pages of one edition that another edition lacks or has with other bytes. */
export interface PageChanges {
  appear: string[];
  /** Those without a page that rules of hosts lead to another page. */
  led: string[];
  vanish: string[];
  change: string[];
}

/** The head of a redirect page. No text of an owner can hold it, because texts are sanitized. */
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)">/;

/**
 * Reads every file of an edition.
 * @throws if the folder cannot be read.
 */
export function digestEdition(folder: string): EditionDigests {
  const all: string[] = [];
  const pages: EditionDigests['pages'] = {};
  const moved: EditionDigests['moved'] = {};
  for (const name of filesOf(folder)) {
    const bytes = readFileSync(join(folder, name));
    const ofPage = pageDigest(bytes);
    all.push(`${name}\n${ofPage}\n`);
    const address = addressOf(name);
    if (address === null) continue;
    pages[address] = ofPage;
    const to = bytes.includes('http-equiv="refresh"') ? REFRESH.exec(bytes.toString('utf8'))?.[1] : undefined;
    if (to !== undefined) moved[address] = to.replace(/&(amp|#38);/g, '&');
  }
  return { edition: digestOfAll('fingerprint', all), pages, moved };
}

export function pageDigest(bytes: Uint8Array): string {
  return digest('page', bytes);
}

/** `isLed` says which addresses without a page the rules of hosts lead on. */
export function comparePages(
  before: EditionDigests['pages'],
  after: EditionDigests['pages'],
  isLed: (address: string) => boolean = () => false,
): PageChanges {
  const [old, made] = [Object.keys(before), Object.keys(after)];
  const gone = old.filter((address) => !Object.hasOwn(after, address)).sort(compare);
  return {
    appear: made.filter((address) => !Object.hasOwn(before, address)).sort(compare),
    led: gone.filter(isLed),
    vanish: gone.filter((address) => !isLed(address)),
    change: old.filter((address) => Object.hasOwn(after, address) && after[address] !== before[address]).sort(compare),
  };
}

/** Addresses that no file of an edition serves, and no rule of hosts leads on. */
export function vanishedFrom(
  wanted: ReadonlySet<string> | undefined,
  files: Iterable<string>,
  isLed: (address: string) => boolean,
): string[] {
  if (!wanted || wanted.size === 0) return [];
  const there = new Set([...files].map(addressOf));
  return [...wanted].filter((address) => !there.has(address) && !isLed(address)).sort(compare);
}

/** The address of a page by its file name: `/2020/11/` for `2020/11/index.html`. Null for other files. */
function addressOf(name: string): string | null {
  return name.endsWith('.html') ? `/${name.replace(/(^|\/)index\.html$/, '$1')}` : null;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name !== MARK && !isOfDisk(name.split('/')[0]!))
    .sort(compare);
}
