/** For printing, numbers the links of a text and lists their addresses below it, each once. */
export function noteLinksOnPaper(text: HTMLElement): void {
  const added: Element[] = [];
  addEventListener('beforeprint', () => {
    const numbers = new Map<string, number>();
    for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href^=http]')) {
      // An address that is itself the text of the link needs no note.
      if (link.textContent?.trim() === link.getAttribute('href') || link.querySelector('img')) continue;
      const number = numbers.get(link.href) ?? numbers.size + 1;
      numbers.set(link.href, number);
      const mark = Object.assign(document.createElement('sup'), {
        className: 'link-number',
        textContent: `[${number}]`,
      });
      link.after(mark);
      added.push(mark);
    }
    if (numbers.size === 0) return;
    const notes = Object.assign(document.createElement('ol'), { className: 'link-notes' });
    notes.append(
      ...numbers.keys().map((href) => Object.assign(document.createElement('li'), { textContent: href, dir: 'ltr' })),
    );
    text.after(notes);
    added.push(notes);
    text.classList.add('has-link-notes');
  });
  addEventListener('afterprint', () => {
    for (const element of added.splice(0)) element.remove();
    text.classList.remove('has-link-notes');
  });
}
