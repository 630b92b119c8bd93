import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeJpeg, makePicture } from '../../src/media/pictures.ts';
import { printXmp } from '../../src/media/rights/print-xmp.ts';
import { readXmp } from '../../src/media/rights/read-xmp.ts';
import { rightsOf } from '../../src/media/rights/rights.ts';
import { withApp13 } from '../support/app13.ts';
import { PICTURE_DEFAULTS } from '../../src/site/reach/read-pictures.ts';
import { hold } from '../support/hold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders: { content: string; publicFolder: string; media: string };

beforeEach(() => {
  const folder = temporaryFolder();
  folders = { content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(folders.content);
});

const blue = (width = 600, height = 400) => sharp({ create: { width, height, channels: 3, background: '#369' } });
const put = (bytes: Buffer) => writeFileSync(join(folders.content, 'a.jpg'), bytes);
const kept = () =>
  readdirSync(folders.media)
    .sort()
    .map((name) => readFileSync(join(folders.media, name)));

/** A dataset of IPTC. */
function dataset(record: number, number: number, value: Buffer | string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes]);
}

/** Datasets as Photoshop wraps them. */
function app13(...datasets: Buffer[]): string {
  const all = Buffer.concat(datasets);
  const head = Buffer.alloc(12);
  head.write('8BIM\u0004\u0004', 'latin1');
  head.writeUInt32BE(all.length, 8);
  return `Photoshop 3.0\0${Buffer.concat([head, all]).toString('latin1')}`;
}

const PRIVATE = {
  IFD0: { Artist: 'Exif Artist', Copyright: 'Exif Owner', Make: 'SecretCam', Model: 'X-100' },
  IFD2: { BodySerialNumber: '0815SERIAL' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 12/1 0/1' },
};

describe('a picture with a place, a device, and a maker', () => {
  test('is published with its maker and rights, and with neither place nor device', async () => {
    const packet = printXmp({
      creator: 'Jane <Doe>',
      license: 'https://agency.example/terms',
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    })!;
    put(
      withApp13(
        await blue()
          .withExif(PRIVATE)
          .withXmp(packet.replace('<rdf:Description', '<rdf:Description xmp:CreatorTool="SecretCam"'))
          .jpeg()
          .toBuffer(),
        app13(
          dataset(1, 90, '\u001b%G'),
          dataset(2, 110, 'Agence Zoë'),
          dataset(2, 90, 'Geneva'),
          dataset(2, 80, 'Iptc'),
        ),
      ),
    );
    const picture = await makePicture('a.jpg', folders);
    await makeJpeg('a.jpg', folders);
    const rights = {
      ...{
        creator: 'Jane <Doe>',
        credit: 'Agence Zoë',
        copyright: 'Exif Owner',
        license: 'https://agency.example/terms',
      },
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    };
    expect(picture).toMatchObject({ rights });
    const variants = kept();
    expect(variants.length).toBe(4);
    for (const bytes of variants) {
      const metadata = await sharp(bytes).metadata();
      expect([metadata.exif, metadata.iptc]).toEqual([undefined, undefined]);
      expect(rightsOf(metadata).rights).toEqual(rights);
      for (const secret of ['SecretCam', 'X-100', '0815SERIAL', 'Geneva', 'GPS'])
        expect(bytes.includes(secret), secret).toBe(false);
    }
  });

  test('as JPEG is at most 1200 pixels wide, and opaque', async () => {
    writeFileSync(join(folders.content, 'b.png'), await blue(2400, 1200).ensureAlpha(0).png().toBuffer());
    expect(await makeJpeg('b.png', folders)).toMatchObject({
      width: 1200,
      height: 600,
      src: expect.stringMatching(/-1200\.jpg$/),
    });
    const { dominant } = await sharp(kept()[0]).stats();
    expect(dominant).toEqual({ r: 248, g: 248, b: 248 });
  });

  test('that is no picture, or a drawing, has no JPEG', async () => {
    writeFileSync(join(folders.content, 'c.svg'), '<svg/>');
    put(Buffer.from('no picture'));
    expect([await makeJpeg('a.jpg', folders), await makeJpeg('c.svg', folders)]).toEqual([null, null]);
  });
});

test('settings of the owner give widths and quality', async () => {
  put(await blue(1000, 500).jpeg().toBuffer());
  const picture = await makePicture('a.jpg', {
    ...folders,
    pictures: { ...PICTURE_DEFAULTS, quality: 30, widths: [300, 700] },
  });
  expect(picture).toMatchObject({
    width: 700,
    height: 350,
    variants: [300, 700].map((width) => ({ path: expect.stringMatching(`-${width}\\.webp$`), width })),
  });
});

describe('what cannot be read', () => {
  test.each([
    ['IPTC', { iptc: Buffer.from(app13(dataset(2, 80, 'Jane')), 'latin1').subarray(0, -2) }],
    ['IPTC', { iptc: Buffer.from([0x1c, 2, 80, 0xff, 0xff, 65]) }],
    ['IPTC', { iptc: Buffer.from([0x1c, 2]) }],
    ['EXIF', { exif: Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1') }],
    ['EXIF', { exif: Buffer.from('Exif') }],
  ])('of %s is named, and the rest is read', (name, metadata) => {
    const xmpAsString = '<x photoshop:Credit="Jane"/>';
    expect(rightsOf({ ...metadata, xmpAsString })).toEqual({ rights: { credit: 'Jane' }, unread: [name] });
  });

  test('never throws, whatever the bytes', () =>
    hold(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isLittle) => {
        const exif = Buffer.concat([Buffer.from(isLittle ? 'II*\0' : 'MM\0*', 'latin1'), Buffer.from(bytes)]);
        const iptc = Buffer.concat([Buffer.from('8BIM\u0004\u0004', 'latin1'), Buffer.from(bytes)]);
        rightsOf({ exif, iptc, xmpAsString: Buffer.from(bytes).toString('latin1') });
        rightsOf({ exif: Buffer.from(bytes), iptc: Buffer.concat([Buffer.from([0x1c]), Buffer.from(bytes)]) });
      }),
      1000,
    ));

  test('in a colour profile of no sense does not stop the picture', async () => {
    const profile = Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), Buffer.alloc(60_000, 7)]);
    const head = Buffer.from([0xff, 0xe2, (profile.length + 2) >> 8, (profile.length + 2) & 255]);
    const jpeg = await blue().jpeg().toBuffer();
    put(Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]));
    expect(await makePicture('a.jpg', folders)).toMatchObject({ width: 600, height: 400 });
  });
});

describe('XMP', () => {
  test.each([
    ['<r dc:creator="A &amp; B"/>', { creator: 'A & B' }],
    ['<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>', { creator: 'A, B' }],
    [
      '<dc:rights><rdf:Alt><rdf:li xml:lang="fr">F</rdf:li><rdf:li xml:lang="x-default">D</rdf:li></rdf:Alt></dc:rights>',
      { copyright: 'D' },
    ],
    ['<cc:license rdf:resource="https://creativecommons.org/x/"/>', { license: 'https://creativecommons.org/x/' }],
    ['<photoshop:Credit>Caf&#xe9;</photoshop:Credit>', { credit: 'Café' }],
    ['<photoshop:Credit>never closed', {}],
    ['<photoshop:Credit/>', {}],
  ])('%s', (packet, rights) => expect(readXmp(packet)).toEqual(rights));

  test('that is printed is read again', () =>
    hold(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (creator, copyright) => {
        const { rights } = rightsOf({ xmpAsString: printXmp({ creator, copyright }) });
        const again = rightsOf({ xmpAsString: printXmp(rights) });
        expect(again.rights).toEqual(rights);
      }),
      300,
    ));

  test('of names that are no names, or turn text around, says nothing', () => {
    const xmpAsString = printXmp({
      creator: 'OLYMPUS DIGITAL CAMERA',
      credit: 'a\u202eb',
      copyright: ' ',
      sourceType: 'javascript:x',
    });
    expect(rightsOf({ xmpAsString }).rights).toEqual({ credit: 'a b' });
  });
});
