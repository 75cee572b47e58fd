import { setTimeout as wait } from 'node:timers/promises'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { checked, complete, missing } from '#tests/support/visit-steps.ts'

/** What people do all day, and the board that is asked for again after each of it. */
export const GESTURES = [
  '取号 take a number',
  '呼叫 call',
  '开始 start',
  '结束 finish',
  '核对 mark a line',
  '看板 board page',
] as const
type Gesture = (typeof GESTURES)[number]

export type Samples = Readonly<Record<Gesture, number[]>>

const noSamples = (): Samples =>
  Object.fromEntries(GESTURES.map((gesture) => [gesture, [] as number[]])) as unknown as Samples

/** Forty gestures a second, more than ten counters make. */
const EVERY = 25

/** A kiosk and two counters at which something is always going on. */
export interface BusyWindows {
  /**
   * Goes on until `over`; how long each gesture took from the moment at which it was due, so that one that holds up the
   * next is felt by it too.
   */
  work(over: () => boolean): Promise<Samples>
}

const must = async (reply: ReturnType<Caller['reply']>): Promise<void> => {
  const answer = await reply
  if (!answer.ok) throw new Error(JSON.stringify(answer))
}

export const busyWindows = async (hall: TestHall): Promise<BusyWindows> => {
  const kiosk = hall.as('kiosk')
  const caller = await hall.signIn('wangmin', 'counter-1')
  const clerk = await hall.signIn('lina', 'counter-2', 'staff-2')
  let intake = await checked(clerk, 'old-age-allowance')
  let gap = false
  const mark = async (): Promise<void> => {
    gap = !gap
    const line = intake.lines[0]?.key ?? ''
    intake = await clerk.call('intake.change', {
      intakeId: intake.id,
      revision: intake.revision,
      change: { what: 'mark', line, mark: gap ? missing : complete },
    })
  }
  const acts: Readonly<Record<Gesture, () => Promise<void>>> = {
    '取号 take a number': () => must(kiosk.reply('kiosk.take', { categoryId: 'relief', priority: false })),
    '呼叫 call': () => must(caller.reply('queue.callNext', {})),
    '开始 start': () => must(caller.reply('queue.start', {})),
    '结束 finish': () => must(caller.reply('queue.finish', {})),
    '核对 mark a line': mark,
    '看板 board page': () =>
      must(clerk.reply('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 20 })),
  }
  return {
    work: async (over) => {
      const samples = noSamples()
      let due = performance.now() + EVERY
      while (!over())
        for (const gesture of GESTURES) {
          const early = due - performance.now()
          if (early > 0) await wait(early)
          await acts[gesture]()
          samples[gesture].push(performance.now() - due)
          due += EVERY
        }
      return samples
    },
  }
}
