import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useBox } from '../../ui/use-box.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { foldedTabs, tabAfter } from './board-fold.ts'
import { MoreTabs } from './more-tabs.tsx'

type Counts = OutputOf<'cases.board'>['counts']

const pixels = (length: string): number => Number.parseFloat(length)

/** As the style sheet has it; in big text narrower. */
const gapOf = (list: HTMLElement): number => pixels(getComputedStyle(list).columnGap)

/** The room a tab takes: its margins take back what its padding gives. */
const widthOf = (tab: Element): number => {
  const { marginLeft, marginRight } = getComputedStyle(tab)
  return tab.getBoundingClientRect().width + pixels(marginLeft) + pixels(marginRight)
}

interface BoardTabsProps {
  readonly snapshot: Pick<OutputOf<'cases.board'>, 'counts' | 'scope' | 'today'> | null
  readonly chosen: BoardTab
  readonly onChoose: (tab: BoardTab) => void
}

/**
 * The lists of the board with what they hold. Those that hold nothing wait in 更多, which stands last and never moves;
 * what folds is decided for a scope, a day and a width, not for every count.
 */
export const BoardTabs = ({ snapshot, chosen, onChoose }: BoardTabsProps): ReactElement => {
  const { t } = useTranslation('cases')
  const ruler = useRef<HTMLDivElement>(null)
  const [lineRef, line] = useBox()
  const [fold, setFold] = useState<{ readonly key: string; readonly folded: readonly BoardTab[] } | null>(
    null,
  )
  const key =
    snapshot === null || line === null ? null : JSON.stringify([snapshot.scope, snapshot.today, line.width])
  useLayoutEffect(() => {
    const list = ruler.current
    if (list === null || snapshot === null || line === null || key === null || fold?.key === key) return
    const widths = Array.from(list.children, widthOf)
    const sizes = BOARD_TABS.map((name, at) => ({
      name,
      width: widths[at] ?? 0,
      count: snapshot.counts[name],
    }))
    const gap = gapOf(list)
    setFold({ key, folded: foldedTabs(sizes, { width: line.width, gap, more: widths.at(-1) ?? 0 }) })
  }, [snapshot, line, key, fold])
  const folded = fold?.folded ?? []
  useKeys({ nextTab: () => onChoose(tabAfter(chosen, folded)) })
  const items = BOARD_TABS.map((name) => ({
    name,
    label: t(`tabs.${name}`),
    count: snapshot?.counts[name] ?? null,
    overdue: name === 'overdue',
  }))
  return (
    <div ref={lineRef} className="cases-tab-line">
      {/* Before it is known what there is, nothing is shown that would move. */}
      {fold !== null && (
        <>
          <Tabs
            label={t('tabs.label')}
            chosen={chosen}
            onChoose={onChoose}
            items={items.filter(({ name }) => !folded.includes(name))}
          />
          {folded.length > 0 && (
            <MoreTabs
              items={items.filter(({ name }) => folded.includes(name))}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
        </>
      )}
      <Ruler ref={ruler} counts={snapshot?.counts ?? null} />
    </div>
  )
}

/** The tabs once more, out of sight, to be measured; the last is 更多. */
const Ruler = ({
  ref,
  counts,
}: {
  readonly ref: React.Ref<HTMLDivElement>
  readonly counts: Counts | null
}): ReactElement => {
  const { t } = useTranslation('cases')
  return (
    <div ref={ref} className="cases-ruler ui-tabs" aria-hidden="true">
      {BOARD_TABS.map((name) => (
        <span key={name} className="ui-tab">
          {t(`tabs.${name}`)}
          <b>{counts?.[name]}</b>
        </span>
      ))}
      <span className="cases-more">
        <span className="ui-tab">{t('tabs.moreOf', { name: t('tabs.notified') })}</span>
      </span>
    </div>
  )
}
