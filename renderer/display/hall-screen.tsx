import { dateAt } from '#shared/kernel/instant.ts'
import { datePlaces, wallTimeAt } from '../ui/public-format.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { cellGrid } from './rotation.ts'
import type { ScreenProps } from './screen.ts'
import { Earlier } from './earlier.tsx'
import { GuidePage } from './guide-page.tsx'
import { guideAt } from './rotation.ts'
import { Strip } from './strip.tsx'
import type { DisplaySnapshot } from './type-size.ts'
import { bandSize, cellSize } from './type-size.ts'

/** How many earlier calls the row can hold at most; what does not fit in full is not shown. */
const RECENT_CALLS = 4

/** The big screen of the hall: newest call, every counter, calls just before, one notice. */
export const HallScreen = (props: ScreenProps) => {
  const { snapshot, now } = props
  const { label } = useWords('display')
  return (
    <div className="hall-screen">
      <header>
        <p className="hall-name" lang="zh-CN">
          {snapshot.hallName}
        </p>
        <p className="date">{label('date', datePlaces(dateAt(now), label))}</p>
        <time className="clock">{wallTimeAt(now)}</time>
      </header>
      <NewestBand {...props} />
      <CounterCells {...props} />
      <HallFoot {...props} />
    </div>
  )
}

/** The newest call, told by place, size, label and arrow; it stays until the next call and never blinks. */
const NewestBand = ({ called, extent, staleness, calling }: ScreenProps) => {
  const { say, label } = useWords('display')
  if (called === null || staleness === 'gone')
    return (
      <section className="band quiet">
        <p>{label(staleness === 'gone' ? 'listen' : 'noCall')}</p>
      </section>
    )
  return (
    <section className="band" data-size={bandSize(extent)} aria-live="polite">
      <p className="band-label">
        <Phrases text={say(calling && staleness === 'fresh' ? 'calling' : 'newest')} />
      </p>
      <p className="band-number">
        <Earlier shown={called.earlier} />
        {called.number}
      </p>
      <svg className="band-arrow" viewBox="0 0 84 112" role="img" aria-label={label('arrow')}>
        <path d="M0 0 L84 56 L0 112 Z" fill="currentColor" />
      </svg>
      <p className="band-counter">
        {called.counter}
        <span>{label('counterUnit')}</span>
      </p>
    </section>
  )
}

const CounterCells = ({ snapshot, now, extent, staleness, called }: ScreenProps) => {
  const { columns, cells } = cellGrid(snapshot.counters, now)
  return (
    <ul className={`cells columns-${columns}`} data-size={cellSize(extent, columns)}>
      {cells.map((counter) => (
        <CounterCell
          key={counter.number}
          counter={counter}
          framed={
            staleness === 'fresh' &&
            called !== null &&
            called.counter === counter.number &&
            called.number === counter.ticket
          }
          gone={staleness === 'gone'}
        />
      ))}
    </ul>
  )
}

interface CounterCellProps {
  readonly counter: DisplaySnapshot['counters'][number]
  /** The call in the band is at this counter. */
  readonly framed: boolean
  readonly gone: boolean
}

const CounterCell = ({ counter, framed, gone }: CounterCellProps) => {
  const { label } = useWords('display')
  const { number, status, ticket, earlier } = counter
  return (
    <li className={framed ? 'cell framed' : 'cell'}>
      <p className="cell-counter">
        <b>{number}</b>
        {label('counterUnit')}
      </p>
      {!gone &&
        (status === 'paused' ? (
          <p className="cell-word">{label('paused')}</p>
        ) : ticket === null ? (
          <p className="cell-word waiting">{label('free')}</p>
        ) : (
          <p className="cell-ticket">
            <Earlier shown={earlier} />
            {ticket}
          </p>
        ))}
    </li>
  )
}

/** Calls just before and a notice; while nobody is called, the 办事指南 takes their place in turn. */
const HallFoot = (props: ScreenProps) => {
  const { snapshot, settings, now, staleness, calling } = props
  const idleSince = snapshot.newest?.at ?? null
  const guide =
    settings === null || calling || staleness !== 'fresh'
      ? null
      : guideAt(settings.guides, { now, idleSince, after: settings.guideAfter * 1000 })
  if (guide !== null) return <GuidePage guide={guide} />
  return (
    <>
      <RecentCalls {...props} />
      <Strip {...props} />
    </>
  )
}

const RecentCalls = ({ snapshot, staleness }: ScreenProps) => {
  const { label } = useWords('display')
  const { newest, recent } = snapshot
  const earlier = recent
    .filter((call) => newest === null || call.number !== newest.number || call.at !== newest.at)
    .slice(0, RECENT_CALLS)
  return (
    <section className="recent">
      {staleness !== 'gone' && earlier.length > 0 && (
        <>
          <h2>{label('recent')}</h2>
          <ul>
            {earlier.map((call) => (
              <li key={`${call.number} ${call.at}`}>
                <b>
                  <Earlier shown={call.earlier} />
                  {call.number}
                </b>
                <span>
                  {call.counter}
                  {label('counterUnit')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
