/** A file of the content folder has changed since the catalog was made. */
export class ChangedFile extends Error {
  constructor(file: string) {
    super(`${file} changed while Backfile read it. Build again while nobody writes into the content folder`);
  }
}
