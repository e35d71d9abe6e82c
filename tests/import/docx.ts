// The least Word document that is one: a zip of three parts, stored without compression.
import { crc32 } from 'node:zlib';

const NS = 'http://schemas.openxmlformats.org';

/** A paragraph; `heading` 1 to 6 makes it a heading. Rows that follow each other are one table. */
export interface WordParagraph {
  readonly text?: string;
  readonly heading?: number;
  readonly row?: readonly string[];
}

export function docxOf(paragraphs: readonly WordParagraph[]): Uint8Array {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = paragraphs.map(({ text = '', heading, row }, i) => {
    if (!row) {
      const style = heading ? `<w:pPr><w:pStyle w:val="Heading${heading}"/></w:pPr>` : '';
      return `<w:p>${style}${run(text)}</w:p>`;
    }
    const cells = row.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('');
    const opens = paragraphs[i - 1]?.row ? '' : '<w:tbl>';
    const closes = paragraphs[i + 1]?.row ? '' : '</w:tbl>';
    return `${opens}<w:tr>${cells}</w:tr>${closes}`;
  });
  return zip({
    '[Content_Types].xml': `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${NS}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, path]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(local.length, 8);
  end.writeUInt16LE(local.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
