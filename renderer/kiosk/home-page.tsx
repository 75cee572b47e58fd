import { useEffect, useState } from 'react'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { CategoryCard, PriorityCard } from './cards.tsx'
import { cardGrid } from './grid.ts'
import { HomeHeader } from './header.tsx'
import { ClosedPart } from './message-pages.tsx'
import type { KioskHome } from './opening.ts'
import { PageTitle } from './page-title.tsx'
import { Contrast, Magnifier } from './pictograms.tsx'
import { usePlaceWords } from './place.ts'
import type { Visit } from './visit.ts'

type Category = KioskHome['categories'][number]

/** Whether the window is wider than high; both layouts hang on this alone. */
const useLandscape = (): boolean => {
  const [landscape, setLandscape] = useState(() => matchMedia('(min-aspect-ratio: 1/1)').matches)
  useEffect(() => {
    const media = matchMedia('(min-aspect-ratio: 1/1)')
    const changed = (): void => setLandscape(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return landscape
}

interface HomePageProps {
  readonly home: KioskHome
  readonly now: number
  readonly visit: Visit
  readonly pressCategory: (category: Category) => void
  readonly askPriority: () => void
  /** 已预约取号; null where the hall takes no bookings. */
  readonly askBooked: (() => void) | null
  readonly goBack: () => void
  readonly switchSize: () => void
  readonly switchLanguage: () => void
  readonly switchContrast: () => void
  readonly turnCards: (pages: number) => void
}

/**
 * The first page, and the same page again with the question which business is to go first.
 * While no numbers are given, the cards make room for the next opening.
 */
export const HomePage = (props: HomePageProps) => {
  const { home, now, visit, pressCategory, askPriority, goBack } = props
  const { say, label } = useWords('kiosk')
  const placeSay = usePlaceWords(home.guideDesk)
  const landscape = useLandscape()
  const { big } = visit
  const choosing = visit.page.kind === 'choose' || (visit.page.kind === 'taking' && visit.page.priority)
  const grid = cardGrid(home.categories.length, landscape, big, visit.cards)
  const noPaper = home.printer === 'trouble'
  const clock = home.closedBecause === 'clock-doubtful' ? null : now
  return (
    <div className={big ? 'page first big' : 'page first'}>
      <HomeHeader home={home} now={clock} big={big} />
      {home.open ? (
        <main>
          <div className={noPaper ? 'question without-paper' : 'question'}>
            {noPaper && (
              <p className="banner" role="status">
                <Phrases text={say('home.noPaper')} />
              </p>
            )}
            {choosing ? <PageTitle text={say('choose.title')} /> : <h1>{label('home.question')}</h1>}
            {!choosing && !big && props.askBooked === null && <p className="hint">{label('home.hint')}</p>}
            {!choosing && props.askBooked !== null && (
              <button type="button" className="button booked" onClick={props.askBooked}>
                {label('booked.button')}
              </button>
            )}
            {choosing && (
              <p className="choose-line">
                <Phrases text={placeSay('choose.line')} />
              </p>
            )}
          </div>
          {home.categories.length === 0 && <p className="choose-line">{label('home.noCategories')}</p>}
          <div className={`cards ${grid.layout} ${grid.pages > 1 ? 'paged' : 'single'}`}>
            {grid.shown.map((index) => {
              const category = home.categories[index]
              return (
                category && (
                  <CategoryCard
                    key={category.id}
                    category={category}
                    now={now}
                    big={big}
                    guideDesk={home.guideDesk}
                    press={pressCategory}
                  />
                )
              )
            })}
            {!choosing && home.categories.length > 0 && (
              <PriorityCard
                big={big}
                groups={home.priorityGroups}
                guideDesk={home.guideDesk}
                press={askPriority}
              />
            )}
          </div>
        </main>
      ) : (
        <ClosedPart home={home} now={now} />
      )}
      <footer className="tools">
        {choosing && home.open && (
          <button type="button" className="button" onClick={goBack}>
            {label('choose.back')}
          </button>
        )}
        <button type="button" className="button" onClick={props.switchSize}>
          <Magnifier larger={!big} />
          {label(big ? 'home.normalText' : 'home.bigText')}
        </button>
        <button type="button" className="button" onClick={props.switchContrast}>
          <Contrast />
          {label(visit.dark ? 'home.lightScreen' : 'home.darkScreen')}
        </button>
        <button
          type="button"
          className="button"
          lang={visit.english ? 'zh-CN' : 'en'}
          onClick={props.switchLanguage}
        >
          {label('home.otherLanguage')}
        </button>
        {home.open && grid.pages > 1 && (
          <button
            type="button"
            className="button"
            title={label('home.morePage', { page: visit.cards + 1, pages: grid.pages })}
            onClick={() => props.turnCards(grid.pages)}
          >
            {label('home.more')}
          </button>
        )}
        {!big && !choosing && grid.pages === 1 && (
          <p className="help">
            {landscape ? (
              <Phrases text={placeSay('home.helpLine')} />
            ) : (
              <>
                <b>{label('home.helpTitle')}</b>
                <span>{placeSay('home.help')}</span>
              </>
            )}
          </p>
        )}
      </footer>
    </div>
  )
}
