import { chmodSync, constants, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyKept } from '../cache/kept-files.ts';
import type { EditionOutputs } from '../outputs/edition-outputs.ts';
import type { Output } from '../outputs/output.ts';
import { findInPackages } from '../owner/find-in-packages.ts';
import type { BodyOf } from '../views/rendered-body.ts';

/** The source folder of this program. */
const CODE = join(import.meta.dirname, '..');

/** Writes an output that is not a page into a file. */
export async function writeOutput(
  output: Output,
  target: string,
  from: { outputs: EditionOutputs; bodyOf: BodyOf; folders: { media: string; publicFolder: string; content: string } },
): Promise<void> {
  const { kind, facts } = output;
  if (kind.make.by !== 'copy') return writeFileSync(target, await from.outputs.contentOf(output, from.bodyOf));
  const name = kind.make.source(facts);
  if (kind.make.folder === 'media') return copyKept(from.folders.media, name, target);
  const { content, publicFolder } = from.folders;
  const source =
    kind.make.folder === 'packages'
      ? findInPackages(name)!
      : join({ code: CODE, content, public: publicFolder }[kind.make.folder], name);
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  // Makes the file readable, whatever the permissions of the owner's file.
  chmodSync(target, 0o644);
}
