import { HALL_PART, START, UNIT } from './codes.ts'
import { CATEGORY, LOGIN, ON_CASE } from './words.ts'
import type { TableWords } from './words.ts'

const VALUE_OF_LIMIT = ['即办为 0；没有的为空', '0 for on the spot; empty without one'] as const

export const HALL: TableWords<'hall'> = {
  hall_id: [
    '大厅标识',
    'Hall id',
    '建厅时生成，恢复和改名后不变；汇总多个大厅时用它区分',
    'Kept for good; tells halls apart',
  ],
  kind: [
    '性质',
    'Kind',
    '汇总时应排除演示大厅',
    'Leave demo halls out of a roll-up',
    { hall: ['正式大厅', 'a real hall'], demo: ['演示大厅', 'a demo with invented people'] },
  ],
  name: ['名称', 'Name', '', ''],
  organ: ['机关', 'Organ', '用印机关', 'Whose seal is used'],
  organ_short: ['机关简称', 'Short name of the organ', '文书编号中的', 'As in document numbers'],
  program: ['程序', 'Program', '写出本包的程序', 'That wrote the package'],
  format: ['包格式', 'Package format', '', ''],
  snapshot_at: ['数据库快照时间', 'Snapshot at', '所有表都是这一刻的数据', 'The moment of all tables'],
  database_version: ['数据库版本', 'Database version', 'hall.db 的结构版本', 'Of the schema of hall.db'],
  audit_seq: ['审计序号', 'Audit entries', '审计链最后一条的序号', 'Number of the last entry of the chain'],
  audit_hash: ['审计链首尾摘要', 'Audit head', '审计链最后一条的摘要；没有的为空', 'Hash of the last entry'],
  calendar_version: ['工作日历版本', 'Calendar version', '', ''],
  calendar_through: ['日历载入至', 'Calendar through', '之后的日期为暂定', 'Later dates are provisional'],
}

export const MATTERS: TableWords<'matters'> = {
  matter_code: ['事项代码', 'Matter code', '与版本一起唯一', 'Unique with its version'],
  matter_version: ['事项版本', 'Matter version', '', ''],
  newest: ['最新版本', 'Newest', '', ''],
  matter_name: ['事项名称', 'Matter name', '', ''],
  field: ['领域', 'Field', '', ''],
  kind: [
    '事项类型',
    'Kind',
    '',
    '',
    {
      permit: ['行政许可', 'permit'],
      benefit: ['行政给付', 'benefit'],
      confirmation: ['行政确认', 'confirmation'],
      'public-service': ['公共服务', 'public service'],
      reward: ['行政奖励', 'award'],
      other: ['其他', 'other'],
    },
  ],
  sample: ['示例', 'Sample', '只供演示', 'For demos only'],
  decided_by: ['决定机关', 'Decided by', '', ''],
  promised_value: ['承诺时限', 'Promised limit', ...VALUE_OF_LIMIT],
  promised_unit: ['承诺时限单位', 'Its unit', '', '', UNIT],
  promised_start: ['承诺时限起算', 'Its start', '', '', START],
  legal_value: ['法定时限', 'Legal limit', ...VALUE_OF_LIMIT],
  legal_unit: ['法定时限单位', 'Its unit', '', '', UNIT],
  legal_start: ['法定时限起算', 'Its start', '', '', START],
  charged: ['收费', 'Charged', '', ''],
  materials: ['材料数', 'Materials', '版本中的材料行数', 'Lines of the version'],
  imported_at: ['导入时间', 'Imported at', '', ''],
  active: ['在办', 'Active', '本单位已确认启用这一版本', 'Confirmed by the hall in this version'],
  category: CATEGORY,
  hall_part: [
    '本单位职责',
    'Part of this hall',
    '未确认的为空',
    'Empty before the hall has decided',
    HALL_PART,
  ],
  quick: ['快速登记', 'Quick', '', ''],
  hall_promised_value: [
    '本单位承诺时限',
    'The hall’s own promise',
    '代替版本中的承诺时限；没有的为空',
    'In place of the version’s',
  ],
  hall_promised_unit: ['本单位承诺时限单位', 'Its unit', '', '', UNIT],
  file: ['文件', 'File', '版本全文在包内的路径', 'Where the whole version lies'],
}

export const CALENDAR_DAYS: TableWords<'calendar_days'> = {
  date: ['日期', 'Date', '', ''],
  working: ['工作日', 'Working day', '计算时限时算作工作日', 'Counts as one for limits'],
  kind: [
    '类型',
    'Kind',
    '',
    '',
    {
      workday: ['平日', 'weekday'],
      'make-up': ['调休上班', 'make-up workday'],
      weekend: ['周末', 'weekend'],
      holiday: ['放假', 'holiday'],
      'local-closed': ['本地停办', 'closed by local order'],
      'local-open': ['本地上班', 'working by local order'],
    },
  ],
  name: ['名称', 'Name', '节日名称，或本地安排的事由', 'Of the holiday, or why it was ordered'],
}

export const STAFF: TableWords<'staff'> = {
  staff_login: ['工号', 'Login', '登录名；不含口令', 'Never with a password'],
  name: ['姓名', 'Name', '', ''],
  roles: [
    '岗位',
    'Roles',
    '空格分隔',
    'With blanks between',
    {
      window: ['窗口人员', 'counter'],
      lead: ['值班长', 'duty lead'],
      archivist: ['档案员', 'archivist'],
      admin: ['管理员', 'administrator'],
    },
  ],
  active: ['在岗', 'Active', '', ''],
}

export const COUNTERS: TableWords<'counters'> = {
  counter_number: ['窗口号', 'Counter number', '', ''],
  name: ['名称', 'Name', '', ''],
  kind: [
    '类型',
    'Kind',
    '',
    '',
    {
      general: ['综合窗口', 'general'],
      guide: ['导询台', 'guide desk'],
      accessible: ['无障碍窗口', 'accessible'],
    },
  ],
  paused: ['暂停', 'Paused', '快照时', 'At the snapshot'],
  categories: [
    '受理类别',
    'Categories',
    '号码前缀，空格分隔，对应 categories',
    'Prefixes with blanks between',
  ],
}

export const CATEGORIES: TableWords<'categories'> = {
  prefix: ['前缀', 'Prefix', '号码的字母', 'Of its numbers'],
  category: ['业务类别', 'Category', '', ''],
  examples: ['说明', 'Examples', '', ''],
  daily_quota: ['每日限号', 'Daily quota', '不限的为空', 'Empty without one'],
  number_width: ['号码位数', 'Number width', '', ''],
  position: ['次序', 'Position', '自 1 起', 'From 1'],
}

export const OUTAGE_SLIPS: TableWords<'outage_slips'> = {
  slip_number: ['收件单编号', 'Slip number', '', ''],
  year: ['年度', 'Year', '', ''],
  serial: ['流水号', 'Serial', '', ''],
  prepared_at: ['备印时间', 'Prepared at', '', ''],
  state: [
    '状态',
    'State',
    '',
    '',
    { blank: ['未用', 'blank'], entered: ['已补录', 'entered'], void: ['作废', 'void'] },
  ],
  case_number: ON_CASE,
  settled_at: ['处理时间', 'Settled at', '未用的为空', 'Empty while blank'],
  staff_login: LOGIN,
}
