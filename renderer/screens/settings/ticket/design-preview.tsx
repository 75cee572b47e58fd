import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CSSProperties, ReactElement } from 'react'
import { HEAD_DOTS } from '#shared/contract/printer.ts'
import type { Logo } from '#shared/contract/printer.ts'
import { TICKET_SAMPLES } from '#shared/contract/ticket-design.ts'
import type { TicketSample } from '#shared/contract/ticket-design.ts'
import { DOTS_PER_MILLIMETRE } from '#shared/domain/queue/ticket-layout.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { Pick } from '../../../ui/pick.tsx'
import { PlacedTicketView } from '../../../ui/placed-ticket.tsx'
import { pressLines } from '../../../ui/press-lines.ts'

export type HeadDots = (typeof HEAD_DOTS)[number]

/** Heads of 58 mm rolls are narrower than this. */
const WIDE_ROLL = 500
const rollOf = (dots: number): 58 | 80 => (dots < WIDE_ROLL ? 58 : 80)

/** The ticket on its roll, in the proportions of the paper: the same placed lines that go to the printer. */
export const DesignPreview = ({
  placed,
  logo,
  sample,
  dots,
  onSample,
  onDots,
}: {
  readonly placed: PlacedTicket | null
  readonly logo: Logo | null
  readonly sample: TicketSample
  readonly dots: HeadDots
  readonly onSample: (sample: TicketSample) => void
  readonly onDots: (dots: HeadDots) => void
}): ReactElement => {
  const { t } = useTranslation('ticketDesign')
  const paper = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const ticket = paper.current?.querySelector<HTMLElement>('.placed-ticket')
    if (ticket != null) pressLines(ticket)
  }, [placed, logo])
  return (
    <section className="design-preview" aria-label={t('preview.label')}>
      <div className="design-choices">
        <Pick
          label={t('preview.sample')}
          chosen={sample}
          onChoose={onSample}
          options={TICKET_SAMPLES.map((value) => ({ value, label: t(`sample.${value}`) }))}
        />
        <Pick
          label={t('preview.head')}
          chosen={String(dots)}
          onChoose={(chosen) => {
            const found = HEAD_DOTS.find((one) => String(one) === chosen)
            if (found !== undefined) onDots(found)
          }}
          options={HEAD_DOTS.map((one) => ({
            value: String(one),
            label: t('preview.roll', { roll: rollOf(one), dots: one }),
          }))}
        />
      </div>
      <div className="design-desk">
        {placed !== null && (
          <div
            ref={paper}
            className="design-paper"
            role="img"
            aria-label={t('preview.reads', { text: readingOf(placed) })}
            style={{ '--roll-dots': rollOf(dots) * DOTS_PER_MILLIMETRE } as CSSProperties}
          >
            <PlacedTicketView ticket={placed} logo={logo} />
          </div>
        )}
      </div>
    </section>
  )
}

const readingOf = (placed: PlacedTicket): string =>
  placed.lines
    .flatMap((line) =>
      line.kind === 'text' ? [line.text] : line.kind === 'ends' ? [line.left, line.right] : [],
    )
    .join(' ')
