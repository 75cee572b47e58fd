import { code, text } from './column.ts'

/** What should be in a package and is not, one line each; there with its header alone when nothing is missing. */
export const MISSING_FILE = 'data/缺失清单.csv'

/**
 * document 文书 · archive-document 归档信息包中的文书 · attachment 其他存储文件 · stored-file 存储文件 (as the hall keeps it,
 * in a sealed package) · hall-file 大厅自身的文件 (hall.json, key.json)
 */
export const MISSING_KINDS = [
  'document',
  'archive-document',
  'attachment',
  'stored-file',
  'hall-file',
] as const
export type MissingKind = (typeof MISSING_KINDS)[number]

/** not-rendered 尚未生成 · file-gone 文件不在 · file-damaged 文件已损坏 */
export const MISSING_REASONS = ['not-rendered', 'file-gone', 'file-damaged'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** `file`: where it would be in this package; empty when a sealed package has no place for it. */
export const MISSING_COLUMNS = {
  kind: code(MISSING_KINDS),
  number: text,
  file: text,
  sha256: text,
  reason: code(MISSING_REASONS),
  explanation: text,
} as const

export interface MissingThing {
  readonly kind: MissingKind
  /** 文书编号, or what else people know it by. */
  readonly number: string
  readonly file: string | null
  readonly sha256: string | null
  readonly reason: MissingReason
}
