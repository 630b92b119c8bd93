import { nearest } from '../../problems/nearest.ts';
import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import type { Report } from '../setting-report.ts';
import type { WebEditor } from './editing.ts';
import { EDITOR_BACKENDS } from './editing.ts';

const CURE = 'admin: { backend: github, repo: owner/name, branch: main }';

const ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d+)?\/?$/i;

/** The allowed values of each field, with an example. */
const FIELDS: Record<string, [form: RegExp, example: string]> = {
  backend: [new RegExp(`^(${EDITOR_BACKENDS.join('|')})$`), `backend: ${EDITOR_BACKENDS.join(', or backend: ')}`],
  repo: [/^[\w.-]+(\/[\w.-]+)+$/, 'repo: owner/name'],
  branch: [/^[\w.-]+(\/[\w.-]+)*$/, 'branch: main'],
  content: [/^(?!.*\.\.)[^/\s][^\n]*[^/\s]$|^[^/\s.]$/, 'content: content'],
  server: [ORIGIN, 'server: https://git.example.org'],
  signIn: [ORIGIN, 'signIn: https://sign-in.example.org'],
  app: [/^[\w.-]+$/, 'app: the id of the application at the Git host'],
};

/** `admin`: whether there is a web editor, and for which repository; null if there is none. */
export function readAdmin(entry: RawEntry, report: Report): WebEditor | null | undefined {
  const { value } = entry;
  if (value.kind === 'text' && /^(false|no|off)$/i.test(value.text.trim())) return null;
  // `edit:` may name the repository instead: see `editorOf`.
  if (value.kind === 'text' && /^(true|yes|on)$/i.test(value.text.trim())) return { ...DEFAULTS };
  if (value.kind !== 'map') return report(entry, value.kind === 'text' ? quote(value.text) : `a ${value.kind}`, CURE);
  const read: Record<string, string> = {};
  for (const { key, value: field, at } of value.entries) {
    const [form, example] = FIELDS[key] ?? [];
    const written = field.kind === 'text' ? field.text.trim() : '';
    const of = { key: `admin.${key}`, value: field, at };
    if (!form || !Object.hasOwn(FIELDS, key)) {
      const near = nearest(key, Object.keys(FIELDS));
      report({ ...of, key: 'admin' }, quote(key), near ? `${near}: …` : CURE);
    } else if (!form.test(written)) report(of, quote(written), example!);
    else read[key] = written.replace(/\/$/, '');
  }
  return { ...DEFAULTS, ...read };
}

const DEFAULTS: WebEditor = { backend: 'github', repo: '', branch: 'main', content: 'content' };
