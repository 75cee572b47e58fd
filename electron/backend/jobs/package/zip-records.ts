/**
 * The records of a container: ZIP by PKWARE's APPNOTE 6.3, always with the 64-bit fields, names in UTF-8, every entry
 * encrypted by WinZip's AE-2 with AES-256. Each record has one spelling here, without time or attributes of its own, so
 * that a reader can write it once more and compare: no bit of a container can change unnoticed.
 */

/** How the content of an entry is packed before it is encrypted. */
export const STORED = 0
export const DEFLATED = 8
export type PackingMethod = typeof STORED | typeof DEFLATED

/** Before the encrypted bytes: the salt and two bytes by which a wrong password is noticed. After them: their proof. */
export const SALT_BYTES = 16
export const CHECK_BYTES = 2
export const PROOF_BYTES = 10
export const SEAL_BYTES = SALT_BYTES + CHECK_BYTES + PROOF_BYTES

export interface ZipEntry {
  /** Folder of the package and path in it. */
  readonly name: string
  readonly method: PackingMethod
  readonly bytes: number
  /** As it lies in the file, with everything that encrypting adds. */
  readonly packedBytes: number
  /** Where its local header begins. */
  readonly offset: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END = 0x06054b50

/** 5.1, the version that AES asks for; made on a Unix. */
const VERSION_NEEDED = 51
const MADE_BY = (3 << 8) | VERSION_NEEDED
/** Encrypted, and the name is UTF-8. */
const FLAGS = 0x0001 | 0x0800
const METHOD_AES = 99
/** A plain file that its owner may write: `-rw-r--r--`. */
const ATTRIBUTES = 0o100644 * 0x10000
/** 1980-01-01, the first day there is. When the package was made stands in bag-info. */
const FIRST_DAY = 0x0021
const IN_64_BITS = 0xffffffff
const COUNT_IN_64_BITS = 0xffff

const EXTRA_64 = 0x0001
const EXTRA_AES = 0x9901
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const LOCAL_EXTRA_BYTES = 4 + 16
const CENTRAL_EXTRA_BYTES = 4 + 24
const AES_EXTRA_BYTES = 4 + 7
const END_64_BYTES = 56
const LOCATOR_BYTES = 20
const END_BYTES = 22

/** Length of what stands at the very end of every container. */
export const ENDING_BYTES = END_64_BYTES + LOCATOR_BYTES + END_BYTES

const nameBytes = (name: string): Buffer => Buffer.from(name, 'utf8')

const writeAesExtra = (record: Buffer, at: number, method: PackingMethod): void => {
  record.writeUInt16LE(EXTRA_AES, at)
  record.writeUInt16LE(7, at + 2)
  // AE-2: the proof stands for the checksum, which would tell something of the content.
  record.writeUInt16LE(2, at + 4)
  record.write('AE', at + 6, 'latin1')
  record.writeUInt8(3, at + 8)
  record.writeUInt16LE(method, at + 9)
}

export const localHeaderBytes = (name: string): number =>
  LOCAL_BYTES + nameBytes(name).byteLength + LOCAL_EXTRA_BYTES + AES_EXTRA_BYTES

/** What stands before an entry. */
export const localHeader = (entry: ZipEntry): Uint8Array => {
  const name = nameBytes(entry.name)
  const record = Buffer.alloc(localHeaderBytes(entry.name))
  record.writeUInt32LE(LOCAL, 0)
  record.writeUInt16LE(VERSION_NEEDED, 4)
  record.writeUInt16LE(FLAGS, 6)
  record.writeUInt16LE(METHOD_AES, 8)
  record.writeUInt16LE(FIRST_DAY, 12)
  record.writeUInt32LE(IN_64_BITS, 18)
  record.writeUInt32LE(IN_64_BITS, 22)
  record.writeUInt16LE(name.byteLength, 26)
  record.writeUInt16LE(LOCAL_EXTRA_BYTES + AES_EXTRA_BYTES, 28)
  record.set(name, LOCAL_BYTES)
  const extra = LOCAL_BYTES + name.byteLength
  record.writeUInt16LE(EXTRA_64, extra)
  record.writeUInt16LE(16, extra + 2)
  record.writeBigUInt64LE(BigInt(entry.bytes), extra + 4)
  record.writeBigUInt64LE(BigInt(entry.packedBytes), extra + 12)
  writeAesExtra(record, extra + LOCAL_EXTRA_BYTES, entry.method)
  return record
}

/** One entry of the directory at the end. */
export const centralRecord = (entry: ZipEntry): Uint8Array => {
  const name = nameBytes(entry.name)
  const record = Buffer.alloc(CENTRAL_BYTES + name.byteLength + CENTRAL_EXTRA_BYTES + AES_EXTRA_BYTES)
  record.writeUInt32LE(CENTRAL, 0)
  record.writeUInt16LE(MADE_BY, 4)
  record.writeUInt16LE(VERSION_NEEDED, 6)
  record.writeUInt16LE(FLAGS, 8)
  record.writeUInt16LE(METHOD_AES, 10)
  record.writeUInt16LE(FIRST_DAY, 14)
  record.writeUInt32LE(IN_64_BITS, 20)
  record.writeUInt32LE(IN_64_BITS, 24)
  record.writeUInt16LE(name.byteLength, 28)
  record.writeUInt16LE(CENTRAL_EXTRA_BYTES + AES_EXTRA_BYTES, 30)
  record.writeUInt32LE(ATTRIBUTES, 38)
  record.writeUInt32LE(IN_64_BITS, 42)
  record.set(name, CENTRAL_BYTES)
  const extra = CENTRAL_BYTES + name.byteLength
  record.writeUInt16LE(EXTRA_64, extra)
  record.writeUInt16LE(24, extra + 2)
  record.writeBigUInt64LE(BigInt(entry.bytes), extra + 4)
  record.writeBigUInt64LE(BigInt(entry.packedBytes), extra + 12)
  record.writeBigUInt64LE(BigInt(entry.offset), extra + 20)
  writeAesExtra(record, extra + CENTRAL_EXTRA_BYTES, entry.method)
  return record
}

/** The directory as a whole. */
export interface ZipDirectory {
  readonly entries: number
  readonly bytes: number
  readonly offset: number
}

/** What stands after the directory: its end record in 64 bits, where that is, and the old end record. */
export const ending = ({ entries, bytes, offset }: ZipDirectory): Uint8Array => {
  const record = Buffer.alloc(ENDING_BYTES)
  record.writeUInt32LE(END_64, 0)
  record.writeBigUInt64LE(BigInt(END_64_BYTES - 12), 4)
  record.writeUInt16LE(MADE_BY, 12)
  record.writeUInt16LE(VERSION_NEEDED, 14)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(entries), 32)
  record.writeBigUInt64LE(BigInt(bytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  record.writeUInt32LE(LOCATOR_64, END_64_BYTES)
  record.writeBigUInt64LE(BigInt(offset + bytes), END_64_BYTES + 8)
  record.writeUInt32LE(1, END_64_BYTES + 16)
  const end = END_64_BYTES + LOCATOR_BYTES
  record.writeUInt32LE(END, end)
  record.writeUInt16LE(COUNT_IN_64_BITS, end + 8)
  record.writeUInt16LE(COUNT_IN_64_BITS, end + 10)
  record.writeUInt32LE(IN_64_BITS, end + 12)
  record.writeUInt32LE(IN_64_BITS, end + 16)
  return record
}

/** Null unless the bytes are exactly what {@link ending} writes for what they say. */
export const parseEnding = (bytes: Uint8Array): ZipDirectory | null => {
  if (bytes.byteLength !== ENDING_BYTES) return null
  const record = asBuffer(bytes)
  const directory = { entries: wide(record, 24), bytes: wide(record, 40), offset: wide(record, 48) }
  return Buffer.compare(ending(directory), record) === 0 ? directory : null
}

/** The entries of a directory; null unless its bytes are exactly what {@link centralRecord} writes for them. */
export const parseDirectory = (bytes: Uint8Array): ZipEntry[] | null => {
  const directory = asBuffer(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.byteLength;) {
    if (at + CENTRAL_BYTES > directory.byteLength) return null
    const extra = at + CENTRAL_BYTES + directory.readUInt16LE(at + 28)
    const next = extra + CENTRAL_EXTRA_BYTES + AES_EXTRA_BYTES
    if (next > directory.byteLength) return null
    const entry: ZipEntry = {
      name: directory.toString('utf8', at + CENTRAL_BYTES, extra),
      method: directory.readUInt16LE(next - 2) === DEFLATED ? DEFLATED : STORED,
      bytes: wide(directory, extra + 4),
      packedBytes: wide(directory, extra + 12),
      offset: wide(directory, extra + 20),
    }
    if (Buffer.compare(centralRecord(entry), directory.subarray(at, next)) !== 0) return null
    entries.push(entry)
    at = next
  }
  return entries
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** No file is so large that its figures would not be safe; what says so is written differently again and refused. */
const wide = (record: Buffer, at: number): number =>
  Number(record.readBigUInt64LE(at) & BigInt(Number.MAX_SAFE_INTEGER))
