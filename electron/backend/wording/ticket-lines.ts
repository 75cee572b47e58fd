import type { TicketWords } from '#shared/domain/queue/layout-ticket.ts'

/** The fixed phrases of a queue ticket. They are Chinese in every language of the program, as all paper is. */
export const TICKET_WORDS: TicketWords = {
  ahead: (people) => `前面还有 ${String(people)} 人`,
  aheadNone: '现在不用等',
  booked: (from, to) => `预约 ${from}–${to}`,
  waitForCall: '叫到号码，再到窗口',
  guideDesk: (place) => `请到${place}核对`,
  guideDeskUnnamed: '请到导询台核对',
  windows: (numbers) => `办理窗口：${numbers.map(String).join('、')}号`,
  issued: (date, time) => `${date} ${time}`,
  reprint: '补打',
  today: '当日有效',
  demo: '演示',
}

/** A name of a queue longer than most halls have, for looking at a design before it is saved. */
export const LONG_CATEGORY = '残疾人两项补贴申领与低保边缘家庭认定'
