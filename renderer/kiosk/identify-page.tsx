import { useCallback, useEffect, useState } from 'react'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { useCardReader } from '../ui/use-card-reader.ts'
import { SmallHeader } from './header.tsx'
import { entryGroups, entryProblem, typedOn } from './id-entry.ts'
import type { EntryProblem } from './id-entry.ts'
import { LeaveBar } from './leave-bar.tsx'
import type { KioskHome } from './opening.ts'
import { PageTitle } from './page-title.tsx'
import type { VisitControls } from './use-visit.ts'

interface IdentifyPageProps {
  readonly home: KioskHome
  readonly now: number | null
  readonly today: DateText
  /** The business of 一人一号; null for 已预约取号. */
  readonly categoryName: string | null
  /** The hall has just refused this number. */
  readonly refused: boolean
  readonly left: VisitControls['left']
  readonly take: (idNumber: string) => void
  readonly withoutCard: () => void
  readonly done: () => void
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'] as const

/** 一人一号: the card at the reader, or its number on large keys. What is typed lives in this page and goes with it. */
export const IdentifyPage = (props: IdentifyPageProps) => {
  const { home, now, today, categoryName, refused, left, take, withoutCard, done } = props
  const { say, label } = useWords('kiosk')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<EntryProblem | null>(refused ? { kind: 'wrong' } : null)

  const press = useCallback((key: string): void => {
    setProblem(null)
    setTyped((before) => (key === 'Backspace' ? before.slice(0, -1) : typedOn(before, key)))
  }, [])
  const submit = useCallback((): void => {
    const found = entryProblem(typed, today)
    setProblem(found)
    if (found === null) take(typed)
  }, [typed, today, take])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) submit()
      else if (event.key === 'Backspace' || /^[\dxX]$/.test(event.key)) press(event.key)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [press, submit])
  // What the reader types has been taken for keys; the card itself says it whole.
  useCardReader(({ number }) => take(number))

  return (
    <div className="page identify">
      <SmallHeader home={home} now={now} />
      <main>
        <section className="entry-part">
          <PageTitle text={say(categoryName === null ? 'booked.title' : 'identify.title')} />
          <p className="entry-line">
            <Phrases
              text={
                categoryName === null ? say('booked.line') : say('identify.line', { category: categoryName })
              }
            />
          </p>
          <p className="entry" role="status" aria-label={label('identify.typed', { count: typed.length })}>
            {entryGroups(typed).map(({ text, open }, at) => (
              <span key={at} aria-hidden="true" className={open ? 'group open' : 'group'}>
                {text}
              </span>
            ))}
          </p>
          <p className="entry-problem" role="alert">
            {problem !== null && <Problem problem={problem} />}
          </p>
          <p className="entry-safe">
            <Phrases text={say(categoryName === null ? 'booked.safe' : 'identify.safe')} />
          </p>
        </section>
        <div className="keypad" role="group" aria-label={label('identify.keys')}>
          {KEYS.map((key) => (
            <button key={key} type="button" className="key" onClick={() => press(key)}>
              {key}
            </button>
          ))}
          <button type="button" className="key words" onClick={() => press('Backspace')}>
            {label('identify.back')}
          </button>
        </div>
      </main>
      <footer>
        <LeaveBar left={left} />
        <div className="buttons">
          <button type="button" className="button" onClick={done}>
            {label('identify.home')}
          </button>
          <button type="button" className="button" onClick={withoutCard}>
            {label('identify.noCard')}
          </button>
          <button type="button" className="button main" onClick={submit}>
            {label('identify.done')}
          </button>
        </div>
      </footer>
    </div>
  )
}

const Problem = ({ problem }: { readonly problem: EntryProblem }) => {
  const { say } = useWords('kiosk')
  return (
    <Phrases
      text={
        problem.kind === 'short' ? say('identify.short', { count: problem.missing }) : say('identify.wrong')
      }
    />
  )
}
