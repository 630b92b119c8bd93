import type { Element, Root } from 'hast';

/** Elements inside one another, and elements that a browser draws at most. */
const MAX_DEPTH = 200;
const MAX_DRAWN = 200_000;

/** Says what of a tree is too much to be walked; null where nothing is. The walk itself needs no stack. */
export function tooDeep(tree: Root | Element): string | null {
  const waiting: [Root | Element, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ children }, depth] = next;
    if (depth > MAX_DEPTH) return `elements more than ${MAX_DEPTH} deep in one another`;
    for (const child of children) if (child.type === 'element') waiting.push([child, depth + 1]);
  }
  return null;
}

/**
 * Says that a drawing repeats parts of itself without measure, as by thirty elements each of which shows the next one
 * twice; null where it does not.
 */
export function tooMuch(svg: Element): string | null {
  const byId = new Map<string, Element>();
  collectIds(svg, byId);
  const drawn = new Map<Element, number>();
  const count = (element: Element): number => {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    // One that leads back to itself is not drawn by browsers.
    drawn.set(element, 0);
    let sum = 1;
    for (const { target, isMarker } of referencesOf(element)) {
      const other = byId.get(target);
      if (other) sum += count(other) * (isMarker ? corners(element) : 1);
    }
    for (const child of element.children) if (child.type === 'element') sum += count(child);
    drawn.set(element, sum);
    return sum;
  };
  return count(svg) > MAX_DRAWN ? `parts that repeat one another more than ${MAX_DRAWN} times` : null;
}

function collectIds(element: Element, byId: Map<string, Element>): void {
  const id = element.properties['id'];
  if (id !== undefined && !byId.has(String(id))) byId.set(String(id), element);
  for (const child of element.children) if (child.type === 'element') collectIds(child, byId);
}

function referencesOf({ properties }: Element): { target: string; isMarker: boolean }[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    name === 'href'
      ? [{ target: String(value).slice(1), isMarker: false }]
      : [...String(value).matchAll(/url\(\s*["']?#([\w:.-]+)/gi)].map(([, id]) => ({
          target: id!,
          isMarker: /^marker/i.test(name),
        })),
  );
}

/** As many corners as the lines of an element can have at most: a marker is drawn at each, also of those inside a group. */
function corners({ properties, children }: Element): number {
  const line = `${String(properties['d'] ?? '')} ${String(properties['points'] ?? '')}`;
  const own = 2 + (line.match(/[a-z]|[\d.]+/gi) ?? []).length;
  return children.reduce((sum, child) => sum + (child.type === 'element' ? corners(child) : 0), own);
}
