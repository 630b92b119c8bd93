import type { Root } from 'hast';
import type { Problem, ProblemCode } from '../../problems.ts';
import { problem, quote } from '../../problems.ts';
import { href } from '../../urls.ts';
import { resolveAddress } from '../address.ts';
import type { BodyContext, BodySource, PartLink } from '../body.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf } from '../hast-walk.ts';
import { decodePart } from './heading-names.ts';

/**
 * Makes a problem at an element of a text. `about` is the address concerned; problems with the same `tally` are counted
 * together.
 */
export type ReportAt = (
  visited: Pick<Visited, 'at'>,
  code: ProblemCode,
  found: string,
  cure: string,
  about?: string,
  tally?: string,
) => void;

/** What to write if the host serves the target beside the archive. */
const OFF = 'severity: { link-other-part: off } in site.yaml if the host serves it beside the archive';

export function reporterOf(source: BodySource, problems: Problem[]): ReportAt {
  return ({ at }, code, found, cure, about, tally) => {
    const place = { file: source.file, field: 'body', line: at.line + source.line - 1, column: at.column };
    const more = { ...(about === undefined ? {} : { about }), ...(tally ? { tally } : {}) };
    problems.push({ ...problem(code, place, found, cure), ...more });
  };
}

/**
 * Gives every link its address in the edition. A broken link is reported; if it cannot work at all, only its words
 * stay.
 *
 * @returns the links to parts of other texts, which nobody can check yet.
 */
export async function resolveLinks(
  tree: Root,
  source: BodySource,
  context: BodyContext,
  report: ReportAt,
): Promise<PartLink[]> {
  const partLinks: PartLink[] = [];
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const written = element.properties['href'];
    if (element.tagName !== 'a' || typeof written !== 'string') continue;
    if (written.trim() === '') {
      report(visited, 'link-broken', 'no address', 'the right address, or no link');
      delete element.properties['href'];
      continue;
    }
    const address = resolveAddress(written, source, context);
    if (address.kind === 'path') {
      element.properties['href'] = href(address.path, context.site.base) + address.rest;
      const id = partOf(address.rest);
      const { line, column } = visited.at;
      if (id !== null) partLinks.push({ path: address.path, id, written, line: line + source.line - 1, column });
    } else if (address.kind === 'file') {
      const path = await context.attachment(address.file);
      if (path === null) {
        report(
          visited,
          'link-broken',
          `${quote(written)}: Backfile does not publish files of this kind`,
          'a PDF, text, sheet, archive, sound or film',
        );
        delete element.properties['href'];
      } else if (typeof path !== 'string') {
        report(
          visited,
          'document-unreadable',
          `${quote(written)}: ${path.reason}`,
          path.cure ?? 'a complete file, or no link',
        );
        delete element.properties['href'];
      } else element.properties['href'] = href(path, context.site.base);
    } else if (address.kind === 'broken') {
      const found = `${quote(written)}: no such page or file`;
      const cure = 'the path of an article such as ../10/summit.md, or no link';
      if (address.part) report(visited, 'link-other-part', found, `${cure}; ${OFF}`, written, address.part);
      else report(visited, 'link-broken', found, cure, written);
      if (address.keep === null) delete element.properties['href'];
    } else if (address.kind === 'outside') {
      report(
        visited,
        'link-outside',
        `${quote(written)}: outside the content folder`,
        'a file inside the content folder',
      );
      delete element.properties['href'];
    } else if (address.kind === 'elsewhere') element.properties['href'] = address.url;
  }
  return partLinks;
}

/**
 * The id that an address names after its `#`. Null if it names none, the top, a part of the page’s frame, or words
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */
function partOf(rest: string): string | null {
  const id = decodePart(rest.replace(/^[^#]*#?/s, ''));
  return id === '' || id === 'top' || /^(?:page-|:~:)/i.test(id) ? null : id;
}
