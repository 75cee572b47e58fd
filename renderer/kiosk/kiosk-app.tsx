import i18next from 'i18next'
import { useCallback, useEffect } from 'react'
import { dateAt } from '#shared/kernel/instant.ts'
import { useCommand } from '../api/use-command.ts'
import { useConnection } from '../api/use-connection.ts'
import { useQuery } from '../api/use-query.ts'
import { stopwatch, useEvery, useServerClock } from '../ui/public-clock.ts'
import { useReady } from '../ui/public-ready.ts'
import { useWords } from '../ui/public-text.tsx'
import { HomePage } from './home-page.tsx'
import { IdentifyPage } from './identify-page.tsx'
import { KnownPage } from './known-page.tsx'
import {
  NoCardPage,
  NotBookedPage,
  OfflinePage,
  RefusedPage,
  TakingPage,
  UnavailablePage,
} from './message-pages.tsx'
import type { KioskHome } from './opening.ts'
import { TakenPage } from './taken-page.tsx'
import { TroublePage } from './trouble-page.tsx'
import { useVisit } from './use-visit.ts'
import type { VisitControls } from './use-visit.ts'
import { useReadAloud } from './read-aloud.ts'
import { useSentence } from './sentence.ts'
import type { TakeOrder } from './visit.ts'

/** Opening hours pass and estimates age without any event, so the first page is asked for again on its own. */
const REFRESH_MILLISECONDS = 15_000

/** The whole kiosk window. */
export const KioskApp = () => {
  const { label } = useWords('kiosk')
  const { connection } = useConnection()
  const query = useQuery('kiosk.home', {}, ['queue', 'settings', 'printing'])
  const home = query.value
  const now = useServerClock(home === null ? null : home.now)
  const controls = useVisit(home === null ? 'ready' : home.printer)
  useEvery(REFRESH_MILLISECONDS, query.refetch)

  const { english, dark } = controls.visit
  useEffect(() => {
    const language = english ? 'en' : 'zh-CN'
    document.documentElement.lang = language
    void i18next.changeLanguage(language)
  }, [english])
  useEffect(() => {
    document.documentElement.dataset['contrast'] = dark ? 'dark' : 'light'
  }, [dark])

  const offline = connection === 'down' || !query.fresh || query.failure !== null
  useReady(home !== null || offline)

  if (home === null || now === null)
    return offline ? (
      <OfflinePage guideDesk={null} />
    ) : (
      <main className="page alone" role="status">
        <p className="safe-line">{label('starting')}</p>
      </main>
    )
  return <Visited home={home} now={now} offline={offline} controls={controls} />
}

interface VisitedProps {
  readonly home: KioskHome
  readonly now: number
  readonly offline: boolean
  readonly controls: VisitControls
}

/** The page on which the person stands. A number once given stays on screen whatever happens to the line. */
const Visited = ({ home, now, offline, controls }: VisitedProps) => {
  const { visit, left, step, goTo, take, arrive } = controls
  const { page } = visit
  const held = page.kind === 'taken' || page.kind === 'known' || page.kind === 'trouble' ? page.ticket : null
  const bookings = useQuery('kiosk.bookings', {}, ['settings', 'appointments']).value?.on === true
  const report = useCommand('kiosk.reportTrouble')
  const again = useCommand('kiosk.reprint')
  const told = useQuery('kiosk.ticket', held === null ? null : { ticketId: held.ticketId }, [
    'printing',
    'queue',
  ])

  useEffect(() => {
    if (told.value === null) return
    const { noticedAt: _noticedAt, ...ticket } = told.value
    step({ kind: 'ticket-changed', ticket, at: stopwatch() })
  }, [told.value, step])

  const sentence = useSentence(now, page)
  useReadAloud(home.readAloud ? sentence : null, visit.english ? 'en' : 'zh')

  const goHome = useCallback(() => goTo({ kind: 'home' }), [goTo])
  const clock = home.closedBecause === 'clock-doubtful' ? null : now
  const common = { home, now: clock, left, done: goHome }

  switch (page.kind) {
    case 'taken':
      return (
        <TakenPage
          {...common}
          ticket={page.ticket}
          paperMissing={() => {
            goTo({ kind: 'trouble', ticket: page.ticket, because: 'reported' })
            // The page never claims that somebody knows before a staff window has said so.
            void report.run({ ticketId: page.ticket.ticketId }).catch(() => null)
          }}
        />
      )
    case 'known':
      return (
        <KnownPage
          {...common}
          ticket={page.ticket}
          reprint={page.reprint}
          printAgain={() => {
            void again
              .run({ ticketId: page.ticket.ticketId })
              .then((reply) =>
                reply === null
                  ? null
                  : reply.ok
                    ? 'sent'
                    : reply.error.code === 'just-printed'
                      ? 'recent'
                      : 'failed',
              )
              .catch(() => 'failed' as const)
              .then((reprint) => {
                if (reprint !== null) step({ kind: 'reprint-answered', reprint, at: stopwatch() })
              })
          }}
        />
      )
    case 'trouble':
      return (
        <TroublePage
          {...common}
          ticket={page.ticket}
          because={page.because}
          noticedAt={told.value === null ? null : told.value.noticedAt}
        />
      )
    case 'refused':
      return <RefusedPage {...common} refusal={page.refusal} />
    case 'home':
    case 'choose':
    case 'unavailable':
    case 'identify':
    case 'booked':
    case 'not-booked':
    case 'no-card':
    case 'taking':
      break
  }
  const taking = page.kind === 'taking'
  if (offline && !taking) return <OfflinePage guideDesk={home.guideDesk} />
  if (page.kind === 'unavailable')
    return <UnavailablePage {...common} clock={now} categoryName={page.categoryName} closed={page.closed} />
  if (page.kind === 'no-card') return <NoCardPage {...common} />
  if (page.kind === 'not-booked') return <NotBookedPage {...common} because={page.because} when={page.when} />
  if (page.kind === 'booked')
    return (
      <IdentifyPage
        {...common}
        today={dateAt(now)}
        categoryName={null}
        refused={page.refused}
        take={arrive}
        withoutCard={() => goTo({ kind: 'no-card' })}
      />
    )
  if (page.kind === 'identify') {
    const { order, refused } = page
    return (
      <IdentifyPage
        {...common}
        today={dateAt(now)}
        categoryName={order.categoryName}
        refused={refused}
        take={(idNumber) => take(order, idNumber)}
        withoutCard={() => (home.withoutCard === 'take' ? take(order, null) : goTo({ kind: 'no-card' }))}
      />
    )
  }
  const order = (wanted: TakeOrder): void =>
    home.onePerPerson === 'off'
      ? take(wanted, null)
      : goTo({ kind: 'identify', order: wanted, refused: false })
  return (
    <>
      <div className="under" inert={taking}>
        <HomePage
          home={home}
          now={now}
          visit={visit}
          pressCategory={({ id, name, closed }) =>
            closed !== null
              ? goTo({ kind: 'unavailable', categoryName: name, closed })
              : order({ categoryId: id, categoryName: name, priority: page.kind === 'choose' })
          }
          askPriority={() => goTo({ kind: 'choose' })}
          askBooked={bookings ? () => goTo({ kind: 'booked', refused: false }) : null}
          goBack={goHome}
          switchSize={() => step({ kind: 'size-switched', at: stopwatch() })}
          switchLanguage={() => step({ kind: 'language-switched', at: stopwatch() })}
          switchContrast={() => step({ kind: 'contrast-switched', at: stopwatch() })}
          turnCards={(pages) => step({ kind: 'cards-turned', pages, at: stopwatch() })}
        />
      </div>
      {taking && <TakingPage />}
    </>
  )
}
