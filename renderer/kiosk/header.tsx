import { dateAt } from '#shared/kernel/instant.ts'
import { wallTime, wallTimeAt } from '../ui/public-format.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { useDateText } from './date-text.ts'
import { servesFrom } from './opening.ts'
import type { KioskHome } from './opening.ts'

interface HeaderProps {
  readonly home: KioskHome
  /** null while the hall's clock is in doubt: then no time is shown at all. */
  readonly now: number | null
}

/** Hall and time, as small as it can be: above a ticket nothing competes with the number. */
export const SmallHeader = ({ home, now }: HeaderProps) => (
  <header className="header small">
    <p className="hall" lang="zh-CN">
      {home.hallName}
    </p>
    {now !== null && <time className="clock">{wallTimeAt(now)}</time>}
  </header>
)

/** Hall, until when numbers are given today, office hours, time and date. What the hall has not set is left out. */
export const HomeHeader = ({ home, now, big }: HeaderProps & { readonly big: boolean }) => {
  const { say, label } = useWords('kiosk')
  const dateText = useDateText()
  const begins = now === null ? null : servesFrom(home, now)
  const until = home.lastTicketTime === null ? null : wallTime(home.lastTicketTime)
  const hours = home.hours
    .map(({ from, to }) => label('hoursRange', { from: wallTime(from), to: wallTime(to) }))
    .join(label('comma'))
  return (
    <header className={big ? 'header home big' : 'header home'}>
      <div className="place">
        <p className="hall" lang="zh-CN">
          {home.hallName}
        </p>
        {big ? (
          home.open &&
          (begins !== null ? (
            <p className="hours">{label('header.earlyShort', { time: wallTime(begins) })}</p>
          ) : (
            until !== null && <p className="hours">{label('header.untilShort', { time: until })}</p>
          ))
        ) : (
          <div className="times">
            {home.open && (
              <p className="open">
                <Phrases
                  text={
                    begins !== null
                      ? say('header.early', { time: wallTime(begins) })
                      : until === null
                        ? say('header.open')
                        : say('header.openUntil', { time: until })
                  }
                />
              </p>
            )}
            {hours !== '' && <p className="hours">{label('header.hours', { hours })}</p>}
          </div>
        )}
      </div>
      {now !== null && (
        <div className="now">
          <time className="clock">{wallTimeAt(now)}</time>
          {!big && (
            <p className="date">
              <Phrases text={dateText(dateAt(now))} />
            </p>
          )}
        </div>
      )}
    </header>
  )
}
