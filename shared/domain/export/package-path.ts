/**
 * Names inside an export package. A package must open on every system the archive may use, so names are Unicode NFC,
 * allowed on Windows, and short enough to stay under its path limit wherever the folder is copied to.
 */

/** Longest path inside a package, in UTF-16 units; leaves room for the place it is copied to. */
export const LONGEST_PATH = 180
/** Longest single name: in UTF-16 units (NTFS counts these), and in UTF-8 bytes (Linux allows 255). */
const LONGEST_NAME = 80
const LONGEST_NAME_BYTES = 240

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** What Windows forbids, `%` (escaped in manifests, so that other tools may not find the file), and the unprintable. */
const FORBIDDEN = /[<>:"/\\|?*%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const FORBIDDEN_ALL = new RegExp(FORBIDDEN.source, 'gu')

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const fits = (name: string): boolean => name.length <= LONGEST_NAME && utf8Length(name) <= LONGEST_NAME_BYTES

const stemOf = (name: string): string => name.split('.', 1)[0] ?? ''

/** True for a name that {@link safeFileName} would leave as it is. */
export const isSafeFileName = (name: string): boolean =>
  name !== '' &&
  name === name.normalize('NFC') &&
  !FORBIDDEN.test(name) &&
  !/^[ .]|[ .]$/.test(name) &&
  !RESERVED.test(stemOf(name).trimEnd()) &&
  fits(name)

const shorten = (name: string): string => {
  if (fits(name)) return name
  const dot = name.lastIndexOf('.')
  // A long "extension" is not one; cutting the whole name is better than keeping only it.
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  // By code points: half a character is no character.
  const chars = Array.from(name.slice(0, name.length - extension.length)).slice(0, LONGEST_NAME)
  while (chars.length > 1 && !fits(chars.join('') + extension)) chars.pop()
  return chars.join('').replace(/[ .]+$/, '') + extension
}

/**
 * A file name that is safe on every system: forbidden characters become `_`, no reserved device name, no leading or
 * trailing dot or space, bounded length with its extension kept, never empty, NFC. A name that is already safe is
 * returned unchanged, so the function can be applied twice. Different names may become the same: the caller keeps
 * them apart (the package writer refuses a second file of the same name).
 */
export const safeFileName = (name: string): string => {
  const cleaned = name.toWellFormed().normalize('NFC').replace(FORBIDDEN_ALL, '_').normalize('NFC')
  const trimmed = cleaned.replace(/^[ .]+|[ .]+$/g, '')
  const named = RESERVED.test(stemOf(trimmed).trimEnd()) ? `_${trimmed}` : trimmed
  const short = shorten(named).replace(/[ .]+$/, '')
  return short === '' ? '_' : short
}

/** True for a relative path of safe names joined by `/`: it cannot leave the package. */
export const isPackagePath = (path: string): boolean =>
  path.length <= LONGEST_PATH && path.split('/').every(isSafeFileName)

/** True for a path of the payload, under `data/`. */
export const isPayloadPath = (path: string): boolean => path.startsWith('data/') && isPackagePath(path)

/**
 * How the hall's content lies in a package. `sealed`: the database and the stored files as the hall keeps them, under
 * its own key. `open`: readable files beside the database; inside a container too.
 */
export const PACKAGE_FORMS = ['sealed', 'open'] as const
export type PackageForm = (typeof PACKAGE_FORMS)[number]

/** Everything that a sealed package may hold: nothing in it is readable without the hall's key but what is missing. */
const SEALED_PAYLOAD =
  /^data\/(?:hall\.db|hall\/(?:key|hall)\.json|缺失清单\.csv|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/u

/** Whether a payload path may be in a package of the form. */
export const belongsToForm = (form: PackageForm, path: string): boolean =>
  form === 'sealed' ? SEALED_PAYLOAD.test(path) : !path.startsWith('data/files/')

/** Order of manifests: by Unicode code points, which is the byte order of UTF-8 (`LC_ALL=C sort`). */
export const comparePaths = (a: string, b: string): number => {
  const left = a[Symbol.iterator]()
  const right = b[Symbol.iterator]()
  for (;;) {
    const l = left.next()
    const r = right.next()
    if (l.done || r.done) return (l.done ? 0 : 1) - (r.done ? 0 : 1)
    const difference = (l.value.codePointAt(0) ?? 0) - (r.value.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
}
