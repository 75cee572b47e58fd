import type { Instant } from '../../kernel/instant.ts'
import type { SpokenCall } from './spoken-call.ts'

/** A call that stands: its ticket is still at the counter that called it. */
export interface StandingCall extends SpokenCall {
  /** Names this call among all calls, a repeated one by itself. */
  readonly id: string
  readonly at: Instant
  /** 重呼: the same ticket at the same counter once more. */
  readonly again: boolean
}

/** Calls to be said: one at a time, in the order in which they were made. */
export interface CallLine {
  /** Calls that are not new any more; null until the window has seen its first ones. */
  readonly known: readonly string[] | null
  readonly waiting: readonly StandingCall[]
  readonly saying: StandingCall | null
}

export const EMPTY_LINE: CallLine = { known: null, waiting: [], saying: null }

/** A call that is learnt of later than this after it was made is not said: whoever it meant has come or gone. */
export const LATE_MILLISECONDS = 60_000

/** More calls than a hall makes in hours; older ones cannot come back as new, they would be late. */
const KNOWN_CALLS = 500

/**
 * What there is to say after another look at the calls that stand, oldest first.
 * The first look says nothing: those calls were made before this window was opened (a reload, a restart). Late calls
 * and calls of quiet hours are shown only. A call that was taken back leaves the line; what is being said is said to
 * its end. A repeated call while the first one still waits to be said adds nothing.
 */
export const hearCalls = (
  line: CallLine,
  calls: readonly StandingCall[],
  { now, silent }: { readonly now: Instant; readonly silent: boolean },
): CallLine => {
  const { known } = line
  const waiting = line.waiting.filter(({ id }) => calls.some((call) => call.id === id))
  const fresh = known === null ? [] : calls.filter(({ id }) => !known.includes(id))
  const added = fresh.filter(({ at }) => !silent && now - at <= LATE_MILLISECONDS)
  const inLine = added.reduce<readonly StandingCall[]>(
    (before, call) =>
      call.again && before.some((other) => other.number === call.number && other.counter === call.counter)
        ? before
        : [...before, call],
    waiting,
  )
  const ids = known === null ? calls.map(({ id }) => id) : [...known, ...fresh.map(({ id }) => id)]
  const nothingNew = known !== null && fresh.length === 0 && waiting.length === line.waiting.length
  return nothingNew ? line : { known: ids.slice(-KNOWN_CALLS), waiting: inLine, saying: line.saying }
}

/** The next call begins; the same line when one is being said or none waits. */
export const beginCall = (line: CallLine): CallLine => {
  const [first, ...others] = line.waiting
  return line.saying !== null || first === undefined ? line : { ...line, saying: first, waiting: others }
}

/** The call that was being said has ended, well or not. */
export const endCall = (line: CallLine): CallLine => (line.saying === null ? line : { ...line, saying: null })
