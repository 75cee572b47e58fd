import type { ReactNode } from 'react'
import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { useWords } from '../ui/public-text.tsx'
import { PageTitle } from './page-title.tsx'

interface NumberPartProps {
  readonly title: string
  readonly ticket: KioskTicket
  readonly children?: ReactNode
}

/** The number as large as it goes, what it is for and that it is of today; below it what the page has to say. */
export const NumberPart = ({ title, ticket, children }: NumberPartProps) => {
  const { label } = useWords('kiosk')
  return (
    <section className="number-part">
      <PageTitle text={title} />
      <p className="number" data-length={Math.min(9, ticket.number.length)}>
        {ticket.number}
      </p>
      <p className="under-number">
        <span lang="zh-CN">{ticket.categoryName}</span>
        <span>{label('taken.today')}</span>
      </p>
      {children}
    </section>
  )
}
