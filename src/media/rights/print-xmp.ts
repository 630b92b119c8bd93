import type { PictureRights } from '../../article/picture-rights.ts';

/** An XMP packet with the maker and the rights of a picture; undefined if nothing is known. */
export function printXmp({ creator, credit, copyright, license, sourceType }: PictureRights): string | undefined {
  const list = (name: string, kind: 'Seq' | 'Alt', text: string) =>
    `<${name}><rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${escaped(text)}</rdf:li></rdf:${kind}></${name}>`;
  const isAddress = license !== undefined && /^https?:\/\//.test(license);
  const lines = [
    ...(creator ? [list('dc:creator', 'Seq', creator)] : []),
    ...(credit ? [`<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`] : []),
    ...(copyright ? [list('dc:rights', 'Alt', copyright), '<xmpRights:Marked>True</xmpRights:Marked>'] : []),
    ...(license && isAddress ? [`<xmpRights:WebStatement>${escaped(license)}</xmpRights:WebStatement>`] : []),
    ...(license && !isAddress ? [list('xmpRights:UsageTerms', 'Alt', license)] : []),
    ...(sourceType ? [`<Iptc4xmpExt:DigitalSourceType>${escaped(sourceType)}</Iptc4xmpExt:DigitalSourceType>`] : []),
  ];
  if (lines.length === 0) return undefined;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${lines.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
