import type { TicketWords } from '#shared/domain/queue/layout-ticket.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import type { TicketFacts } from '#shared/domain/queue/ticket-paper.ts'

export const FACTS: TicketFacts = {
  hallName: '青禾街道便民服务中心',
  categoryName: '社会救助',
  number: 'A023',
  ahead: 6,
  issuedAt: Date.UTC(2026, 8, 22, 2, 24),
  priorityClaimed: false,
  guideDesk: '入口导询台',
  windows: [1, 2, 3],
  reprint: false,
  demo: false,
}

export const WORDS: TicketWords = {
  ahead: (people) => `前面还有 ${people} 人`,
  aheadNone: '现在不用等',
  booked: (from, to) => `预约 ${from}–${to}`,
  waitForCall: '叫到号码，再到窗口',
  guideDesk: (place) => `请到${place}核对`,
  guideDeskUnnamed: '请到导询台核对',
  windows: (numbers) => `办理窗口：${numbers.join('、')}号`,
  issued: (date, time) => `${date} ${time}`,
  reprint: '补打',
  today: '当日有效',
  demo: '演示',
}

/** What a person reads, line by line. */
export const readingOf = (ticket: PlacedTicket): readonly string[] =>
  ticket.lines.flatMap((line) =>
    line.kind === 'text' ? [line.text] : line.kind === 'ends' ? [`${line.left} | ${line.right}`] : [],
  )
