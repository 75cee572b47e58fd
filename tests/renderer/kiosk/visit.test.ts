import { describe, expect, it } from 'vitest'
import type { KioskTicket } from '#shared/contract/kiosk.ts'
import type { Page, Visit } from '../../../renderer/kiosk/visit.ts'
import {
  freshVisit,
  nextVisit,
  pageForTicket,
  settled,
  staySeconds,
  timeLeft,
} from '../../../renderer/kiosk/visit.ts'

const ticket: KioskTicket = {
  ticketId: 'ticket-1',
  number: 'A023',
  categoryName: '社会救助',
  ahead: 6,
  estimate: { fromMinutes: 15, toMinutes: 25 },
  priorityClaimed: false,
  paper: 'sent',
  issuedAt: 1_790_000_000_000,
  standing: 'waiting',
  counter: null,
}
const order = { categoryId: 'a', categoryName: '社会救助', priority: false }

const on = (page: Page, at = 0): Visit => nextVisit(freshVisit(0), { kind: 'turned', page, at })

describe('how long a page stays', () => {
  it.each<[string, Page, number]>([
    ['the ticket', { kind: 'taken', ticket }, 20],
    ['trouble with the paper', { kind: 'trouble', ticket, because: 'reported' }, 60],
    ['a refusal', { kind: 'refused', refusal: 'broken' }, 60],
    ['the question of priority', { kind: 'choose' }, 30],
    [
      'a business that gives none',
      { kind: 'unavailable', categoryName: '社保医保', closed: { because: 'day-full', opensNext: null } },
      40,
    ],
    ['the question whose number it is', { kind: 'identify', order, refused: false }, 60],
    ['no card', { kind: 'no-card' }, 40],
    ['a number somebody has already', { kind: 'known', ticket, reprint: 'none' }, 40],
  ])('%s', (_name, page, seconds) => {
    expect(staySeconds(on(page))).toBe(seconds)
    expect(nextVisit(on(page), { kind: 'ticked', at: seconds * 1000 - 1 }).page).toEqual(page)
    expect(nextVisit(on(page), { kind: 'ticked', at: seconds * 1000 }).page).toEqual({ kind: 'home' })
  })

  it('an ordinary first page stays', () => {
    expect(staySeconds(freshVisit(0))).toBeNull()
  })

  it('a first page in large letters or English goes back to the ordinary one by itself', () => {
    const big = nextVisit(freshVisit(0), { kind: 'size-switched', at: 1000 })
    const english = nextVisit(big, { kind: 'language-switched', at: 2000 })
    expect([english.big, english.english]).toEqual([true, true])
    expect(nextVisit(english, { kind: 'ticked', at: 31_999 })).toEqual(english)
    expect(nextVisit(english, { kind: 'ticked', at: 32_000 })).toEqual(freshVisit(32_000))
  })

  it('so does a dark one', () => {
    const dark = nextVisit(freshVisit(0), { kind: 'contrast-switched', at: 1000 })
    expect(dark.dark).toBe(true)
    expect(nextVisit(dark, { kind: 'ticked', at: 31_000 })).toEqual(freshVisit(31_000))
  })

  it('any touch starts the time again', () => {
    const touched = nextVisit(on({ kind: 'taken', ticket }), { kind: 'touched', at: 19_000 })
    expect(timeLeft(touched, 25_000)).toEqual({ seconds: 14, share: 0.7 })
    expect(nextVisit(touched, { kind: 'ticked', at: 38_999 }).page.kind).toBe('taken')
    expect(nextVisit(touched, { kind: 'ticked', at: 39_000 }).page.kind).toBe('home')
  })

  it('waiting for an answer is no dead end, and tapping does not prolong it', () => {
    const taking = nextVisit(on({ kind: 'taking', priority: false }), { kind: 'touched', at: 50_000 })
    expect(nextVisit(taking, { kind: 'ticked', at: 60_000 }).page).toEqual({
      kind: 'refused',
      refusal: 'unknown',
    })
  })

  it('a stopwatch that has not ticked yet shows the full time, not more', () => {
    expect(timeLeft(on({ kind: 'taken', ticket }, 5000), 4000)).toEqual({ seconds: 20, share: 1 })
  })
})

describe('returning to the first page', () => {
  it('forgets large letters, English, the dark screen and the page of cards', () => {
    const used: Visit = { ...on({ kind: 'taken', ticket }), big: true, english: true, dark: true, cards: 1 }
    expect(nextVisit(used, { kind: 'turned', page: { kind: 'home' }, at: 9000 })).toEqual(freshVisit(9000))
  })

  it('keeps large letters while the same person goes on', () => {
    const big = nextVisit(freshVisit(0), { kind: 'size-switched', at: 0 })
    expect(nextVisit(big, { kind: 'turned', page: { kind: 'choose' }, at: 900 }).big).toBe(true)
  })
})

describe('a finger that lands twice', () => {
  it('does not press what has only just come up', () => {
    const visit = on({ kind: 'taken', ticket }, 1000)
    expect(settled(visit, 1399)).toBe(false)
    expect(settled(visit, 1400)).toBe(true)
  })
})

describe('the page for a ticket', () => {
  it.each<[KioskTicket['paper'], 'ready' | 'trouble', string]>([
    ['waiting', 'ready', 'taken'],
    ['sent', 'ready', 'taken'],
    ['sent', 'trouble', 'taken'],
    ['waiting', 'trouble', 'no-printer'],
    ['failed', 'ready', 'not-printed'],
    ['failed', 'trouble', 'not-printed'],
  ])('paper %s with a printer %s', (paper, printer, expected) => {
    const page = pageForTicket({ ...ticket, paper }, printer)
    expect(page.kind === 'trouble' ? page.because : page.kind).toBe(expected)
  })

  it('turns to trouble when the paper turns out to have failed', () => {
    const failed = { ...ticket, paper: 'failed' as const }
    expect(
      nextVisit(on({ kind: 'taken', ticket }), { kind: 'ticket-changed', ticket: failed, at: 3000 }).page,
    ).toEqual({ kind: 'trouble', ticket: failed, because: 'not-printed' })
  })

  it('keeps the reason the person gave when the ticket changes on the trouble page', () => {
    const ahead = { ...ticket, ahead: 5 }
    expect(
      nextVisit(on({ kind: 'trouble', ticket, because: 'reported' }), {
        kind: 'ticket-changed',
        ticket: ahead,
        at: 3000,
      }).page,
    ).toEqual({ kind: 'trouble', ticket: ahead, because: 'reported' })
  })

  it('never changes because of the ticket of somebody else', () => {
    const visit = on({ kind: 'taken', ticket })
    const other = { ...ticket, ticketId: 'ticket-2', paper: 'failed' as const }
    expect(nextVisit(visit, { kind: 'ticket-changed', ticket: other, at: 3000 })).toBe(visit)
  })
})

describe('an answer that comes late', () => {
  const answered = { kind: 'answered', page: { kind: 'taken', ticket }, at: 70_000 } as const

  it('is shown to the person who was told that nothing is known', () => {
    expect(nextVisit(on({ kind: 'refused', refusal: 'unknown' }), answered).page.kind).toBe('taken')
  })

  it.each<[string, Page]>([
    ['first page', { kind: 'home' }],
    ['question of priority', { kind: 'choose' }],
    ['ticket of the next person', { kind: 'taken', ticket: { ...ticket, ticketId: 'ticket-2' } }],
  ])('never replaces the %s', (_name, page) => {
    expect(nextVisit(on(page), answered).page).toEqual(page)
  })
})

describe('pages of category cards', () => {
  it('turn round after the last one', () => {
    const second = nextVisit(freshVisit(0), { kind: 'cards-turned', pages: 2, at: 500 })
    expect(second.cards).toBe(1)
    expect(nextVisit(second, { kind: 'cards-turned', pages: 2, at: 900 }).cards).toBe(0)
  })
})

describe('补打 of a number somebody has already', () => {
  const known: Page = { kind: 'known', ticket, reprint: 'none' }
  const asked = nextVisit(on(known), { kind: 'reprint-answered', reprint: 'sent', at: 5000 })

  it('stays on its page and starts its time again', () => {
    expect(asked.page).toEqual({ ...known, reprint: 'sent' })
    expect(timeLeft(asked, 5000)).toEqual({ seconds: 40, share: 1 })
  })

  it('turns to trouble when that paper fails; an earlier one that failed is no news', () => {
    const failed = { ...ticket, paper: 'failed' as const }
    const changed = { kind: 'ticket-changed', ticket: failed, at: 6000 } as const
    expect(nextVisit(asked, changed).page).toEqual({
      kind: 'trouble',
      ticket: failed,
      because: 'not-printed',
    })
    expect(nextVisit(on(known), changed).page).toEqual({ ...known, ticket: failed })
  })

  it('an answer that comes after somebody went home changes nothing', () => {
    const home = freshVisit(9000)
    expect(nextVisit(home, { kind: 'reprint-answered', reprint: 'sent', at: 9500 })).toBe(home)
  })
})
