import { wallTimeAt } from '../ui/public-format.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { Earlier } from './earlier.tsx'
import type { ScreenProps } from './screen.ts'
import { StaleLine } from './strip.tsx'
import type { DisplaySnapshot } from './type-size.ts'
import { counterSize } from './type-size.ts'

type Counter = DisplaySnapshot['counters'][number]

/** The narrow screen above one counter. */
export const CounterScreen = (props: ScreenProps & { readonly counter: number }) => {
  const { snapshot, now, staleness, lostAt } = props
  const { say, label } = useWords('display')
  const counter = snapshot.counters.find(({ number }) => number === props.counter)
  return (
    <div className="counter-screen">
      <section className="which" data-digits={String(props.counter).length}>
        <p className="which-number">{props.counter}</p>
        <p className="which-unit">{label('counterUnit')}</p>
        {counter !== undefined && <p className="which-kind">{label(`kind.${counter.kindName}`)}</p>}
      </section>
      <main>
        <header>
          <p className="state" role="status">
            {counter !== undefined && shownTicket(counter) !== null && staleness !== 'gone'
              ? label(stateWord(counter, staleness === 'fresh'))
              : snapshot.hallName}
          </p>
          <time className="clock">{wallTimeAt(now)}</time>
        </header>
        {counter === undefined ? (
          <section className="call words">
            <p>
              <Phrases text={say('counter.unknown')} />
            </p>
          </section>
        ) : (
          <CallFrame {...props} counter={counter} />
        )}
        <footer>
          {staleness !== 'fresh' ? (
            <StaleLine lostAt={lostAt} />
          ) : (
            counter !== undefined &&
            counter.serves.length > 0 && (
              <p>{label('counter.serves', { list: counter.serves.join(label('counter.listComma')) })}</p>
            )
          )}
        </footer>
      </main>
    </div>
  )
}

/** The number this counter is busy with; null while it waits for its next one or is paused. */
const shownTicket = ({ status, ticket }: Counter): string | null =>
  status === 'calling' || status === 'serving' ? ticket : null

/** The word comes first; the frame only says it again. Without the server nobody is said to be called now. */
const stateWord = ({ status }: Counter, fresh: boolean): string => {
  if (!fresh) return 'counter.newest'
  return status === 'calling' ? 'counter.calling' : 'counter.serving'
}

const CallFrame = ({
  counter,
  extent,
  staleness,
}: Omit<ScreenProps, 'counter'> & { readonly counter: Counter }) => {
  const { say, label } = useWords('display')
  if (staleness === 'gone')
    return (
      <section className="call words">
        <p>{label('listen')}</p>
      </section>
    )
  const ticket = shownTicket(counter)
  if (ticket === null)
    return (
      <section className="call words">
        <p>{label(counter.status === 'paused' ? 'counter.paused' : 'counter.free')}</p>
      </section>
    )
  const calling = counter.status === 'calling' && staleness === 'fresh'
  return (
    <section className={calling ? 'call calling' : 'call'} data-size={counterSize(extent)}>
      <p className="call-number">
        <Earlier shown={counter.earlier} />
        {ticket}
      </p>
      {calling && (
        <p className="come-here">
          <Phrases text={say('counter.comeHere')} />
        </p>
      )}
    </section>
  )
}
