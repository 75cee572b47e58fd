import { atCounter, behind, clockOf, inLine, levelFor, streamOfCard, today, whoIsNext } from './model-hall.ts'
import type { Card, Deed, ModelHall } from './model-hall.ts'
import type { Step } from './steps.ts'

/** What the program has to answer: a refusal by its code, or the ticket (or the numbers) as the notebook has it now. */
export type Expected =
  | { readonly code: string }
  | { readonly card: Card }
  | { readonly numbers: readonly string[] }
  | { readonly nothing: true }

/** A step with the tickets it means looked up. */
export interface Meant {
  readonly step: Step
  readonly cards: readonly Card[]
}

const MINUTE = 60_000

interface Who {
  readonly login: string
  readonly counter: string | null
}

const write = (
  hall: ModelHall,
  who: Who,
  what: string,
  card: Card,
  change: Partial<Card>,
  more: { readonly here?: boolean; readonly because?: string; readonly stream?: string } = {},
): Expected => {
  hall.deeds.push({
    what,
    at: hall.now,
    staff: who.login,
    counter: more.here === false ? null : who.counter,
    card,
    before: { ...card },
    because: more.because ?? null,
    stream: more.stream ?? null,
  })
  Object.assign(card, change)
  // Whoever a counter has had to do with stands in today's line.
  if ((more.here !== false || what === 'rejoin') && card.lineDay < today(hall)) card.lineDay = today(hall)
  return { card }
}

/** Refused, and of two who want the same ticket the second hears that somebody else has it. */
const refused = (who: Who, card: Card): Expected => ({
  code:
    ['called', 'serving'].includes(card.status) && card.counter !== who.counter
      ? 'taken-elsewhere'
      : 'wrong-status',
})

const LEAVES_COUNTER = { counter: null, calledAt: null, startedAt: null }

const issue = (hall: ModelHall, category: string, claims: boolean): Card => {
  const prefix = hall.prefixes.get(category) ?? ''
  const series = `${today(hall)} ${prefix}`
  const sequence = (hall.drawn.get(series) ?? 0) + 1
  hall.drawn.set(series, sequence)
  const card: Card = {
    id: '',
    number: `${prefix}${'0'.repeat(Math.max(0, 3 - String(sequence).length))}${sequence}`,
    day: today(hall),
    prefix,
    issuedAt: hall.now,
    claimedAtIssue: claims,
    category,
    status: 'waiting',
    place: hall.now,
    lineDay: today(hall),
    claims,
    reason: null,
    level: null,
    counter: null,
    onlyFor: null,
    backTo: null,
    sentBackBy: null,
    calledAt: null,
    startedAt: null,
    finishedAt: null,
    missedAt: null,
    heldAt: null,
    timesCalled: 0,
    timesMissed: 0,
    note: '',
    result: null,
  }
  hall.cards.push(card)
  return card
}

const call = (hall: ModelHall, who: Who, card: Card, because: string): Expected =>
  write(
    hall,
    who,
    'call',
    card,
    {
      status: 'called',
      counter: who.counter,
      onlyFor: card.onlyFor === who.counter ? card.onlyFor : null,
      sentBackBy: null,
      missedAt: null,
      calledAt: hall.now,
      timesCalled: card.timesCalled + 1,
    },
    { because, stream: streamOfCard(card) },
  )

/** What can be taken back, in the words in which the program offers it. */
const CAN_BE_TAKEN_BACK = [
  'call',
  'start',
  'miss',
  'rejoin',
  'hold',
  'resume',
  'transfer',
  'send-back',
  'finish',
  'void',
]

/** The last thing done at this counter within the minute, if nobody has gone on with that ticket since. */
export const takeable = (hall: ModelHall, who: Who): Deed | null => {
  const here = hall.deeds.filter(
    (deed) => who.counter !== null && deed.counter === who.counter && deed.at > hall.now - MINUTE,
  )
  const last = hall.deeds.filter((deed) => deed.card === here.at(-1)?.card).at(-1)
  if (last === undefined || last.staff !== who.login || !CAN_BE_TAKEN_BACK.includes(last.what)) return null
  return last.at > hall.now - MINUTE ? last : null
}

const takeBack = (hall: ModelHall, who: Who): Expected => {
  const deed = takeable(hall, who)
  if (deed === null) return { code: 'nothing-to-undo' }
  const { card, before } = deed
  const inHand = atCounter(hall, who.counter)
  if (inHand !== undefined && inHand !== card) return { code: 'ticket-open' }
  if (['called', 'serving'].includes(before.status)) {
    const there = atCounter(hall, before.counter)
    if (there !== undefined && there !== card) return { code: 'ticket-open' }
  }
  hall.deeds = hall.deeds.filter((one) => one !== deed)
  Object.assign(card, before)
  return { card }
}

/** What a window does with the ticket it has in hand. */
const withCurrent = (hall: ModelHall, who: Who, step: Step): Expected => {
  const card = atCounter(hall, who.counter)
  if (step.does === 'transfer' && (step.categoryId === null) === (step.counterId === null))
    return { code: 'no-target' }
  if (card === undefined) return { code: 'no-ticket' }
  const called = card.status === 'called'
  const end = (result: string): Expected =>
    called
      ? { code: 'wrong-status' }
      : write(hall, who, 'finish', card, { status: 'finished', finishedAt: hall.now, result })
  switch (step.does) {
    case 'recall':
      return called
        ? write(hall, who, 'recall', card, { timesCalled: card.timesCalled + 1 })
        : { code: 'wrong-status' }
    case 'start':
      return called
        ? write(hall, who, 'start', card, { status: 'serving', startedAt: hall.now })
        : { code: 'wrong-status' }
    case 'miss': {
      if (!called) return { code: 'wrong-status' }
      const rule = hall.rules.missed
      const back = rule.kind === 'goes-back' && card.timesMissed < rule.times
      return write(hall, who, 'miss', card, {
        ...LEAVES_COUNTER,
        status: back ? 'waiting' : 'missed',
        place: back ? behind(hall, card.category, rule.places) : card.place,
        missedAt: hall.now,
        timesMissed: card.timesMissed + 1,
      })
    }
    case 'hold':
      return called
        ? { code: 'wrong-status' }
        : write(hall, who, 'hold', card, { status: 'held', heldAt: hall.now, note: '去复印' })
    case 'transfer': {
      const to = step.categoryId
      const line = to === null ? [] : inLine(hall).filter((one) => one.category === to)
      const front = Math.min(...line.map((one) => one.place)) - 1
      const place =
        to === null || hall.rules.transferred === 'keeps'
          ? card.place
          : hall.rules.transferred === 'last' || line.length === 0
            ? hall.now
            : front
      return write(hall, who, 'transfer', card, {
        ...LEAVES_COUNTER,
        status: 'waiting',
        category: to ?? card.category,
        onlyFor: step.counterId,
        backTo: step.comesBack ? who.counter : card.backTo,
        note: '盖章',
        place,
      })
    }
    case 'sendBack':
      if (called) return { code: 'wrong-status' }
      if (card.backTo === null) return { code: 'not-expected' }
      return write(hall, who, 'send-back', card, {
        ...LEAVES_COUNTER,
        status: 'waiting',
        onlyFor: card.backTo,
        backTo: null,
        sentBackBy: who.counter,
      })
    case 'finish':
      return end('served')
    case 'consult':
      return end('consulted')
    default:
      throw new Error(`not done with a ticket in hand: ${step.does}`)
  }
}

/** People of earlier days: all that were named, or none. */
const settle = (hall: ModelHall, who: Who, cards: readonly Card[], carries: boolean): Expected => {
  for (const card of cards) {
    if (card.lineDay >= today(hall)) return { code: 'wrong-status' }
    if (card.status !== 'waiting' && (carries || !['called', 'held', 'missed'].includes(card.status)))
      return refused(who, card)
  }
  for (const card of cards)
    if (carries) write(hall, who, 'carry-over', card, { lineDay: today(hall) }, { here: false })
    else write(hall, who, 'void', card, { status: 'void', note: '未再来' }, { here: false })
  return { numbers: cards.map((card) => card.number) }
}

const verify = (hall: ModelHall, who: Who, card: Card, step: Extract<Step, { does: 'verify' }>): Expected => {
  const level = step.reason === null ? null : levelFor(hall.rules, step.reason, step.age)
  if (level === 'none') return { code: 'too-young' }
  if (card.status !== 'waiting') return refused(who, card)
  const change = level === null ? { claims: false } : {}
  return write(hall, who, 'verify', card, { ...change, reason: step.reason, level }, { here: false })
}

const signIn = (hall: ModelHall, step: Extract<Step, { does: 'signIn' }>): Expected => {
  const earlier = hall.seats.get(step.by)
  if (earlier !== undefined && earlier.counter !== step.counterId && atCounter(hall, earlier.counter))
    return { code: 'ticket-open' }
  for (const [window, seat] of hall.seats)
    if (window !== step.by && step.counterId !== null && seat.counter === step.counterId)
      return { code: 'counter-taken' }
  hall.seats.set(step.by, { login: step.login, counter: step.counterId })
  return { nothing: true }
}

const take = (hall: ModelHall, category: string, claims: boolean): Expected => {
  if (clockOf(hall.now) >= '23:59') return { code: 'closed' }
  const quota = hall.quotas.get(category) ?? Infinity
  if ((hall.drawn.get(`${today(hall)} ${hall.prefixes.get(category)}`) ?? 0) >= quota)
    return { code: 'quota-reached' }
  return { card: issue(hall, category, claims) }
}

const guideTakes = (
  hall: ModelHall,
  who: Who,
  { categoryId, reason, age }: Extract<Step, { does: 'guideTakes' }>,
): Expected => {
  const level = reason === null ? null : levelFor(hall.rules, reason, age)
  if (level === 'none') return { code: 'too-young' }
  const card = issue(hall, categoryId, reason !== null)
  return level === null ? { card } : write(hall, who, 'verify', card, { reason, level }, { here: false })
}

const byHand = (hall: ModelHall, who: Who, card: Card | undefined, step: Step): Expected => {
  const counted = step.does === 'call' || step.does === 'resume'
  if (counted && who.counter === null) return { code: 'no-counter' }
  if (counted && atCounter(hall, who.counter)) return { code: 'ticket-open' }
  if (card === undefined) return { code: 'no-ticket' }
  const { rules } = hall
  switch (step.does) {
    case 'call':
      return card.status === 'waiting' || card.status === 'missed'
        ? call(hall, who, card, 'picked-by-hand')
        : refused(who, card)
    case 'resume':
      return card.status === 'held'
        ? write(hall, who, 'resume', card, { status: 'serving', counter: who.counter, heldAt: null })
        : refused(who, card)
    case 'rejoin': {
      if (card.status !== 'missed') return refused(who, card)
      const late =
        rules.missed.kind === 'leaves' ||
        (rules.missed.kind === 'is-kept' && hall.now - (card.missedAt ?? 0) > rules.missed.minutes * MINUTE)
      const places = rules.missed.kind === 'leaves' ? 0 : rules.missed.places
      const place = late ? hall.now : behind(hall, card.category, places)
      return write(
        hall,
        who,
        'rejoin',
        card,
        { ...LEAVES_COUNTER, status: 'waiting', place },
        { here: false },
      )
    }
    case 'void':
      return ['waiting', 'called', 'held', 'missed'].includes(card.status)
        ? write(hall, who, 'void', card, { status: 'void', note: '本人不办了' }, { here: false })
        : refused(who, card)
    default:
      throw new Error(`not done by hand: ${step.does}`)
  }
}

/** Writes one step into the notebook and says what the program has to answer to it. */
export const writeDown = (hall: ModelHall, { step, cards }: Meant): Expected => {
  if (step.does === 'take') return take(hall, step.categoryId, step.claims)
  if (step.does === 'rules') {
    if (step.rules.urgentFrom < step.rules.seniorFrom) return { code: 'contradiction' }
    hall.rules = step.rules
    return { nothing: true }
  }
  if (step.does === 'signIn') return signIn(hall, step)
  if (!('by' in step)) throw new Error(`nobody does it: ${step.does}`)
  const who = hall.seats.get(step.by)
  if (who === undefined) return { code: 'signed-out' }
  const [card] = cards
  switch (step.does) {
    case 'callNext': {
      if (who.counter === null) return { code: 'no-counter' }
      if (atCounter(hall, who.counter)) return { code: 'ticket-open' }
      if (hall.paused.has(who.counter)) return { code: 'counter-paused' }
      const next = whoIsNext(hall, who.counter)
      return next === null ? { code: 'nobody-waiting' } : call(hall, who, next.card, next.because)
    }
    case 'undo':
      return takeBack(hall, who)
    case 'guideTakes':
      return guideTakes(hall, who, step)
    case 'verify':
      return card === undefined ? { code: 'no-ticket' } : verify(hall, who, card, step)
    case 'pause':
      if (who.counter === null) return { code: 'no-counter' }
      if (step.paused && atCounter(hall, who.counter)) return { code: 'ticket-open' }
      if (step.paused) hall.paused.add(who.counter)
      else hall.paused.delete(who.counter)
      return { nothing: true }
    case 'signOut':
      if (atCounter(hall, who.counter)) return { code: 'ticket-open' }
      hall.seats.delete(step.by)
      return { nothing: true }
    case 'carryOver':
    case 'voidEarlier':
      return cards.length === 0 ? { code: 'no-ticket' } : settle(hall, who, cards, step.does === 'carryOver')
    case 'call':
    case 'resume':
    case 'rejoin':
    case 'void':
      return byHand(hall, who, card, step)
    default:
      return withCurrent(hall, who, step)
  }
}
