import type { ReactElement } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'

const sized = ({ wide, high }: { readonly wide: number; readonly high: number }) => ({
  fontSize: `calc(${String(12 * (wide + high))} * var(--dot))`,
  height: `calc(${String(24 * high)} * var(--dot))`,
})

const Line = ({ line }: { readonly line: PlacedLine }): ReactElement | null => {
  switch (line.kind) {
    case 'text':
      return (
        <div className={line.align} style={sized(line.size)}>
          {line.text}
        </div>
      )
    case 'ends':
      return (
        <div className="ends" style={sized(line.size)}>
          <span>{line.left}</span>
          <span>{line.right}</span>
        </div>
      )
    case 'rule':
      return <hr />
    case 'feed':
      return <div style={{ height: `calc(${String(line.dots)} * var(--dot))` }} />
    case 'qr':
    case 'logo':
      return null
    default:
      return assertNever(line)
  }
}

/** A queue ticket as it comes out of the cutter. */
export const Ticket = ({ placed }: { readonly placed: PlacedTicket }): ReactElement[] =>
  placed.lines.map((line, index) => <Line line={line} key={index} />)
