/** A file of the content folder is no longer what it was when the catalog was made from it. */
export class ChangedFile extends Error {
  constructor(file: string) {
    super(`${file} changed while it was read. Build again when nobody writes into the content folder`);
  }
}
