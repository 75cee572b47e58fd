import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { SmallHeader } from './header.tsx'
import { LeaveBar } from './leave-bar.tsx'
import { NumberPart } from './number-part.tsx'
import type { KioskHome } from './opening.ts'
import { usePlaceWords } from './place.ts'
import { Steps } from './steps.tsx'
import { Waiting } from './waiting.tsx'
import type { VisitControls } from './use-visit.ts'
import type { Reprint } from './visit.ts'

interface KnownPageProps {
  readonly home: KioskHome
  readonly now: number | null
  readonly ticket: KioskTicket
  readonly reprint: Reprint
  readonly left: VisitControls['left']
  readonly printAgain: () => void
  readonly done: () => void
}

/** 一人一号: the number this person has already, where it stands, and its paper once more. */
export const KnownPage = (props: KnownPageProps) => {
  const { home, now, ticket, reprint, left, printAgain, done } = props
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(home.guideDesk)
  const { standing, counter } = ticket
  const goesOn = {
    waiting: [say('taken.sit'), say('taken.called', { number: ticket.number })],
    called: [
      counter === null ? say('known.calledNow') : say('known.calledTo', { counter }),
      placeSay('known.missed'),
    ],
    serving: [
      counter === null ? say('known.serving') : say('known.servingAt', { counter }),
      placeSay('known.other'),
    ],
    held: [say('known.held'), placeSay('known.other')],
    over: [say('known.over')],
  } as const satisfies Record<KioskTicket['standing'], readonly string[]>
  const paper =
    home.printer === 'trouble'
      ? placeSay('trouble.reprint')
      : reprint === 'none'
        ? null
        : say(`known.reprint.${reprint}`)
  return (
    <div className="page taken known">
      <SmallHeader home={home} now={now} />
      <main>
        <NumberPart title={say('known.title')} ticket={ticket}>
          {standing === 'waiting' && <Waiting ahead={ticket.ahead} estimate={ticket.estimate} />}
        </NumberPart>
        <div>
          <Steps lines={goesOn[standing]} />
          <p className="paper-line" role="status">
            {paper !== null && <Phrases text={paper} />}
          </p>
        </div>
      </main>
      <footer>
        <LeaveBar left={left} />
        <div className="buttons">
          {home.printer === 'ready' && reprint === 'none' && standing !== 'over' && (
            <button type="button" className="button" onClick={printAgain}>
              {label('known.printAgain')}
            </button>
          )}
          <button type="button" className="button main" onClick={done}>
            {label('taken.done')}
          </button>
        </div>
      </footer>
    </div>
  )
}
