import type { MissingKind, MissingReason } from '#shared/domain/export/missing-list.ts'

/** Folder name of a package: whose, of when, and a mark that keeps two of one minute apart. */
export const packageNameText = (hall: string, date: string, time: string, mark: string): string =>
  `${hall} 导出 ${date} ${time.replace(':', '')} ${mark}`

/** Folder of the papers of an archive batch. */
export const batchFolderText = (year: number, sequence: number): string => `归档 ${year} ${sequence}`

/** The elements of an archive item's description, under the names archivists know from DA/T 46-2009. */
export const ITEM_LABELS = {
  level: '聚合层次',
  item: '件',
  creator: '立档单位',
  code: '档号',
  fonds: '全宗号',
  category: '门类代码',
  year: '年度',
  term: '保管期限',
  organ: '机构或问题',
  number: '件号',
  title: '题名',
  responsible: '责任者',
  date: '日期',
  documentNumber: '文号',
  pages: '页数',
  recordClass: '记录类别',
  caseNumber: '办件号',
  files: '文件',
  fileName: '文件名',
  kind: '文种',
  madeAt: '形成时间',
  missing: '缺失',
} as const

/** The program's own folder of packages, until somebody gives it another name. */
export const builtInTargetName = '本机'

/** Folders of stored files that are no documents. */
export const ATTACHMENT_FOLDERS = { sample: '材料样张', voice: '语音', other: '其他' } as const

const MISSING_THINGS = {
  document: '文书',
  'archive-document': '归档信息包中的文书',
  attachment: '附件',
  'stored-file': '存储文件',
  'hall-file': '本单位的文件',
} as const satisfies Record<MissingKind, string>

const MISSING_BECAUSE = {
  'not-rendered': '导出时尚未生成 PDF。内容在数据库中，生成后由下一次导出带出。',
  'file-gone': '存储中没有这个文件。登记仍在数据库中；请从较早的导出包找回。',
  'file-damaged': '存储中的文件已损坏，未写入包内。登记仍在数据库中；请从较早的导出包找回。',
} as const satisfies Record<MissingReason, string>

/** 文书：导出时尚未生成 PDF。… */
export const missingText = (kind: MissingKind, reason: MissingReason): string =>
  `${MISSING_THINGS[kind]}：${MISSING_BECAUSE[reason]}`
