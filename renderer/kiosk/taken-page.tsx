import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { useWords } from '../ui/public-text.tsx'
import { SmallHeader } from './header.tsx'
import { LeaveBar } from './leave-bar.tsx'
import { NumberPart } from './number-part.tsx'
import type { KioskHome } from './opening.ts'
import { usePlaceWords } from './place.ts'
import { Steps } from './steps.tsx'
import type { VisitControls } from './use-visit.ts'
import { Waiting } from './waiting.tsx'

interface TakenPageProps {
  readonly home: KioskHome
  readonly now: number | null
  readonly ticket: KioskTicket
  readonly left: VisitControls['left']
  readonly paperMissing: () => void
  readonly done: () => void
}

/** The number in the largest type the hall has, how long, and what to do next. */
export const TakenPage = ({ home, now, ticket, left, paperMissing, done }: TakenPageProps) => {
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(home.guideDesk)
  const lines = [
    home.outlet === null || home.outlet === ''
      ? say('taken.takePaper')
      : say('taken.takePaperAt', { outlet: home.outlet }),
    ...(ticket.priorityClaimed ? [placeSay('taken.check')] : []),
    say('taken.sit'),
    say('taken.called', { number: ticket.number }),
  ]
  return (
    <div className="page taken">
      <SmallHeader home={home} now={now} />
      <main>
        <NumberPart title={say('taken.title')} ticket={ticket}>
          <Waiting ahead={ticket.ahead} estimate={ticket.estimate} />
        </NumberPart>
        <Steps lines={lines} />
      </main>
      <footer>
        <LeaveBar left={left} />
        <div className="buttons">
          <button type="button" className="button" onClick={paperMissing}>
            {label('taken.noPaper')}
          </button>
          <button type="button" className="button main" onClick={done}>
            {label('taken.done')}
          </button>
        </div>
      </footer>
    </div>
  )
}
