const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const STORED = 0;
const DEFLATED = 8;

/** Where the numbers of an entry stand, from the start of its header. */
const LOCAL = { method: 8, crc: 14, packedSize: 18, size: 22 } as const;
const CENTRAL = { method: 10, crc: 16, packedSize: 20, size: 24, pathLength: 28, offset: 42 } as const;
const END = { entries: 10, centralOffset: 16 } as const;

interface Entry {
  readonly path: string;
  /** Of the header in the directory at the file's end. */
  readonly central: number;
  /** Of the header before the data. */
  readonly local: number;
  readonly data: number;
  readonly packedSize: number;
  readonly method: number;
}

/**
 * A zip file with the text of one part changed; the others stay as they are. For files as hucre writes them: no comments
 * and no extra fields.
 */
export async function withPart(zip: Uint8Array, path: string, change: (text: string) => string): Promise<Uint8Array> {
  const entries = entriesOf(zip);
  const part = entries.find((entry) => entry.path === path);
  if (!part) throw new Error(`The file has no part ${path}.`);
  const before = zip.subarray(part.data, part.data + part.packedSize);
  const text = new TextDecoder().decode(part.method === STORED ? before : await piped(before, new DecompressionStream("deflate-raw")));
  const after = new TextEncoder().encode(change(text));
  const packed = new Uint8Array(await piped(after, new CompressionStream("deflate-raw")));
  return spliced(zip, entries, part, { packed, crc: crc32(after), size: after.length });
}

/** The new data of an entry. */
interface Packed {
  readonly packed: Uint8Array;
  /** Of the data before it is packed, as is the size. */
  readonly crc: number;
  readonly size: number;
}

function entriesOf(zip: Uint8Array): Entry[] {
  const view = viewOf(zip);
  const end = zip.length - END_RECORD;
  let central = view.getUint32(end + END.centralOffset, true);
  return Array.from({ length: view.getUint16(end + END.entries, true) }, () => {
    const pathLength = view.getUint16(central + CENTRAL.pathLength, true);
    const local = view.getUint32(central + CENTRAL.offset, true);
    const entry = {
      path: new TextDecoder().decode(zip.subarray(central + CENTRAL_HEADER, central + CENTRAL_HEADER + pathLength)),
      central,
      local,
      data: local + LOCAL_HEADER + pathLength,
      packedSize: view.getUint32(central + CENTRAL.packedSize, true),
      method: view.getUint16(central + CENTRAL.method, true),
    };
    central += CENTRAL_HEADER + pathLength;
    return entry;
  });
}

/** The file with other data in one entry, everything after it moved. */
function spliced(zip: Uint8Array, entries: readonly Entry[], part: Entry, data: Packed): Uint8Array {
  const { packed } = data;
  const moved = packed.length - part.packedSize;
  const made = new Uint8Array(zip.length + moved);
  made.set(zip.subarray(0, part.data));
  made.set(packed, part.data);
  made.set(zip.subarray(part.data + part.packedSize), part.data + packed.length);
  const view = viewOf(made);
  describe(view, part.local, LOCAL, data);
  describe(view, part.central + moved, CENTRAL, data);
  for (const { central, local } of entries) {
    if (local > part.local) view.setUint32(central + moved + CENTRAL.offset, local + moved, true);
  }
  const centralOffset = made.length - END_RECORD + END.centralOffset;
  view.setUint32(centralOffset, view.getUint32(centralOffset, true) + moved, true);
  return made;
}

function describe(view: DataView, header: number, at: typeof LOCAL | typeof CENTRAL, { packed, crc, size }: Packed): void {
  view.setUint16(header + at.method, DEFLATED, true);
  view.setUint32(header + at.crc, crc, true);
  view.setUint32(header + at.packedSize, packed.length, true);
  view.setUint32(header + at.size, size, true);
}

function piped(data: Uint8Array, through: CompressionStream | DecompressionStream): Promise<ArrayBuffer> {
  return new Response(new Blob([Uint8Array.from(data)]).stream().pipeThrough(through)).arrayBuffer();
}

const CRC_POLYNOMIAL = 0xedb88320;

/** The checksum a zip file keeps of each entry. */
function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
