import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PaperJob } from '#shared/contract/paper-job.ts'
import { PlacedTicketView } from '../../ui/placed-ticket.tsx'
import { pressLines } from '../../ui/press-lines.ts'
import { LABEL_FONT } from '../fonts.ts'
import { addStyle, barePageStyle } from '../page-style.ts'
import './ticket.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** Draws a placed ticket on a roll of this width; resolves to the height it needs, in millimetres. */
export const drawTicket = async (
  root: HTMLElement,
  { placed, logo, width }: Extract<PaperJob, { kind: 'ticket' }>,
): Promise<number> => {
  addStyle(`:root { --label: ${LABEL_FONT}; --roll: ${String(width)}mm; }`)
  root.className = 'ticket'
  flushSync(() => {
    createRoot(root).render(<PlacedTicketView ticket={placed} logo={logo} />)
  })
  await document.fonts.ready
  const ticket = root.querySelector<HTMLElement>('.placed-ticket')
  if (ticket !== null) pressLines(ticket)
  // Half a millimetre more than the lines, so that rounding never starts a second, empty ticket.
  const height = Math.ceil(root.getBoundingClientRect().height / PIXELS_PER_MILLIMETRE + 0.5)
  addStyle(barePageStyle(width, height))
  return height
}
