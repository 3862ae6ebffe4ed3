/** Hashes of 32 bits as they stand in a column: little end first. */
export function hashesAsBlob(hashes: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(hashes.length * 4));
  for (const [at, hash] of hashes.entries()) bytes.setUint32(at * 4, hash, true);
  return new Uint8Array(bytes.buffer);
}

export function hashesOf(blob: Uint8Array): number[] {
  const bytes = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  return Array.from({ length: blob.byteLength / 4 }, (_, at) => bytes.getUint32(at * 4, true));
}
