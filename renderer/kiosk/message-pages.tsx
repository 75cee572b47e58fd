import type { Instant } from '#shared/kernel/instant.ts'
import { wallTime } from '../ui/public-format.ts'
import { spoken } from '../ui/public-phrases.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import type { NotBooked } from './visit.ts'
import { SmallHeader } from './header.tsx'
import { closedWord, useNextText } from './closed-words.ts'
import { useDateText } from './date-text.ts'
import { LeaveBar } from './leave-bar.tsx'
import type { CategoryClosed, KioskHome } from './opening.ts'
import { closedTitle, openingDay } from './opening.ts'
import { PageTitle } from './page-title.tsx'
import { Warning } from './pictograms.tsx'
import { usePlaceWords } from './place.ts'
import type { Refusal } from './refusal.ts'
import { Steps } from './steps.tsx'
import type { VisitControls } from './use-visit.ts'

interface ExplainedProps {
  readonly home: KioskHome
  readonly now: number | null
  readonly title: string
  readonly line: string
  readonly safe: string
  readonly lines: readonly string[]
  readonly back: string
  readonly left: VisitControls['left']
  readonly done: () => void
}

/** No number: what happened, what is safe, what to do, and the way back. */
const Explained = ({ home, now, title, line, safe, lines, back, left, done }: ExplainedProps) => {
  const { label } = useWords('kiosk')
  return (
    <div className="page explained">
      <SmallHeader home={home} now={now} />
      <main>
        <section className="number-part">
          <div className="what-happened">
            <Warning />
            <div>
              <PageTitle text={title} />
              <p>
                <Phrases text={line} />
              </p>
            </div>
          </div>
          <div className="safe">
            <p className="safe-title">
              <Phrases text={safe} />
            </p>
          </div>
        </section>
        <section className="to-do">
          <h2>{label('trouble.doThis')}</h2>
          <Steps lines={lines} />
        </section>
      </main>
      <footer>
        <LeaveBar left={left} />
        <div className="buttons">
          <button type="button" className="button main" onClick={done}>
            {back}
          </button>
        </div>
      </footer>
    </div>
  )
}

type PageProps = Pick<ExplainedProps, 'home' | 'now' | 'left' | 'done'>

interface UnavailableProps extends PageProps {
  readonly clock: Instant
  readonly categoryName: string
  readonly closed: CategoryClosed
}

/** One business gives no number now: its card stays and answers with why, and when next. */
export const UnavailablePage = ({ clock, categoryName, closed, ...page }: UnavailableProps) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(page.home.guideDesk)
  const nextText = useNextText('page')
  const { because, opensNext } = closed
  return (
    <Explained
      {...page}
      title={say(`closedWord.${closedWord(closed, clock)}`)}
      line={say('unavailable.line', { category: categoryName })}
      safe={say('unavailable.safe')}
      lines={[
        ...(opensNext === null ? [] : [say('unavailable.next', { next: nextText(opensNext, clock) })]),
        placeSay(because === 'not-today' ? 'unavailable.askWhere' : 'unavailable.ask'),
        say('unavailable.other'),
      ]}
      back={label('unavailable.back')}
    />
  )
}

/** 一人一号 and no card at hand: a person gives the number instead. */
export const NoCardPage = (page: PageProps) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(page.home.guideDesk)
  return (
    <Explained
      {...page}
      title={say('noCard.title')}
      line={say('noCard.line')}
      safe={placeSay('noCard.go')}
      lines={[say('noCard.tell'), say('noCard.phone')]}
      back={label('unavailable.back')}
    />
  )
}

/** 已预约取号, and no number of a slot to be had now: why, and what to do instead. */
export const NotBookedPage = ({
  because,
  when,
  ...page
}: PageProps & { readonly because: NotBooked; readonly when: string }) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(page.home.guideDesk)
  const lines = {
    none: [say('booked.checkNumber'), say('booked.ordinary'), placeSay('booked.ask')],
    early: [say('booked.comeAt', { when }), say('booked.sit'), placeSay('booked.ask')],
    late: [say('booked.ordinary'), placeSay('booked.ask')],
  } as const satisfies Record<NotBooked, readonly string[]>
  return (
    <Explained
      {...page}
      title={say(`booked.${because}`, { when })}
      line={say(`booked.why.${because}`, { when })}
      safe={say(because === 'early' ? 'booked.kept' : 'booked.notTaken')}
      lines={lines[because]}
      back={label('unavailable.back')}
    />
  )
}

/** A take that gave no number, or of which it is not known whether it did. */
export const RefusedPage = ({ refusal, ...page }: PageProps & { readonly refusal: Refusal }) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(page.home.guideDesk)
  const lines = {
    closed: [placeSay('refused.urgent')],
    changed: [say('refused.again')],
    broken: [placeSay('refused.getNumber')],
    unknown: [say('refused.keepTicket'), placeSay('refused.confirmNumber')],
  } as const satisfies Record<Refusal, readonly string[]>
  return (
    <Explained
      {...page}
      title={say(refusal === 'unknown' ? 'refused.unknown' : 'refused.notTaken')}
      line={say(`refused.line.${refusal}`)}
      safe={say(`refused.safe.${refusal}`)}
      lines={lines[refusal]}
      back={label('refused.back')}
    />
  )
}

/** No numbers now: why, and when next, large. */
export const ClosedPart = ({ home, now }: { readonly home: KioskHome; readonly now: number }) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(home.guideDesk)
  const dateText = useDateText()
  const title = closedTitle(home.closedBecause)
  const next = home.opensNext
  return (
    <main className="closed">
      <h1>
        <Phrases text={say(`closed.${title}`)} />
      </h1>
      {next !== null && title !== 'clockDoubtful' ? (
        <div className="next-opening">
          <p className="next-title">{label('closed.nextTitle')}</p>
          <p className="next-time">
            <Phrases
              text={say(`closed.${openingDay(next.date, now)}`, {
                date: spoken(dateText(next.date)),
                time: wallTime(next.time),
              })}
            />
          </p>
        </div>
      ) : (
        <div className="next-opening">
          <p className="next-time">
            <Phrases text={placeSay('closed.getNumber')} />
          </p>
        </div>
      )}
    </main>
  )
}

/** The hall's server does not answer: no number is made up here. */
export const OfflinePage = ({ guideDesk }: { readonly guideDesk: string | null }) => {
  const { say } = useWords('kiosk')
  const placeSay = usePlaceWords(guideDesk)
  return (
    <main className="page alone" role="alert">
      <Warning />
      <h1>
        <Phrases text={say('offline.title')} />
      </h1>
      <p className="go-to">
        <Phrases text={placeSay('offline.goTo')} />
      </p>
      <p className="safe-line">
        <Phrases text={say('offline.safe')} />
      </p>
    </main>
  )
}

/** Between the tap and the number. Shown only when it takes longer than a blink (the style sheet waits). */
export const TakingPage = () => {
  const { say } = useWords('kiosk')
  return (
    <main className="page alone taking" role="status">
      <h1>
        <Phrases text={say('taking')} />
      </h1>
      <p className="safe-line">
        <Phrases text={say('takingWait')} />
      </p>
    </main>
  )
}
