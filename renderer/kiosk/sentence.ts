import type { Instant } from '#shared/kernel/instant.ts'
import { useWords } from '../ui/public-text.tsx'
import { closedWord } from './closed-words.ts'
import type { Page } from './visit.ts'

/** A number as it is heard: sign by sign. */
export const spelled = (number: string): string => [...number].join(' ')

/** The main sentence of a page, to be read aloud; null on the first page, where nobody may be standing. */
export const useSentence = (now: Instant, page: Page): string | null => {
  const { label } = useWords('kiosk')
  switch (page.kind) {
    case 'home':
    case 'taking':
      return null
    case 'choose':
      return label('choose.title')
    case 'identify':
      return label('identify.title')
    case 'booked':
      return label('booked.title')
    case 'not-booked':
      return label(`booked.${page.because}`, { when: page.when })
    case 'no-card':
      return label('noCard.title')
    case 'unavailable':
      return label('aloud.unavailable', {
        category: page.categoryName,
        reason: label(`closedWord.${closedWord(page.closed, now)}`),
      })
    case 'taken':
      return label('aloud.taken', { number: spelled(page.ticket.number) })
    case 'known':
      return label('aloud.known', { number: spelled(page.ticket.number) })
    case 'trouble':
      return label('aloud.trouble', { number: spelled(page.ticket.number) })
    case 'refused':
      return label(page.refusal === 'unknown' ? 'refused.unknown' : 'refused.notTaken')
  }
}
