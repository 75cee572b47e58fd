import { DOCUMENT_KINDS } from '#shared/domain/document/document-kind.ts'
import {
  EXPORT_TABLES,
  tableFile,
  type ExportColumn,
  type ExportTable,
} from '#shared/domain/export/columns.ts'
import { TITLES } from './documents.ts'

/** Chinese name · English name · what the field holds. */
type Words = readonly [chinese: string, english: string, meaning: string]

export const DICTIONARY_FILE = 'data/数据字典.csv'
export const DICTIONARY_HEADER = ['文件 file', '栏目 column', '中文名', 'English name', '说明'] as const

const DATE = '日期，YYYY-MM-DD'
const TIME = '时刻，ISO 8601，北京时间'
const YES_NO = '1 是，0 否'

const WORDS = {
  cases: {
    case_number: ['办件号', 'Case number', '本单位内唯一；表格软件中请按文本导入'],
    matter_code: ['事项代码', 'Matter code', '事项目录中的代码'],
    matter_version: ['事项版本', 'Matter version', '收件时所依据的事项版本'],
    matter_name: ['事项名称', 'Matter name', '服务项目'],
    hall_part: ['本单位职责', 'Part of this hall', 'accept 受理；forward 代收转报'],
    status: [
      '办件状态',
      'Status',
      'received 已收件，待审查；notified 已一次性告知；accepted 已受理；decided 已作出决定；delivered 已送达；closed 已办结；declined 不予受理；withdrawn 已撤回；lapsed 逾期未补，已终结',
    ],
    applicant_name: ['申请人', 'Applicant', '个人信息；已依法销毁的为空'],
    applicant_document_type: [
      '证件类型',
      'Document type',
      'resident-id 居民身份证；hk-macau-permit 港澳居民来往内地通行证；taiwan-permit 台湾居民来往大陆通行证；passport 护照；military 军人证件；social-credit-code 统一社会信用代码；other 其他',
    ],
    applicant_document_number: ['证件号码', 'Document number', '个人信息；表格软件中请按文本导入'],
    presence: [
      '到场情况',
      'Who was present',
      'self 本人；self-accompanied 本人及陪同；agent 代办，本人未到；guardian 法定代理',
    ],
    representative_name: ['代办人或法定代理人', 'Representative', '个人信息；无则为空'],
    counter_number: ['收件窗口', 'Counter', '窗口号'],
    staff_name: ['收件人员', 'Staff', '收件的工作人员'],
    received_at: ['收件时间', 'Received at', TIME],
    notified_at: ['一次性告知时间', 'Notified at', `${TIME}；未告知的为空`],
    accepted_on: ['受理日期', 'Accepted on', `${DATE}；未受理的为空`],
    due_on: ['应办结日期', 'Due on', `${DATE}，含当日；承诺时限与法定时限中较早的一日`],
    decided_on: ['决定日期', 'Decided on', `${DATE}；未决定的为空`],
    outcome: ['办理结果', 'Outcome', 'granted 准予；refused 不予；未决定的为空'],
    delivered_at: ['送达时间', 'Delivered at', `${TIME}；未送达的为空`],
    closed_at: ['办结时间', 'Closed at', `${TIME}；未办结的为空`],
    archive_code: ['档号', 'Archive code', '锁定编号后填写；未归档的为空'],
    documents: ['文书数', 'Documents', 'documents.csv 中该办件的行数'],
  },
  catalogue: {
    sequence: ['序号', 'Sequence', '批内顺序，自 1 起'],
    archive_code: ['档号', 'Archive code', '全宗号-门类·年度-保管期限-机构(问题)-件号；未编号的为空'],
    document_number: ['文号', 'Document number', '受理通知书等文书编号'],
    responsible: ['责任者', 'Responsible', '形成文件的机关'],
    title: ['题名', 'Title', '自拟题名加方括号'],
    date: ['日期', 'Date', '8 位数字'],
    secrecy: ['密级', 'Secrecy', '无密级的为空'],
    pages: ['页数', 'Pages', '有内容的页面数'],
    remark: ['备注', 'Remark', '需要说明的情况'],
    case_number: ['办件号', 'Case number', '对应 cases.csv'],
    term: ['保管期限', 'Retention term', 'Y 永久；D30 三十年；D10 十年；期限待定的为空'],
    item_number: ['件号', 'Item number', '未编号的为空'],
    record_class: [
      '记录类别',
      'Record class',
      'a 策划；b 过程；c 结果；d 反馈和投诉；e 评价；f 改进；g 组织管理过程；h 场所和设施管理',
    ],
    batch: ['归档批次', 'Batch', '年度-批号'],
    locked_on: ['锁定日期', 'Locked on', `${DATE}；未锁定的为空`],
  },
  documents: {
    document_id: ['文书标识', 'Document id', '系统内唯一'],
    case_number: [
      '办件号',
      'Case number',
      '对应 cases.csv；不属于某一办件的文书（归档文件目录、不予受理说明、空白表等）为空',
    ],
    kind: ['文书种类', 'Kind', DOCUMENT_KINDS.map((kind) => `${kind} ${TITLES[kind]}`).join('；')],
    number: [
      '文书编号',
      'Number',
      '剩余材料清单沿用其一次性告知书的编号；空白表、受理登记簿、月报、晨会清单、办理进度单和期限计算说明没有编号，为空',
    ],
    created_at: ['制作时间', 'Created at', TIME],
    template_version: ['模板版本', 'Template version', '制作时所用的模板'],
    void: ['是否作废', 'Void', `${YES_NO}；作废的仍占用编号`],
    state: ['文件状态', 'State', 'present 文件在包内；missing 导出时尚未生成，包内没有'],
    pages: ['页数', 'Pages', '未生成的为空'],
    file: ['文件', 'File', '包内路径'],
    bytes: ['字节数', 'Bytes', '未生成的为空'],
    sha256: ['SHA-256', 'SHA-256', '文件内容的摘要，64 位小写十六进制；未生成的为空'],
  },
  tickets: {
    ticket_number: ['号码', 'Ticket number', '当日有效'],
    day: ['取号日期', 'Day', DATE],
    category: ['业务类别', 'Category', '现属类别，转移后为新类别'],
    via: ['取号方式', 'Taken at', 'kiosk 取号机；desk 导询台'],
    status: [
      '状态',
      'Status',
      'waiting 等候；called 已呼叫；serving 办理中；held 挂起；missed 过号；finished 已结束；void 作废',
    ],
    issued_at: ['取号时间', 'Issued at', TIME],
    priority: ['优先', 'Priority', `${YES_NO}；经导询台核对，不载明事由`],
    called_at: ['呼叫时间', 'Called at', `${TIME}；未呼叫的为空`],
    started_at: ['开始办理时间', 'Started at', `${TIME}；未开始的为空`],
    finished_at: ['结束时间', 'Finished at', `${TIME}；未结束的为空`],
    counter_number: ['窗口', 'Counter', '窗口号'],
    times_called: ['呼叫次数', 'Times called', '含重呼'],
    times_missed: ['过号次数', 'Times missed', ''],
    result: [
      '来访结果',
      'Result',
      'consulted 咨询办结；accepted 受理；received 收件待审查；finished 当场办结；quick 快速登记；notified 一次性告知；redirected 转其他岗位；declined 不予受理；supplemented 材料补交；examined 审查(无人到场)；collected 领取；withdrawn 撤回；left 离开；served 结束服务',
    ],
    width: ['号码位数', 'Width', '前缀后至少几位数字'],
    line_day: ['排队日期', 'Line day', `${DATE}；隔日续排后为续排的日期`],
    priority_level: ['优先级别', 'Priority level', 'urgent 特别优先；priority 优先；没有的为空'],
    appointment: ['预约', 'Appointment', YES_NO],
    returned: ['转回次数', 'Times returned', '不含已撤销的'],
    rejoined: ['重新排队次数', 'Times rejoined', '不含已撤销的'],
    wait_seconds: [
      '等候秒数',
      'Seconds waited',
      '在队等候的合计，不含已呼叫未到、过号离队和跨过零点的一段；未结束的算到数据库快照时',
    ],
    serve_seconds: ['办理秒数', 'Seconds served', '办理的合计，不含挂起和跨过零点的一段'],
    held_seconds: ['挂起秒数', 'Seconds held', '挂起的合计，不含跨过零点的一段'],
  },
  ticket_events: {
    day: ['取号日期', 'Day', `${DATE}；与号码一起对应 tickets.csv`],
    ticket_number: ['号码', 'Ticket number', '当日有效'],
    seq: ['次序', 'Sequence', '每个号票自 1 起'],
    type: [
      '经过',
      'Event',
      'issued 取号；priority-verified 核对优先；priority-declined 不予优先；called 呼叫；recalled 重呼；started 开始；missed 过号；rejoined 重新排队；held 挂起；resumed 恢复；transferred 转移；returned 转回；finished 结束；voided 作废；carried-over 隔日续排；undone 撤销',
    ],
    at: ['时间', 'At', TIME],
    counter_number: ['窗口', 'Counter', '窗口号；不在窗口做的为空'],
    staff_name: ['人员', 'Staff', '经办的工作人员；取号的为空'],
    category: ['业务类别', 'Category', '只在取号时写明'],
    detail: [
      '详情',
      'Detail',
      'missed：back 排回、out 离队；transferred：转到的业务类别，类别不变的为空；finished：来访结果；carried-over：续排日期；undone：撤销第几次序的经过；其余为空',
    ],
  },
  appointments: {
    appointment_number: ['预约号', 'Appointment number', '改约后不变'],
    booked_on: ['登记日期', 'Booked on', DATE],
    booked_at: ['登记时间', 'Booked at', TIME],
    channel: ['预约渠道', 'Channel', 'counter 窗口；guide 导询台；phone 电话'],
    day: ['预约日期', 'Day', `${DATE}；改约的为改后日期`],
    slot_from: ['时段开始', 'Slot from', TIME],
    slot_to: ['时段结束', 'Slot to', TIME],
    category: ['业务类别', 'Category', ''],
    status: ['状态', 'Status', 'booked 已约；arrived 已取号；cancelled 已取消；missed 未到'],
    times_changed: ['改约次数', 'Times changed', ''],
    arrived_at: ['到场取号时间', 'Arrived at', `${TIME}；未取号的为空`],
    ticket_number: ['号码', 'Ticket number', '对应 tickets.csv 当日的号码；未取号的为空'],
    ended_because: [
      '取消原因',
      'Cancelled because',
      'person 本人要求；hall 大厅原因；mistake 登记有误；未取消的为空',
    ],
  },
} as const satisfies { readonly [T in ExportTable]: Readonly<Record<ExportColumn<T>, Words>> }

const wordsOf = (table: ExportTable): Readonly<Record<string, Words>> => WORDS[table]

/** One row per column of every table, in the order of the tables. */
export const dictionaryRows = (): string[][] =>
  (Object.keys(EXPORT_TABLES) as ExportTable[]).flatMap((table) =>
    Object.entries(wordsOf(table)).map(([column, words]) => [tableFile(table), column, ...words]),
  )
