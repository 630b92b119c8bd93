import type { Nodes, Root } from 'mdast';

/** `- [ ] to do` and `- [x] done`. Source: GFM, "Task list items". */
export function markTasks(tree: Root, text: string): void {
  if (!/\[[ xX]\][ \t]/.test(text)) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const first =
      node.type === 'listItem' && node.children[0]?.type === 'paragraph' ? node.children[0].children[0] : null;
    if (first?.type === 'text')
      first.value = first.value.replace(/^\[([ xX])\](?=\s)/, (_, mark) => (mark === ' ' ? '\u2610' : '\u2611'));
    if ('children' in node) stack.push(...node.children);
  }
}
