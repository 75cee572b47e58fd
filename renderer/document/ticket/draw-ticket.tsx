import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { TicketPaper } from '#shared/contract/snapshot.ts'
import { LABEL_FONT } from '../fonts.ts'
import { addStyle, barePageStyle } from '../page-style.ts'
import { Ticket } from './ticket.tsx'
import './ticket.css'

/** 203 dpi heads print 8 dots a millimetre; a ticket is laid out in dots. */
const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** Draws a queue ticket on paper of this width; resolves to the height it needs, in millimetres. */
export const drawTicket = async (root: HTMLElement, paper: TicketPaper, width: 58 | 80): Promise<number> => {
  addStyle(`:root { --label: ${LABEL_FONT}; }`)
  root.className = `ticket mm${String(width)}`
  flushSync(() => {
    createRoot(root).render(<Ticket paper={paper} />)
  })
  await document.fonts.ready
  // Half a millimetre more than the lines, so that rounding never starts a second, empty ticket.
  const height = Math.ceil(root.getBoundingClientRect().height / PIXELS_PER_MILLIMETRE + 0.5)
  addStyle(barePageStyle(width, height))
  return height
}
