import type { Element, Root } from 'hast';

/** Limits of nesting, and of the number of elements that a browser draws. */
const MAX_DEPTH = 200;
const MAX_DRAWN = 200_000;

/** Names the limit that makes a tree too large to walk, or null. This function itself does not recurse. */
export function depthFault(tree: Root | Element): string | null {
  const waiting: [Root | Element, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ children }, depth] = next;
    if (depth > MAX_DEPTH) return `elements more than ${MAX_DEPTH} deep in one another`;
    for (const child of children) if (child.type === 'element') waiting.push([child, depth + 1]);
  }
  return null;
}

/**
 * Names the limit that a drawing exceeds by repeating its parts, or null. Thirty elements, each showing the next one
 * twice, make a billion.
 */
export function tooMuch(svg: Element): string | null {
  const byId = new Map<string, Element>();
  collectIds(svg, byId);
  const drawn = new Map<Element, number>();
  const count = (element: Element): number => {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    // Browsers do not draw an element that refers back to itself.
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
  return count(svg) > MAX_DRAWN ? `parts that repeat other parts more than ${MAX_DRAWN} times` : null;
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

/**
 * The most corners that the lines of an element can have. A browser draws a marker at each of them, including those
 * inside a group.
 */
function corners({ properties, children }: Element): number {
  const line = `${String(properties['d'] ?? '')} ${String(properties['points'] ?? '')}`;
  const own = 2 + (line.match(/[a-z]|[\d.]+/gi) ?? []).length;
  return children.reduce((sum, child) => sum + (child.type === 'element' ? corners(child) : 0), own);
}
