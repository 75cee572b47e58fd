import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Result } from '#shared/kernel/result.ts'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { compareAll, shown } from './compare.ts'
import { ADMIN_WINDOW, gestureOf } from './gestures.ts'
import type { Gesture } from './gestures.ts'
import { writeDown } from './model-deeds.ts'
import type { Expected } from './model-deeds.ts'
import { dayOf, inLine, isOpen, today } from './model-hall.ts'
import type { Card, ModelHall } from './model-hall.ts'
import { COUNTERS } from './steps.ts'
import type { Pick, Step } from './steps.ts'
import { MORNING, OPENING_SEATS, QUOTA, wipe } from './wiped-hall.ts'

interface DemoHall {
  readonly demoPassword: string
  readonly categories: readonly { readonly id: string; readonly prefix: string }[]
  readonly counters: readonly {
    readonly id: string
    readonly serves: readonly { readonly categoryId: string; readonly weight: number }[]
  }[]
}
const demo = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/hall/demo-hall.json'), 'utf8'),
) as DemoHall

const newModel = (): ModelHall => ({
  now: MORNING,
  rules: USUAL_RULES,
  cards: [],
  deeds: [],
  seats: new Map(OPENING_SEATS.map(([window, login, counter]) => [window, { login, counter }])),
  paused: new Set(),
  drawn: new Map(),
  serves: new Map(
    demo.counters.map(({ id, serves }) => [id, new Map(serves.map((one) => [one.categoryId, one.weight]))]),
  ),
  prefixes: new Map(demo.categories.map(({ id, prefix }) => [id, prefix])),
  quotas: new Map([[QUOTA.categoryId, QUOTA.daily]]),
})

/** Tickets that the action is meant for, so that most of what is tried can also be done. */
const fits = (step: Step, card: Card, hall: ModelHall): boolean => {
  switch (step.does) {
    case 'resume':
      return card.status === 'held'
    case 'rejoin':
      return card.status === 'missed'
    case 'call':
      return card.status === 'waiting' || card.status === 'missed'
    case 'verify':
      return card.status === 'waiting'
    case 'void':
      return card.status !== 'finished' && card.status !== 'void'
    case 'carryOver':
    case 'voidEarlier':
      return card.status === 'waiting' && card.lineDay < today(hall)
    default:
      return true
  }
}

const meantBy = (step: Step, hall: ModelHall): Card[] => {
  const picks: readonly Pick[] = 'pick' in step ? [step.pick] : 'picks' in step ? step.picks : []
  const meant = picks.flatMap(({ place, fitting }) => {
    const fit = hall.cards.filter((card) => !fitting || fits(step, card, hall))
    const from = fit.length === 0 ? hall.cards : fit
    const card = from[place % from.length]
    return card === undefined ? [] : [card]
  })
  return [...new Set(meant)]
}

/** Plays one invented stretch of a hall's life against the program and the notebook, comparing after every step. */
class Play {
  readonly #real: TestHall
  readonly #hall = newModel()
  #keys = 0
  #last: { gesture: Gesture; key: string; reply: Result<unknown>; at: number } | null = null

  constructor(real: TestHall) {
    this.#real = real
  }

  #setClock(at: number): void {
    this.#real.clock.pass(at - this.#real.clock.now())
    this.#hall.now = at
  }

  async #send({ surface, client, channel, input }: Gesture, key: string): Promise<Result<unknown>> {
    return (await this.#real.as(surface, client).reply(channel as never, input as never, key)) as Result<unknown>
  }

  #check(reply: Result<unknown>, expected: Expected): void {
    if ('code' in expected) {
      expect(reply).toMatchObject({ ok: false, error: { code: expected.code } })
      return
    }
    if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)} ${String(this.#real.faults.at(-1))}`)
    const value = reply.value as { id?: string; ticketId?: string; number?: string }
    if ('numbers' in expected) expect(value).toEqual({ numbers: expected.numbers })
    if (!('card' in expected)) return
    const { card } = expected
    expect(value.number).toBe(card.number)
    if (card.id === '') card.id = value.ticketId ?? value.id ?? ''
    // The kiosk is told less.
    if (value.id !== undefined) expect(value).toMatchObject(shown(this.#hall, card))
  }

  async #gesture(step: Step): Promise<void> {
    const cards = meantBy(step, this.#hall)
    const gesture = gestureOf(step, cards, demo.demoPassword)
    if (gesture === null) return
    const expected = writeDown(this.#hall, { step, cards })
    this.#keys += 1
    const key = `gesture-${this.#keys}`
    const reply = await this.#send(gesture, key)
    this.#check(reply, expected)
    this.#last = { gesture, key, reply, at: this.#hall.now }
  }

  /** The answer was lost on the way and the window asks again with the same key: nothing more may happen. */
  async #again(): Promise<void> {
    const last = this.#last
    if (last === null || !last.reply.ok || last.gesture.channel.startsWith('session.')) return
    if (this.#hall.now - last.at > 30 * 60_000) return
    expect(await this.#send(last.gesture, last.key)).toEqual(last.reply)
  }

  /** The next day is only believed from a hall that has worked on the one before. */
  async #newDay(at: number): Promise<void> {
    this.#setClock(at)
    await this.#gesture({ does: 'rules', rules: this.#hall.rules })
  }

  async step(step: Step): Promise<void> {
    const { now } = this.#hall
    const midnight = Date.parse(`${dayOf(now + 86_400_000)}T00:00:00+08:00`)
    // People may come within one millisecond; what one counter does is one thing after another.
    if (step.does !== 'take') this.#setClock(now + 1)
    if (step.does === 'again') await this.#again()
    else if (step.does === 'restart') this.#real.restart()
    else if (step.does === 'pass') {
      const at = now + step.milliseconds
      await (at < midnight ? this.#setClock(at) : this.#newDay(at))
    } else if (step.does === 'nextMorning') await this.#newDay(midnight + 8 * 3_600_000)
    else if (step.does === 'pastMidnight')
      await (now < midnight - 20_000 ? this.#setClock(midnight - 20_000) : this.#newDay(midnight + 10_000))
    else await this.#gesture(step)
    await compareAll(this.#real, this.#hall, 'by' in step ? step.by : ADMIN_WINDOW)
  }

  /** At the end everybody whom an open counter serves can be called: nobody was dropped on the way. */
  async callEverybody(): Promise<void> {
    for (const [by, seat] of [...this.#hall.seats]) {
      if (seat.counter === null || this.#hall.paused.has(seat.counter)) continue
      const window = by as 'staff-1'
      for (let turns = 0; turns <= this.#hall.cards.length; turns += 1) {
        await this.step({ does: 'start', by: window })
        await this.step({ does: 'finish', by: window })
        await this.step({ does: 'callNext', by: window })
      }
    }
    const open = COUNTERS.filter((counter) => isOpen(this.#hall, counter))
    const served = new Set(open.flatMap((counter) => [...(this.#hall.serves.get(counter)?.keys() ?? [])]))
    expect(inLine(this.#hall).filter((card) => served.has(card.category))).toEqual([])
  }
}

/** Plays these steps on a wiped hall; throws where program and notebook first differ. */
export const play = async (real: TestHall, steps: readonly Step[]): Promise<void> => {
  wipe(real)
  const one = new Play(real)
  for (const step of steps) await one.step(step)
  await one.callEverybody()
}
