import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../../scripts/bench/random.ts';

/** What an editor has written: keys by their names, and a text of words that no other article has. */
interface Written {
  keys: Record<string, string | undefined>;
  text: string;
}

/** A content folder whose editor adds, renames, moves, deletes, re-dates, withdraws: each step tells what was done. */
export class WalkedHistory {
  readonly content: string;
  readonly files = new Map<string, Written>();
  readonly deleted = new Map<string, Written>();
  #count = 0;

  constructor(content: string) {
    this.content = content;
  }

  add(random: Random): string {
    const number = ++this.#count;
    const file = `${this.#year(random)}/story-${number}.md`;
    const words = Array.from({ length: 30 }, (_, i) => `word${number}x${i}`).join(' ');
    this.put(file, {
      keys: {
        title: `Story ${number}`,
        date: this.#day(random),
        id: random.chance(50) ? `a${1000 + number}` : undefined,
      },
      text: words,
    });
    return `add ${file}`;
  }

  put(file: string, written: Written): void {
    this.files.set(file, written);
    const path = join(this.content, file);
    mkdirSync(dirname(path), { recursive: true });
    const keys = Object.entries(written.keys).flatMap(([key, value]) =>
      value === undefined ? [] : `${key}: ${value}\n`,
    );
    writeFileSync(path, `---\n${keys.join('')}---\n\n${written.text}\n`);
  }

  /** Changes one article; null where there are too few. */
  step(kind: string, random: Random): string | null {
    if (this.files.size < 5) return null;
    const file = random.pick([...this.files.keys()]);
    const written = structuredClone(this.files.get(file)!);
    if (kind === 'delete') return this.#delete(file, written);
    if (kind === 'rename') return this.#move(file, `${dirname(file)}/story-${++this.#count}.md`, written);
    if (kind === 'move') return this.#move(file, file.replace(/^\d{4}/, this.#year(random)), written);
    if (kind === 're-date') written.keys['date'] = this.#day(random);
    if (kind === 'alias') written.keys['aliases'] = random.chance(50) ? `[/old/${++this.#count}/]` : undefined;
    if (kind === 'permalink') written.keys['permalink'] = random.chance(50) ? `/special/${++this.#count}/` : undefined;
    if (kind === 'draft') written.keys['draft'] = written.keys['draft'] ? undefined : 'true';
    if (kind === 'withdraw')
      written.keys['withdrawn'] = `{ date: 2022-01-01, kind: ${random.pick(['retracted', 'legal', 'privacy'])} }`;
    if (kind === 'supersede') written.keys['superseded_by'] = random.pick([...this.files.keys()]);
    this.put(file, written);
    return `${kind} ${file}`;
  }

  /** Does what a problem says: an alias in a file, a draft published, a deleted file back as a notice. */
  cure(path: string, cure: string): void {
    const [, aliases, heir] = /^aliases: \[(.*?)\] in (\S+\.md)/.exec(cure) ?? [];
    const [, draft] = /^draft: false in (\S+\.md)/.exec(cure) ?? [];
    if (heir) this.#change(heir, { aliases: `[${aliases}]` });
    else if (draft) this.#change(draft, { draft: undefined });
    else {
      const [slug = ''] = /story-\d+/.exec(path) ?? [];
      const gone = [...this.deleted].find(([file]) => file.includes(`${slug}.md`)) ?? [...this.deleted][0];
      if (!gone) throw new Error(`nothing to take back for ${path}: ${cure}`);
      const [file, written] = gone;
      this.deleted.delete(file);
      const before = written.keys['aliases']?.slice(1, -1);
      this.put(file, {
        ...written,
        keys: {
          ...written.keys,
          aliases: `[${[before, path].filter(Boolean).join(', ')}]`,
          draft: undefined,
          withdrawn: '{ date: 2022-01-01, kind: retracted }',
          superseded_by: undefined,
        },
      });
    }
  }

  /** Takes over the ids that were written into the files. */
  takeIds(): void {
    for (const [file, { keys }] of this.files) {
      const [, id] = /^id: (\S+)$/m.exec(readFileSync(join(this.content, file), 'utf8')) ?? [];
      keys['id'] = id;
    }
  }

  #change(file: string, keys: Written['keys']): void {
    const written = this.files.get(file)!;
    this.put(file, { ...written, keys: { ...written.keys, ...keys } });
  }

  #delete(file: string, written: Written): string {
    this.files.delete(file);
    this.deleted.set(file, written);
    rmSync(join(this.content, file));
    return `delete ${file}`;
  }

  #move(file: string, to: string, written: Written): string | null {
    if (this.files.has(to)) return null;
    this.files.delete(file);
    rmSync(join(this.content, file));
    this.put(to, written);
    return `move ${file} to ${to}`;
  }

  #year(random: Random): string {
    return random.pick(['2018', '2019', '2020']);
  }

  #day(random: Random): string {
    return `${this.#year(random)}-${random.pick(['01', '06', '11'])}-${random.pick(['02', '09', '17', '28'])}`;
  }
}
