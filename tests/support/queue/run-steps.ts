import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deepStrictEqual as same } from 'node:assert/strict'
import type { TicketView } from '#shared/contract/queue.ts'
import type { Result } from '#shared/kernel/result.ts'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { compareAll, shown } from './compare.ts'
import { ADMIN_WINDOW, gestureOf } from './gestures.ts'
import type { Gesture } from './gestures.ts'
import { takeable, writeDown } from './model-deeds.ts'
import type { Expected } from './model-deeds.ts'
import { atCounter, dayOf, inLine, isOpen, today } from './model-hall.ts'
import type { Card, ModelHall } from './model-hall.ts'
import { COUNTERS, WINDOWS } from './steps.ts'
import type { Pick, Step, Window } from './steps.ts'
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

/** The status of the ticket in hand for which an action is meant; `null` = none in hand. */
const MEANT_FOR: Readonly<Partial<Record<Step['does'], 'called' | 'serving' | null>>> = {
  callNext: null,
  call: null,
  resume: null,
  recall: 'called',
  start: 'called',
  miss: 'called',
  hold: 'serving',
  sendBack: 'serving',
  finish: 'serving',
  consult: 'serving',
}

const isAbleTo = (step: Step, hall: ModelHall, window: Window): boolean => {
  const seat = hall.seats.get(window)
  if (seat === undefined) return step.does === 'signIn'
  const inHand = atCounter(hall, seat.counter)
  if (step.does === 'transfer') return inHand !== undefined
  if (step.does === 'undo') return takeable(hall, seat) !== null
  if (step.does === 'sendBack' && inHand?.backTo == null) return false
  const meant = MEANT_FOR[step.does]
  if (meant === undefined) return true
  return meant === null ? seat.counter !== null && inHand === undefined : inHand?.status === meant
}

/** The window that does a step: the one drawn, or, if it is to fit, the next one at which it can be done. */
const doneBy = (step: Step, hall: ModelHall): Step => {
  if (!('by' in step) || !step.apt) return step
  const from = WINDOWS.indexOf(step.by)
  const order = [...WINDOWS.slice(from), ...WINDOWS.slice(0, from)]
  return { ...step, by: order.find((window) => isAbleTo(step, hall, window)) ?? step.by }
}

/** Plays one invented stretch of a hall's life against the program and the notebook, comparing after every step. */
class Play {
  readonly #real: TestHall
  readonly #hall = newModel()
  readonly outcomes: string[] = []
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
    return await this.#real.as(surface, client).reply(channel as never, input as never, key)
  }

  #check(reply: Result<unknown>, expected: Expected): void {
    if ('code' in expected) {
      same(reply.ok ? 'done' : reply.error.code, expected.code)
      return
    }
    if (!reply.ok)
      throw new Error(`refused: ${JSON.stringify(reply.error)} ${String(this.#real.faults.at(-1))}`)
    const value = reply.value as { id?: string; ticketId?: string; number?: string }
    if ('numbers' in expected) same(value, { numbers: expected.numbers })
    if (!('card' in expected)) return
    const { card } = expected
    same(value.number, card.number)
    if (card.id === '') card.id = value.ticketId ?? value.id ?? ''
    // The kiosk is told less.
    if (value.id === undefined) return
    const { categoryName: _name, ...view } = reply.value as TicketView
    same(view, shown(this.#hall, card))
  }

  async #gesture(step: Step): Promise<void> {
    const cards = meantBy(step, this.#hall)
    const gesture = gestureOf(step, cards, demo.demoPassword)
    if (gesture === null) return
    const expected = writeDown(this.#hall, { step, cards })
    this.#keys += 1
    const key = `gesture-${this.#keys}`
    const reply = await this.#send(gesture, key)
    this.outcomes.push(`${step.does} ${'code' in expected ? expected.code : 'done'}`)
    this.#check(reply, expected)
    this.#last = { gesture, key, reply, at: this.#hall.now }
  }

  /** The answer was lost on the way and the window asks again with the same key: nothing more may happen. */
  async #again(): Promise<void> {
    const last = this.#last
    if (last === null || !last.reply.ok || last.gesture.channel.startsWith('session.')) return
    if (this.#hall.now - last.at > 30 * 60_000) return
    same(await this.#send(last.gesture, last.key), last.reply)
  }

  /** The next day is only believed from a hall that has worked on the one before. */
  async #newDay(at: number): Promise<void> {
    this.#setClock(at)
    await this.#gesture({ does: 'rules', rules: this.#hall.rules })
  }

  async step(drawn: Step): Promise<void> {
    const step = doneBy(drawn, this.#hall)
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
    for (const [by, { counter }] of [...this.#hall.seats]) {
      if (counter === null || this.#hall.paused.has(counter)) continue
      const window = by as Window
      do {
        this.#setClock(this.#hall.now + 1)
        if (atCounter(this.#hall, counter)?.status === 'called')
          await this.#gesture({ does: 'start', by: window, apt: false })
        if (atCounter(this.#hall, counter) !== undefined)
          await this.#gesture({ does: 'finish', by: window, apt: false })
        this.#setClock(this.#hall.now + 1)
        await this.#gesture({ does: 'callNext', by: window, apt: false })
      } while (atCounter(this.#hall, counter) !== undefined)
    }
    await compareAll(this.#real, this.#hall, ADMIN_WINDOW)
    const open = COUNTERS.filter((counter) => isOpen(this.#hall, counter))
    const served = new Set(open.flatMap((counter) => [...(this.#hall.serves.get(counter)?.keys() ?? [])]))
    same(
      inLine(this.#hall).filter((card) => served.has(card.category)),
      [],
    )
  }
}

/**
 * Plays these steps on a wiped hall; throws where program and notebook first differ. Answers what came of each gesture:
 * the step and `done`, or the code with which it was rightly refused.
 */
export const play = async (real: TestHall, steps: readonly Step[]): Promise<readonly string[]> => {
  wipe(real)
  const one = new Play(real)
  for (const step of steps) await one.step(step)
  await one.callEverybody()
  return one.outcomes
}
