import type { ReactNode } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import { ticketLines, type TicketLine } from '#shared/domain/queue/ticket-paper.ts'
import { usePaperText, type PaperText } from '../paper-text.ts'

const advice = (line: Extract<TicketLine, { line: 'advice' }>, text: PaperText): string => {
  if (line.advice === 'wait-for-call') return text('ticket.waitForCall')
  return line.place === null
    ? text('ticket.guideDeskUnnamed')
    : text('ticket.guideDesk', { place: line.place })
}

const Line = ({ line }: { readonly line: TicketLine }): ReactNode => {
  const text = usePaperText()
  switch (line.line) {
    case 'hall':
      return <div className="hall">{line.name}</div>
    case 'rule':
      return <hr />
    case 'category':
      return <div className="category">{line.name}</div>
    case 'number':
      // A hall past A999 still fits: longer numbers are set narrower, never cut.
      return (
        <div className={line.number.length > 4 ? 'number long' : 'number'}>
          <span>{line.number}</span>
        </div>
      )
    case 'ahead':
      return (
        <div className="ahead">
          {line.people === 0 ? text('ticket.aheadNone') : text('ticket.ahead', { people: line.people })}
        </div>
      )
    case 'advice':
      return <div className="advice">{advice(line, text)}</div>
    case 'issued':
      return (
        <>
          <div className="issued">
            <span>
              {text('ticket.issued', { date: line.date, time: line.time })}
              {line.reprint && <b>{text('ticket.reprint')}</b>}
            </span>
            <span>{text('ticket.today')}</span>
          </div>
          {line.demo && <div className="demo">{text('ticket.demo')}</div>}
        </>
      )
    default:
      return assertNever(line)
  }
}

/** A queue ticket as it comes out of the cutter. */
export const Ticket = ({ paper }: { readonly paper: TicketPaper }): ReactNode =>
  ticketLines(paper).map((line, index) => <Line line={line} key={index} />)
