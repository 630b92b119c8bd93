/** Lets readers copy the address of the article, or share it with the system's dialog. */
export function offerToPassOn(actions: HTMLElement): void {
  const status = actions.querySelector('[role=status]');
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const offer = (name: string, isPossible: boolean, act: (button: HTMLButtonElement) => Promise<unknown>) => {
    const button = actions.querySelector<HTMLButtonElement>(`[data-action=${name}]`);
    if (!button || !isPossible) return;
    button.classList.add('is-possible');
    // A reader who closes the dialog has changed their mind: this is no error.
    button.addEventListener('click', () => void act(button).catch(() => undefined));
  };
  // Browsers offer neither on pages over plain HTTP.
  offer('copy', 'clipboard' in navigator, async ({ dataset }) => {
    await navigator.clipboard.writeText(address);
    if (status) status.textContent = dataset['done'] ?? '';
  });
  offer('share', 'share' in navigator, () => navigator.share({ title: document.title, url: address }));
}
