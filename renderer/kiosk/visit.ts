import type { KioskTicket } from '#shared/contract/kiosk.ts'
import type { CategoryClosed } from './opening.ts'
import type { Refusal } from './refusal.ts'

/** Which business somebody wants, before the hall has given a number. */
export interface TakeOrder {
  readonly categoryId: string
  readonly categoryName: string
  readonly priority: boolean
}

/** 补打 at the kiosk: not asked for, on its way, only just printed, or not to be had here. */
export type Reprint = 'none' | 'sent' | 'recent' | 'failed'

/** Why somebody who says they have booked gets no number of a slot now. */
export type NotBooked = 'none' | 'early' | 'late'

/** Why a person is asked to remember the number instead of taking the paper. */
export type PaperTrouble = 'not-printed' | 'no-printer' | 'reported'

/** Where one person stands between two returns to the first page. */
export type Page =
  | { readonly kind: 'home' }
  /** Priority was asked for: which business? */
  | { readonly kind: 'choose' }
  | { readonly kind: 'unavailable'; readonly categoryName: string; readonly closed: CategoryClosed }
  /** 一人一号: whose number is it? `refused` = the hall knows no such number of a card. */
  | { readonly kind: 'identify'; readonly order: TakeOrder; readonly refused: boolean }
  /** Without a card, where the hall wants one. */
  | { readonly kind: 'no-card' }
  /** 已预约取号: the card, or its number. */
  | { readonly kind: 'booked'; readonly refused: boolean }
  | { readonly kind: 'not-booked'; readonly because: NotBooked; readonly when: string }
  | { readonly kind: 'taking'; readonly priority: boolean }
  /** The number that this person has already. */
  | { readonly kind: 'known'; readonly ticket: KioskTicket; readonly reprint: Reprint }
  | { readonly kind: 'taken'; readonly ticket: KioskTicket }
  | { readonly kind: 'trouble'; readonly ticket: KioskTicket; readonly because: PaperTrouble }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface Visit {
  readonly page: Page
  /** Stopwatch milliseconds when this page came up. */
  readonly arrivedAt: number
  /** Stopwatch milliseconds of the last touch or key, at least {@link arrivedAt}. */
  readonly touchedAt: number
  readonly big: boolean
  readonly english: boolean
  /** White and yellow on black. */
  readonly dark: boolean
  /** Which page of categories is shown, from 0, where a hall has more than fit. */
  readonly cards: number
}

export type VisitStep =
  | { readonly kind: 'touched'; readonly at: number }
  | { readonly kind: 'ticked'; readonly at: number }
  | { readonly kind: 'turned'; readonly page: Page; readonly at: number }
  | { readonly kind: 'answered'; readonly page: Page; readonly at: number }
  | { readonly kind: 'ticket-changed'; readonly ticket: KioskTicket; readonly at: number }
  | { readonly kind: 'size-switched'; readonly at: number }
  | { readonly kind: 'language-switched'; readonly at: number }
  | { readonly kind: 'contrast-switched'; readonly at: number }
  | { readonly kind: 'reprint-answered'; readonly reprint: Reprint; readonly at: number }
  | { readonly kind: 'cards-turned'; readonly pages: number; readonly at: number }

/** A finger that lands twice must not press what the second landing happens to find. */
const SETTLE_MILLISECONDS = 400

/** Seconds a page stays without a touch; null stays. A first page in its usual state has nothing to go back to. */
export const staySeconds = (visit: Visit): number | null => {
  switch (visit.page.kind) {
    case 'home':
      return visit.big || visit.english || visit.dark || visit.cards > 0 ? 30 : null
    case 'choose':
      return 30
    case 'taken':
      return 20
    case 'known':
    case 'unavailable':
    case 'no-card':
    case 'not-booked':
      return 40
    case 'identify':
    case 'booked':
    case 'taking':
    case 'trouble':
    case 'refused':
      return 60
  }
}

/** Whole and partial time left on this page: seconds as shown, and the share of the bar still full. */
export const timeLeft = (visit: Visit, now: number): { seconds: number; share: number } | null => {
  const stay = staySeconds(visit)
  if (stay === null) return null
  const left = Math.min(stay, Math.max(0, stay - (now - visit.touchedAt) / 1000))
  return { seconds: Math.ceil(left), share: left / stay }
}

/** Whether a press counts yet on the page that has just come up. */
export const settled = (visit: Visit, at: number): boolean => at - visit.arrivedAt >= SETTLE_MILLISECONDS

/** The first page as every new person finds it: ordinary size, Chinese, dark on white, first cards. */
export const freshVisit = (at: number): Visit => ({
  page: { kind: 'home' },
  arrivedAt: at,
  touchedAt: at,
  big: false,
  english: false,
  dark: false,
  cards: 0,
})

/** The page for a ticket: the paper is promised only while nothing says it will not come. */
export const pageForTicket = (ticket: KioskTicket, printer: 'ready' | 'trouble'): Page => {
  if (ticket.paper === 'failed') return { kind: 'trouble', ticket, because: 'not-printed' }
  if (printer === 'trouble' && ticket.paper === 'waiting')
    return { kind: 'trouble', ticket, because: 'no-printer' }
  return { kind: 'taken', ticket }
}

/** Where a page goes when its time is over. Waiting without end would be a dead end, so it turns into a way out. */
const afterStay = (visit: Visit, at: number): Visit =>
  visit.page.kind === 'taking' ? turn(visit, { kind: 'refused', refusal: 'unknown' }, at) : freshVisit(at)

const turn = (visit: Visit, page: Page, at: number): Visit =>
  page.kind === 'home' ? freshVisit(at) : { ...visit, page, arrivedAt: at, touchedAt: at }

/** A late answer still belongs to the person who is waiting for it, but never to the next one. */
const awaitsAnswer = (page: Page): boolean =>
  page.kind === 'taking' || (page.kind === 'refused' && page.refusal === 'unknown')

const ticketChanged = (visit: Visit, ticket: KioskTicket, at: number): Visit => {
  const { page } = visit
  if (page.kind === 'taken' && page.ticket.ticketId === ticket.ticketId)
    return ticket.paper === 'failed'
      ? turn(visit, { kind: 'trouble', ticket, because: 'not-printed' }, at)
      : { ...visit, page: { ...page, ticket } }
  if (page.kind === 'known' && page.ticket.ticketId === ticket.ticketId)
    // The paper that was asked for again; that an earlier one failed is no news.
    return page.reprint === 'sent' && ticket.paper === 'failed'
      ? turn(visit, { kind: 'trouble', ticket, because: 'not-printed' }, at)
      : { ...visit, page: { ...page, ticket } }
  if (page.kind === 'trouble' && page.ticket.ticketId === ticket.ticketId)
    return { ...visit, page: { ...page, ticket } }
  return visit
}

/** What follows from one step. Returning to the first page forgets everything about the last person. */
export const nextVisit = (visit: Visit, step: VisitStep): Visit => {
  switch (step.kind) {
    case 'touched':
      return visit.page.kind === 'taking' ? visit : { ...visit, touchedAt: step.at }
    case 'ticked': {
      const left = timeLeft(visit, step.at)
      return left !== null && left.share === 0 ? afterStay(visit, step.at) : visit
    }
    case 'turned':
      return turn(visit, step.page, step.at)
    case 'answered':
      return awaitsAnswer(visit.page) ? turn(visit, step.page, step.at) : visit
    case 'ticket-changed':
      return ticketChanged(visit, step.ticket, step.at)
    case 'size-switched':
      return { ...visit, big: !visit.big, cards: 0, arrivedAt: step.at, touchedAt: step.at }
    case 'language-switched':
      return { ...visit, english: !visit.english, arrivedAt: step.at, touchedAt: step.at }
    case 'contrast-switched':
      return { ...visit, dark: !visit.dark, arrivedAt: step.at, touchedAt: step.at }
    case 'reprint-answered':
      return visit.page.kind === 'known'
        ? { ...visit, page: { ...visit.page, reprint: step.reprint }, touchedAt: step.at }
        : visit
    case 'cards-turned':
      return {
        ...visit,
        cards: step.pages > 0 ? (visit.cards + 1) % step.pages : 0,
        arrivedAt: step.at,
        touchedAt: step.at,
      }
  }
}
