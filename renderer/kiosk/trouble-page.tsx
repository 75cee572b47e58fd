import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { wallTimeAt } from '../ui/public-format.ts'
import { useWords } from '../ui/public-text.tsx'
import { SmallHeader } from './header.tsx'
import { LeaveBar } from './leave-bar.tsx'
import type { KioskHome } from './opening.ts'
import { PageTitle } from './page-title.tsx'
import { Warning } from './pictograms.tsx'
import { usePlaceWords } from './place.ts'
import { Steps } from './steps.tsx'
import type { VisitControls } from './use-visit.ts'
import type { PaperTrouble } from './visit.ts'
import { Phrases } from '../ui/public-text.tsx'

interface TroublePageProps {
  readonly home: KioskHome
  readonly now: number | null
  readonly ticket: KioskTicket
  readonly because: PaperTrouble
  /** When a staff window has taken note; until then nobody claims that it has. */
  readonly noticedAt: number | null
  readonly left: VisitControls['left']
  readonly done: () => void
}

const WORDS = {
  'not-printed': { title: 'trouble.printerTitle', line: 'trouble.printerLine' },
  'no-printer': { title: 'trouble.noPrinterTitle', line: 'trouble.noPrinterLine' },
  reported: { title: 'trouble.reportedTitle', line: 'trouble.reportedLine' },
} as const satisfies Record<PaperTrouble, { title: string; line: string }>

/** No paper: what happened, that the number is safe, and what to do. */
export const TroublePage = ({ home, now, ticket, because, noticedAt, left, done }: TroublePageProps) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(home.guideDesk)
  return (
    <div className="page trouble">
      <SmallHeader home={home} now={now} />
      <main>
        <section className="number-part">
          <div className="what-happened">
            <Warning />
            <div>
              <PageTitle text={say(WORDS[because].title)} />
              <p>
                <Phrases text={say(WORDS[because].line)} />
              </p>
            </div>
          </div>
          <div className="safe">
            <p className="safe-title">
              <Phrases text={say('trouble.saved')} />
            </p>
            <p className="number" data-length={Math.min(9, ticket.number.length)}>
              {ticket.number}
            </p>
            <p className="under-number">
              <span lang="zh-CN">{ticket.categoryName}</span>
              <span>{label('trouble.ahead', { count: ticket.ahead })}</span>
            </p>
          </div>
        </section>
        <section className="to-do">
          <h2>{label('trouble.doThis')}</h2>
          <Steps
            lines={[
              say('trouble.remember', { number: ticket.number }),
              ...(ticket.priorityClaimed ? [placeSay('trouble.check')] : []),
              placeSay('trouble.reprint'),
            ]}
          />
          <p className="noticed" aria-live="polite">
            {noticedAt === null ? (
              <b>
                <Phrases text={placeSay('trouble.tell')} />
              </b>
            ) : (
              <>
                <b>{label('trouble.noticed')}</b>
                <time>{wallTimeAt(noticedAt)}</time>
              </>
            )}
          </p>
        </section>
      </main>
      <footer>
        <LeaveBar left={left} />
        <div className="buttons">
          <button type="button" className="button main" onClick={done}>
            {label('trouble.done')}
          </button>
        </div>
      </footer>
    </div>
  )
}
