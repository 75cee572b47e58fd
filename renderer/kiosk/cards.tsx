import type { Instant } from '#shared/kernel/instant.ts'
import { listed } from '../ui/public-phrases.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { closedWord, useNextText } from './closed-words.ts'
import type { KioskHome } from './opening.ts'
import { WalkingStick } from './pictograms.tsx'
import { usePlaceWords } from './place.ts'
import { useWaitText } from './wait-text.ts'

type Category = KioskHome['categories'][number]

interface CategoryCardProps {
  readonly category: Category
  readonly now: Instant
  readonly big: boolean
  readonly guideDesk: string | null
  readonly press: (category: Category) => void
}

/** One business: the letter on the card is the letter on the ticket. A card that gives no number says why, and still answers. */
export const CategoryCard = ({ category, now, big, guideDesk, press }: CategoryCardProps) => {
  const { say, label } = useWords('kiosk')
  const waitText = useWaitText()
  const placeSay = usePlaceWords(guideDesk)
  const nextText = useNextText('card')
  const { waiting, estimate, closed } = category
  const wait = waitText(estimate)
  const line = big
    ? say(wait === null ? 'home.waitLine' : 'home.waitLineWith', { count: waiting, estimate: wait ?? '' })
    : null
  return (
    <button
      type="button"
      className={closed === null ? 'card category' : 'card category used-up'}
      onClick={() => press(category)}
    >
      <span className="letter">{category.prefix}</span>
      <span className="what">
        <span className="name" lang="zh-CN">
          {category.name}
        </span>
        {closed !== null ? (
          <span className="line">
            <Phrases
              text={
                closed.because === 'day-full' || closed.opensNext === null
                  ? placeSay('home.closedAsk', { reason: label(`closedWord.${closedWord(closed, now)}`) })
                  : say('home.closedUntil', {
                      reason: label(`closedWord.${closedWord(closed, now)}`),
                      next: nextText(closed.opensNext, now),
                    })
              }
            />
          </span>
        ) : line !== null ? (
          <span className="line">
            <Phrases text={line} />
          </span>
        ) : (
          category.examples !== '' && (
            <span className="line" lang="zh-CN">
              <Phrases text={listed(category.examples)} />
            </span>
          )
        )}
      </span>
      {closed === null && !big && (
        <span className="wait">
          <span className="count">
            {label('home.waiting')}
            <b>{waiting}</b>
            {label('home.people')}
          </span>
          {wait !== null && <span className="estimate">{wait}</span>}
        </span>
      )}
    </button>
  )
}

interface PriorityCardProps {
  readonly big: boolean
  readonly groups: string
  readonly guideDesk: string | null
  readonly press: () => void
}

/**
 * Priority asks no reason here and shows none: the groups are the hall's own list, the guide desk checks
 * before it counts.
 */
export const PriorityCard = ({ big, groups, guideDesk, press }: PriorityCardProps) => {
  const { label } = useWords('kiosk')
  const placeSay = usePlaceWords(guideDesk)
  return (
    <button type="button" className="card priority" onClick={press}>
      <WalkingStick />
      <span className="what">
        <span className="name">{label('home.priority')}</span>
        {!big && groups !== '' && (
          <span className="line" lang="zh-CN">
            <Phrases text={listed(groups)} />
          </span>
        )}
      </span>
      <span className="check">
        <span>
          <Phrases text={placeSay(big ? 'home.priorityCheckShort' : 'home.priorityCheck')} />
        </span>
      </span>
    </button>
  )
}
