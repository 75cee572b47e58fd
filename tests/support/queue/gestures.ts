import type { Card } from './model-hall.ts'
import type { Step } from './steps.ts'

/** A step as a window sends it: nothing of the program is called but through a channel. */
export interface Gesture {
  readonly surface: 'kiosk' | 'staff'
  readonly client: string
  readonly channel: string
  readonly input: unknown
}

export const ADMIN_WINDOW = 'staff-9'

const at = (client: string, channel: string, input: unknown = {}): Gesture => ({
  surface: 'staff',
  client,
  channel,
  input,
})

/** A name that no ticket has, for actions that mean none. */
const nobody = (card: Card | undefined): string => card?.id ?? 'no-such-ticket'

/** What is sent for a step, or null when nobody sends anything. */
export const gestureOf = (step: Step, cards: readonly Card[], password: string): Gesture | null => {
  const [card] = cards
  switch (step.does) {
    case 'take':
      return {
        surface: 'kiosk',
        client: 'kiosk-1',
        channel: 'kiosk.take',
        input: { categoryId: step.categoryId, priority: step.claims },
      }
    case 'guideTakes':
      return at(step.by, 'queue.take', { categoryId: step.categoryId, priority: step.reason, age: step.age })
    case 'hold':
      return at(step.by, 'queue.hold', { note: '去复印' })
    case 'call':
    case 'resume':
    case 'rejoin':
      return at(step.by, `queue.${step.does}`, { ticketId: nobody(card) })
    case 'void':
      return at(step.by, 'queue.void', { ticketId: nobody(card), reason: '本人不办了' })
    case 'transfer': {
      const { categoryId, counterId, comesBack } = step
      return at(step.by, 'queue.transfer', { categoryId, counterId, comesBack, note: '盖章' })
    }
    case 'verify':
      return at(step.by, 'queue.verifyPriority', {
        ticketId: nobody(card),
        reason: step.reason,
        age: step.age,
      })
    case 'pause':
      return at(step.by, 'queue.pauseCounter', { paused: step.paused })
    case 'signIn':
      return at(step.by, 'session.signIn', { login: step.login, password, counterId: step.counterId })
    case 'signOut':
      return at(step.by, 'session.signOut')
    case 'carryOver':
      return at(step.by, 'queue.carryOver', {
        ticketIds: cards.length === 0 ? [nobody(card)] : cards.map(({ id }) => id),
      })
    case 'voidEarlier':
      return at(step.by, 'queue.voidEarlier', {
        ticketIds: cards.length === 0 ? [nobody(card)] : cards.map(({ id }) => id),
        reason: '未再来',
      })
    case 'rules':
      return at(ADMIN_WINDOW, 'queueRules.save', step.rules)
    case 'pass':
    case 'nextMorning':
    case 'pastMidnight':
    case 'restart':
    case 'again':
      return null
    default:
      return at(step.by, `queue.${step.does}`)
  }
}
