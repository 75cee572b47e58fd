import type { EXPORT_TABLES, ExportColumn, ExportTable } from '#shared/domain/export/columns.ts'
import type { Column } from '#shared/domain/export/column.ts'

/** A word in Chinese and in English. */
export type Both = readonly [chinese: string, english: string]

type Named = readonly [chinese: string, english: string, meaning: string, meaningEnglish: string]

type CodeOf<C> = C extends { readonly codes: readonly (infer Code extends string)[] } ? Code : never

/** What a column is called and means; a word for every code that it may hold, or the compiler refuses it. */
export type ColumnWords<C extends Column> = [CodeOf<C>] extends [never]
  ? Named
  : readonly [...Named, Readonly<Record<CodeOf<C>, Both>>]

export type TableWords<T extends ExportTable> = {
  readonly [C in ExportColumn<T>]: (typeof EXPORT_TABLES)[T][C] extends Column
    ? ColumnWords<(typeof EXPORT_TABLES)[T][C]>
    : never
}

export const ON_CASE = ['办件号', 'Case number', '对应 cases', 'Of the table cases'] as const
export const COUNTER = [
  '窗口',
  'Counter',
  '窗口号，对应 counters；不在窗口的为空',
  'Of counters; empty away from one',
] as const
export const LOGIN = [
  '工号',
  'Staff login',
  '登录名，对应 staff；不是人做的为空',
  'Of the table staff; empty where nobody did it',
] as const
export const CATEGORY = ['业务类别', 'Category', '对应 categories', 'Of the table categories'] as const
export const MATTER_CODE = ['事项代码', 'Matter code', '对应 matters', 'Of the table matters'] as const
export const MATTER_NAME = [
  '事项名称',
  'Matter name',
  '收件时所依据版本的名称',
  'By the version it was taken in under',
] as const
