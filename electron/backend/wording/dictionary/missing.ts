import type { MISSING_COLUMNS } from '#shared/domain/export/missing-list.ts'
import type { ColumnWords } from './words.ts'

export const MISSING: {
  readonly [C in keyof typeof MISSING_COLUMNS]: ColumnWords<(typeof MISSING_COLUMNS)[C]>
} = {
  kind: [
    '种类',
    'Kind',
    '',
    '',
    {
      document: ['文书', 'document'],
      'archive-document': ['归档信息包中的文书', 'document of an archive item'],
      attachment: ['附件', 'attachment'],
      'stored-file': ['存储文件', 'stored file'],
      'hall-file': ['本单位的文件', 'file of the hall'],
    },
  ],
  number: [
    '编号',
    'Number',
    '文书编号，或材料、语音的代码',
    'Of the document, or key of the material or clip',
  ],
  file: ['文件', 'File', '应在包内的路径；没有位置的为空', 'Where it would be'],
  sha256: [
    'SHA-256',
    'SHA-256',
    '文件内容的摘要；尚未生成的为空',
    'Of its content; empty before it was rendered',
  ],
  reason: [
    '原因',
    'Reason',
    '',
    '',
    {
      'not-rendered': ['尚未生成', 'not rendered yet'],
      'file-gone': ['文件不在', 'the file is gone'],
      'file-damaged': ['文件已损坏', 'the file is damaged'],
    },
  ],
  explanation: ['说明', 'Explanation', '', 'In Chinese'],
}
