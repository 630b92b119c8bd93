/** Normalises a name for comparison with what a reader types: no accents, lower case. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Hides the names of a directory that do not match the typed text, and letters without any name left. */
function filterList(box: HTMLInputElement, directory: HTMLElement): void {
  const parts = [...directory.querySelectorAll<HTMLElement>('.initial')];
  const names = parts.map((part) =>
    [...part.querySelectorAll('li')].map((item) => ({ item, name: fold(item.querySelector('a')?.textContent ?? '') })),
  );
  const holder = box.parentElement!;
  const status = holder.querySelector('[role=status]');
  holder.classList.add('is-possible');
  box.addEventListener('input', () => {
    const wanted = fold(box.value.trim());
    let shown = 0;
    for (const [i, part] of parts.entries()) {
      for (const { item, name } of names[i]!) item.hidden = !name.includes(wanted);
      // The children and the parents of a matching name stay visible.
      for (const { item } of names[i]!) if (item.querySelector('li:not([hidden])')) item.hidden = false;
      const found = names[i]!.filter(({ item }) => !item.hidden).length;
      part.hidden = found === 0;
      shown += found;
    }
    if (status) status.textContent = box.dataset['count']?.replace('{n}', String(shown)) ?? '';
  });
}

const filter = document.querySelector<HTMLInputElement>('.filter input');
const directory = document.querySelector<HTMLElement>('.directory');
if (filter && directory) filterList(filter, directory);
