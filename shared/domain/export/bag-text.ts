import type { Instant } from '../../kernel/instant.ts'
import { isDateText, type DateText } from '../../kernel/plain-date.ts'
import { PACKAGE_FORMATS, type PackageFormat } from './columns.ts'
import { PACKAGE_FORMS, comparePaths, isPackagePath, type PackageForm } from './package-path.ts'

/**
 * The tag files of an export package: BagIt 1.0 (RFC 8493), in one canonical spelling each. The readers accept that
 * spelling and nothing else, so that no byte of a tag file can change unnoticed.
 */

/** Both are in every package of format 3; formats 1 and 2 had SHA-256 alone. */
export const DIGESTS = ['sha256', 'sha512'] as const
export type Digest = (typeof DIGESTS)[number]

export const BAGIT_FILE = 'bagit.txt'
export const BAG_INFO_FILE = 'bag-info.txt'

/** The manifest of the payload, and the one of the tag files. */
export const manifestFile = (digest: Digest): string => `manifest-${digest}.txt`
export const tagManifestFile = (digest: Digest): string => `tagmanifest-${digest}.txt`

export const digestsIn = (format: PackageFormat): readonly Digest[] => (format < 3 ? ['sha256'] : DIGESTS)

/** The tag files that every tag manifest of a format covers, in its order; tag manifests cover no tag manifest. */
export const coveredTagFiles = (format: PackageFormat): readonly string[] => [
  BAG_INFO_FILE,
  BAGIT_FILE,
  ...digestsIn(format).map(manifestFile),
]

export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** What the content of our packages follows; a reader refuses a format it does not know. */
const FORMAT_NAME = 'yichuangtong-export/'
/** In which packages are written. */
export const PRESENT_FORMAT = 3 satisfies PackageFormat

export interface ManifestLine {
  readonly path: string
  /** Lowercase hex digits, 64 for SHA-256 and 128 for SHA-512. */
  readonly hash: string
}

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' }
const UNESCAPES: Readonly<Record<string, string>> = { '%25': '%', '%0D': '\r', '%0A': '\n' }

/** RFC 8493 2.1.3: only CR, LF and the percent sign are escaped in a path. */
export const escapePath = (path: string): string => path.replace(/[%\r\n]/g, (char) => ESCAPES[char] ?? char)

/** Null when a percent sign stands before anything but one of the three escapes. */
export const unescapePath = (text: string): string | null =>
  /%(?!25|0D|0A)/.test(text) ? null : text.replace(/%(?:25|0D|0A)/g, (escape) => UNESCAPES[escape] ?? escape)

/** A manifest or tag manifest: one line per file, sorted, `<hash>␣␣<path>` and LF, as sha256sum and sha512sum read it. */
export const manifestText = (lines: readonly ManifestLine[]): string =>
  lines
    .toSorted((a, b) => comparePaths(a.path, b.path))
    .map(({ path, hash }) => `${hash}  ${escapePath(path)}\n`)
    .join('')

const MANIFEST_LINE = {
  sha256: /^([0-9a-f]{64}) {2}(.+)$/,
  sha512: /^([0-9a-f]{128}) {2}(.+)$/,
} as const satisfies Record<Digest, RegExp>

/**
 * Reads a manifest; null unless the text is exactly what {@link manifestText} writes for what it says: at least one
 * line, lowercase hex of the digest's length, two spaces, LF, sorted, no path twice (not even in other letter case,
 * which Windows cannot keep apart), every path safe.
 */
export const parseManifest = (digest: Digest, text: string): readonly ManifestLine[] | null => {
  if (!text.endsWith('\n')) return null
  const lines: ManifestLine[] = []
  const paths = new Set<string>()
  for (const line of text.slice(0, -1).split('\n')) {
    const [, hash, escaped] = MANIFEST_LINE[digest].exec(line) ?? []
    const path = escaped === undefined ? null : unescapePath(escaped)
    if (hash === undefined || path === null || !isPackagePath(path)) return null
    paths.add(path.toLowerCase())
    lines.push({ path, hash })
  }
  return paths.size === lines.length && manifestText(lines) === text ? lines : null
}

export interface BagInfo {
  readonly baggingDate: DateText
  /** Name of the export run, unique for the hall. */
  readonly externalIdentifier: string
  readonly sourceOrganization: string
  /** Program and version that wrote the package. */
  readonly softwareAgent: string
  readonly payload: { readonly bytes: number; readonly files: number }
  /** Last entry of the audit chain at the snapshot; seq 0 and an empty hash when there is none yet. */
  readonly auditHead: { readonly seq: number; readonly hash: string }
  /** Schema version of the database and the moment of the snapshot from which everything was read. */
  readonly databaseVersion: number
  readonly databaseSnapshotAt: Instant
  readonly format: PackageFormat
  /** Null in formats 1 and 2, which knew no forms (they were what is `open` now) and did not count what is missing. */
  readonly form: PackageForm | null
  /** How much should be in the package and is not: the rows of 缺失清单. */
  readonly missing: number | null
}

/** What the writer of a package cannot know by itself. */
export type BagLabels = Omit<BagInfo, 'payload' | 'format' | 'form' | 'missing'> & {
  readonly form: PackageForm
  readonly missing: number
}

/** A moment as it stands in packages: ISO 8601 with the hall's offset, `2026-09-17T09:12:03.000+08:00`. */
export const exportTime = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString({
    timeZone: 'Asia/Shanghai',
    fractionalSecondDigits: 3,
  })

const readTime = (text: string): Instant | null => {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

const isLine = (value: string): boolean =>
  value !== '' && value.isWellFormed() && value.trim() === value && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const countOf = (text: string | undefined): number =>
  text !== undefined && /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN

/**
 * `bag-info.txt` with the labels of RFC 8493 2.2.2 and ours, in fixed order.
 * Throws a RangeError when a value is not one clean line or a figure is out of range: then the caller is wrong.
 */
export const bagInfoText = (bag: BagInfo): string => {
  const { auditHead: head, payload } = bag
  const headHolds = head.seq === 0 ? head.hash === '' : /^[0-9a-f]{64}$/.test(head.hash)
  const counts = [head.seq, payload.bytes, payload.files, bag.databaseVersion, bag.missing ?? 0]
  if ((bag.form === null) !== bag.format < 3 || (bag.missing === null) !== bag.format < 3)
    throw new RangeError('bag-info: form and count of what is missing belong to format 3')
  if (!headHolds || !counts.every(isCount) || !isDateText(bag.baggingDate))
    throw new RangeError('bag-info: a figure or date is out of range')
  const labelled: readonly (readonly [string, string])[] = [
    ['Source-Organization', bag.sourceOrganization],
    ['External-Identifier', bag.externalIdentifier],
    ['Bagging-Date', bag.baggingDate],
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
    ['Bag-Software-Agent', bag.softwareAgent],
    ['Package-Format', `${FORMAT_NAME}${bag.format}`],
    ...(bag.form === null ? [] : [['Package-Form', bag.form] as const]),
    ...(bag.missing === null ? [] : [['Missing', String(bag.missing)] as const]),
    ['Audit-Head', head.seq === 0 ? '0' : `${head.seq} ${head.hash}`],
    ['Database-Version', String(bag.databaseVersion)],
    ['Database-Snapshot-Time', exportTime(bag.databaseSnapshotAt)],
  ]
  return labelled
    .map(([label, value]) => {
      if (!isLine(value)) throw new RangeError(`bag-info: ${label} is not one line`)
      return `${label}: ${value}\n`
    })
    .join('')
}

/** Reads `bag-info.txt`; null unless the text is exactly what {@link bagInfoText} writes for what it says. */
export const parseBagInfo = (text: string): BagInfo | null => {
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    const at = line.indexOf(': ')
    if (at > 0) values.set(line.slice(0, at), line.slice(at + 2))
  }
  const value = (label: string): string => values.get(label) ?? ''
  const [bytes, files] = value('Payload-Oxum').split('.')
  const [seq, hash] = value('Audit-Head').split(' ')
  const databaseSnapshotAt = readTime(value('Database-Snapshot-Time'))
  if (databaseSnapshotAt === null) return null
  const format = PACKAGE_FORMATS.find((known) => value('Package-Format') === `${FORMAT_NAME}${known}`)
  if (format === undefined) return null
  const form = PACKAGE_FORMS.find((known) => known === values.get('Package-Form')) ?? null
  const bag: BagInfo = {
    baggingDate: value('Bagging-Date'),
    externalIdentifier: value('External-Identifier'),
    sourceOrganization: value('Source-Organization'),
    softwareAgent: value('Bag-Software-Agent'),
    payload: { bytes: countOf(bytes), files: countOf(files) },
    auditHead: { seq: countOf(seq), hash: hash ?? '' },
    databaseVersion: countOf(value('Database-Version')),
    databaseSnapshotAt,
    format,
    form,
    missing: values.has('Missing') ? countOf(values.get('Missing')) : null,
  }
  try {
    return bagInfoText(bag) === text ? bag : null
  } catch {
    return null
  }
}
