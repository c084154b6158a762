/** Messages to and from a kernel as bytes: the documented sub-protocol of the Jupyter server.
 *
 *  A count, then that many offsets (64-bit, little end first), then the parts they point at:
 *  channel, header, parent header, metadata, content, and any buffers. */
export const PROTOCOL = "v1.kernel.websocket.jupyter.org";
const WORD = 8;

export function toBytes({ channel, header, parent_header, metadata, content, buffers = [] }) {
  const text = new TextEncoder();
  const parts = [
    text.encode(channel),
    ...[header, parent_header, metadata, content].map((part) => text.encode(JSON.stringify(part ?? {}))),
    ...buffers.map(asBytes),
  ];
  const start = WORD * (parts.length + 2);
  const bytes = new Uint8Array(start + parts.reduce((sum, part) => sum + part.length, 0));
  const words = new DataView(bytes.buffer);
  words.setBigUint64(0, BigInt(parts.length + 1), true);
  let at = start;
  parts.forEach((part, index) => {
    words.setBigUint64(WORD * (index + 1), BigInt(at), true);
    bytes.set(part, at);
    at += part.length;
  });
  words.setBigUint64(WORD * (parts.length + 1), BigInt(at), true);
  return bytes;
}

export function fromBytes(buffer) {
  const words = new DataView(buffer);
  const count = Number(words.getBigUint64(0, true));
  const offsets = Array.from({ length: count }, (_, index) => Number(words.getBigUint64(WORD * (index + 1), true)));
  const parts = offsets.slice(1).map((end, index) => [offsets[index], end]);
  const text = new TextDecoder();
  const read = ([from, to]) => text.decode(new Uint8Array(buffer, from, to - from));
  const [channel, ...rest] = parts;
  const [header, parent_header, metadata, content] = rest.slice(0, 4).map((part) => JSON.parse(read(part)));
  const buffers = rest.slice(4).map(([from, to]) => new DataView(buffer.slice(from, to)));
  return { channel: read(channel), header, parent_header, metadata, content, buffers };
}

function asBytes(part) {
  if (part instanceof Uint8Array) return part;
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  return new Uint8Array(part);
}
