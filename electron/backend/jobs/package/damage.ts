/**
 * missing 缺少 · extra 多出 · hash 内容与清单不符 · not-canonical 格式被改动 · link 链接 · not-a-file 不是文件 ·
 * empty-folder 多出的空文件夹 · unreadable 读不出 · oxum 总数不符 · bad-table 表格读不懂 · not-named 表中未登记 ·
 * named-but-absent 表中登记而没有 · named-otherwise 与表中登记不符 · not-missing 登记为缺而实有 ·
 * not-in-form 这种形式的包里不该有 · container 加密包的结构被改动或不完整
 */
export type DamageReason =
  | 'missing'
  | 'extra'
  | 'hash'
  | 'not-canonical'
  | 'link'
  | 'not-a-file'
  | 'empty-folder'
  | 'unreadable'
  | 'oxum'
  | 'bad-table'
  | 'not-named'
  | 'named-but-absent'
  | 'named-otherwise'
  | 'not-missing'
  | 'not-in-form'
  | 'container'

export interface Damage {
  /** The package's own name of the file. */
  readonly file: string
  readonly reason: DamageReason
}
