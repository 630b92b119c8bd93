import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { STABLE_COMPONENTS } from '../owner/components.ts';

/**
 * The path below the root at which the bundler sees the owner's components, so that a bundle's bytes do not depend on
 * their real path.
 */
const SEEN_AT = 'src/components/owner';
const EXPORTED = /^backfile\/components\/(\w+)\.astro$/;

/** The owner's components: their folder, and the names of the built-in ones that they replace. */
export interface OwnComponents {
  folder: string;
  names: string[];
}

/**
 * Replaces built-in components of `root` by an owner's. An owner's component may wrap the built-in one, which it
 * imports as `backfile/components/Masthead.astro`. It may import that and files of its own folder, but nothing else.
 */
export function ownComponents(root: string, { folder, names }: OwnComponents): Plugin {
  const seen = join(root, SEEN_AT);
  const builtIn = (name: string) => join(root, 'src', 'components', STABLE_COMPONENTS[name]!);
  const ownOf = new Map(names.map((name) => [builtIn(name), join(seen, `${name}.astro`)]));
  const isOwn = (id: string | undefined) => id?.startsWith(`${seen}/`) === true;
  const fileOf = (id: string) => join(folder, id.slice(seen.length + 1));
  const refuse = (importer: string, source: string, why: string): never => {
    const line = readFileSync(fileOf(importer), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(source));
    throw Object.assign(new Error(`${source} cannot be imported: ${why}`), {
      loc: { file: importer, line: line + 1, column: 1 },
    });
  };
  return {
    name: 'backfile:own-components',
    enforce: 'pre',
    async resolveId(source, from, options) {
      const importer = from?.replace(/\?.*$/, '');
      if (isOwn(source)) return source;
      if (importer !== undefined && isOwn(importer)) {
        const name = EXPORTED.exec(source)?.[1];
        if (name !== undefined && Object.hasOwn(STABLE_COMPONENTS, name)) return builtIn(name);
        if (source.startsWith('.')) {
          const id = posix.join(posix.dirname(importer), source);
          if (!isOwn(id)) return refuse(importer, source, 'it lies outside the folder components/.');
          return existsSync(fileOf(id)) ? id : refuse(importer, source, 'there is no such file.');
        }
        // Modules that Astro itself imports into each component.
        if (/^(?:astro\/|\0|\/|virtual:)/.test(source)) return null;
        const exported = Object.keys(STABLE_COMPONENTS).map((one) => `backfile/components/${one}.astro`);
        return refuse(importer, source, `a component may import ${exported.join(', ')}, and files beside it.`);
      }
      if (ownOf.size === 0 || !source.endsWith('.astro')) return null;
      const found = await this.resolve(source, from, { ...options, skipSelf: true });
      return (found && ownOf.get(found.id)) ?? found;
    },
    load(id) {
      if (!isOwn(id) || id.includes('?')) return null;
      this.addWatchFile(fileOf(id));
      return readFileSync(fileOf(id), 'utf8');
    },
  };
}

/** The name of a source for its owner: `components/Masthead.astro` in place of the bundler's path. */
export function ownName(path: string): string {
  return path.replace(`${SEEN_AT}/`, 'components/');
}
