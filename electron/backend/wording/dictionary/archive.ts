import { DOCUMENT_KIND } from './codes.ts'
import { ON_CASE } from './words.ts'
import type { TableWords } from './words.ts'

export const CATALOGUE: TableWords<'catalogue'> = {
  sequence: ['序号', 'Sequence', '自 1 起', 'From 1'],
  archive_code: [
    '档号',
    'Archive code',
    '全宗号-门类·年度-保管期限-机构(问题)-件号；未编号的为空',
    'Empty until it is numbered',
  ],
  document_number: ['文号', 'Document number', '受理通知书编号', 'Of the notice of acceptance'],
  responsible: ['责任者', 'Responsible', '形成文件的机关', 'The organ'],
  title: [
    '题名',
    'Title',
    '自拟题名加方括号；已依法销毁的为空',
    'In brackets where the hall made it; empty once erased',
  ],
  date: ['日期', 'Date', '8 位数字', 'Eight digits'],
  secrecy: ['密级', 'Secrecy', '无密级的为空', 'Empty where there is none'],
  pages: ['页数', 'Pages', '有内容的页面数', 'With content'],
  remark: ['备注', 'Remark', '需要说明的情况', ''],
  case_number: ON_CASE,
  term: [
    '保管期限',
    'Retention term',
    '期限待定的为空',
    'Empty while undecided',
    { Y: ['永久', 'for good'], D30: ['三十年', 'thirty years'], D10: ['十年', 'ten years'] },
  ],
  item_number: ['件号', 'Item number', '未编号的为空', 'Empty until it is numbered'],
  record_class: [
    '记录类别',
    'Record class',
    '',
    '',
    {
      a: ['策划', 'planning'],
      b: ['过程', 'process'],
      c: ['结果', 'result'],
      d: ['反馈和投诉', 'feedback and complaints'],
      e: ['评价', 'evaluation'],
      f: ['改进', 'improvement'],
      g: ['组织管理过程', 'organisation'],
      h: ['场所和设施管理', 'premises'],
    },
  ],
  batch: ['归档批次', 'Batch', '年度-批号，对应 archive_batches', 'Of the table archive_batches'],
  locked_on: ['锁定日期', 'Locked on', '未锁定的为空', 'Empty before'],
}

export const ARCHIVE_BATCHES: TableWords<'archive_batches'> = {
  batch: ['归档批次', 'Batch', '年度-批号', 'Year and number'],
  year: ['年度', 'Year', '', ''],
  sequence: ['批号', 'Number', '年度内自 1 起', 'From 1 within the year'],
  stage: [
    '阶段',
    'Stage',
    '',
    '',
    {
      collecting: ['预归档', 'collecting'],
      sorting: ['排序', 'sorting'],
      numbering: ['编号', 'numbering'],
      locked: ['已锁定', 'locked'],
    },
  ],
  fonds: ['全宗号', 'Fonds', '', ''],
  category: ['门类代码', 'Archive category', '', ''],
  organ: ['机构或问题', 'Organ or subject', '', ''],
  opened_at: ['开始时间', 'Opened at', '', ''],
  locked_at: ['锁定时间', 'Locked at', '未锁定的为空', 'Empty before'],
  items: ['件数', 'Items', '', ''],
  catalogue_number: ['目录文号', 'Number of the catalogue', '归档文件目录的编号', 'Of its printed catalogue'],
}

export const DOCUMENTS: TableWords<'documents'> = {
  document_id: ['文书标识', 'Document id', '系统内唯一', 'Unique in the hall'],
  case_number: [
    '办件号',
    'Case number',
    '对应 cases；不属于某一办件的文书（归档文件目录、不予受理说明、空白表等）为空',
    'Of the table cases; empty for papers of no case',
  ],
  kind: ['文书种类', 'Kind', '', '', DOCUMENT_KIND],
  number: [
    '文书编号',
    'Number',
    '剩余材料清单沿用其一次性告知书的编号；空白表、登记簿、月报、晨会清单、办理进度单和期限计算说明没有编号，为空',
    'A remaining list bears its notice’s number; blank forms, lists and slips have none',
  ],
  created_at: ['制作时间', 'Created at', '', ''],
  template_version: ['模板版本', 'Template version', '制作时所用的模板', ''],
  void: ['是否作废', 'Void', '作废的仍占用编号', 'Its number stays taken'],
  state: [
    '文件状态',
    'State',
    '包内没有的，原因见缺失清单',
    'Why one is missing stands in the list of what is missing',
    { present: ['文件在包内', 'in the package'], missing: ['包内没有', 'not in the package'] },
  ],
  pages: ['页数', 'Pages', '未生成的为空', 'Empty before it was rendered'],
  file: ['文件', 'File', '包内路径；缺失的为应在的位置', 'Its path in the package, or where it would be'],
  bytes: ['字节数', 'Bytes', '缺失的为空', 'Empty where it is missing'],
  sha256: [
    'SHA-256',
    'SHA-256',
    '文件内容的摘要，64 位小写十六进制；缺失的为空',
    '64 lowercase hex digits; empty where it is missing',
  ],
}
