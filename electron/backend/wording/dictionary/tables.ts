import type { ExportTable } from '#shared/domain/export/columns.ts'

/** What each table is, and what one row of it is. */
export const TABLES: Readonly<
  Record<
    ExportTable | 'missing',
    readonly [chinese: string, english: string, row: string, rowEnglish: string]
  >
> = {
  hall: ['大厅', 'Hall', '只有一行：本包是谁的、何时的数据', 'One row: whose data and of when'],
  cases: ['办件', 'Cases', '每行一个办件，按收件时间', 'A row for each case by receipt'],
  case_events: [
    '办件经过',
    'Events of cases',
    '每行一次经过，次序与 cases 一致；不含文字记录和个人信息',
    'In the order of cases; nothing that was typed, nothing personal',
  ],
  demands: ['告知后另行要求', 'Demands', '每行一次另行要求', 'What was asked for beside a one-time notice'],
  catalogue: ['归档文件目录', 'Archive catalogue', '每行一件，只含已锁定的批次', 'Items of locked batches'],
  archive_batches: ['归档批次', 'Archive batches', '', ''],
  documents: ['文书', 'Documents', '每行一份文书，按办件', 'By case'],
  tickets: ['号票', 'Tickets', '每行一张号票，按取号日期和时间', 'By day and time of issue'],
  ticket_events: ['号票经过', 'Events of tickets', '次序与 tickets 一致', 'In the order of tickets'],
  appointments: ['预约', 'Appointments', '不含预约人', 'Without the people'],
  visits: ['来访', 'Visits', '每行一次来访，不含备注', 'One stay at a counter, without its note'],
  desk_log: ['咨询和需求', 'Desk log', '不含来访人和所问内容', 'Without the people and what was said'],
  outage_slips: ['停机收件单', 'Outage slips', '每行一个备印编号', 'Every number printed in advance'],
  matters: [
    '事项版本',
    'Matters',
    '每行一个版本，全文在 catalogue 文件夹',
    'Every version; whole in the folder catalogue',
  ],
  calendar_days: [
    '工作日历',
    'Calendar',
    '已载入年度的每一天，按快照时的日历',
    'Every day of the loaded years',
  ],
  staff: ['人员', 'Staff', '', ''],
  counters: ['窗口', 'Counters', '', ''],
  categories: ['业务类别', 'Categories', '', ''],
  missing: [
    '缺失清单',
    'What is missing',
    '应在包内而没有的；没有缺失时只有表头',
    'Header only when nothing is missing',
  ],
}
