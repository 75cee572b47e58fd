import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { Hint, HintBar } from '../../ui/bottom-bar.tsx'
import { TextButton } from '../../ui/button.tsx'
import { useHall } from '../../ui/hall.tsx'
import { useKept } from '../../ui/kept.tsx'
import { Key, KeyCap } from '../../ui/key.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useCardReader } from '../../ui/use-card-reader.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { EntryLine } from './entry-line.tsx'
import { EntryList } from './entry-list.tsx'
import { MatterChoice } from './matter-choice.tsx'
import { useLine } from './use-line.ts'
import { useQuick } from './use-quick.ts'
import type { QuickMatter } from './use-quick.ts'
import './quick.css'

/** 快速登记: one-minute matters on busy days; one line for each person, many in a row. */
export const QuickScreen = (): ReactElement => {
  const { t } = useTranslation('quick')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const matters = useQuery('quick.matters', {}, ['settings']).value?.matters
  const [kept, keep] = useKept<string | null>('quick.matter', null)
  const only = matters?.length === 1 ? matters[0] : undefined
  const matter = only ?? matters?.find(({ code }) => code === kept)
  const leave = (): void => navigate({ screen: 'desk' })
  const head = (aside?: string, change?: () => void): ReactElement => (
    <PageHead title={t('title')} parent={{ label: t('staff:rail.desk'), onPress: leave }} aside={aside}>
      {matter !== undefined && <b className="quick-chosen ui-clip">{matter.name}</b>}
      {change !== undefined && (
        <>
          <TextButton label={t('choose.other')} onPress={change} />
          <Key name="back" />
        </>
      )}
    </PageHead>
  )
  if (signedIn.counter !== null && matter !== undefined)
    return (
      <Registering
        key={matter.code}
        matter={matter}
        head={head}
        onLeave={leave}
        onOtherMatter={only === undefined ? () => keep(null) : null}
      />
    )
  return (
    <Choosing onLeave={leave}>
      {head()}
      {signedIn.counter === null ? (
        <EmptyLine title={t('noCounter.what')} text={t('noCounter.how')} />
      ) : matters === undefined ? (
        <LoadingRows rows={4} />
      ) : matters.length === 0 ? (
        <EmptyLine title={t('none.what')} text={t('none.how')} />
      ) : (
        <>
          <p className="quick-ask">{t('choose.label')}</p>
          <MatterChoice matters={matters} onChoose={keep} />
        </>
      )}
    </Choosing>
  )
}

const Choosing = ({
  onLeave,
  children,
}: {
  readonly onLeave: () => void
  readonly children: ReactNode
}): ReactElement => {
  const { t } = useTranslation('quick')
  useKeys({ escape: onLeave, back: onLeave })
  return (
    <section className="quick" aria-label={t('title')}>
      {children}
      <span className="quick-rest" />
      <HintBar>
        <Hint keys={<KeyCap cap="1–9" />} text={t('hints.choose')} />
        <Hint keys={<Key name="escape" />} text={t('hints.leave')} />
      </HintBar>
    </section>
  )
}

const COLUMNS = ['position', 'name', 'number', 'document', 'remark', 'case', 'time'] as const

const Registering = ({
  matter,
  head,
  onLeave,
  onOtherMatter,
}: {
  readonly matter: QuickMatter
  readonly head: (aside: string, change?: () => void) => ReactElement
  readonly onLeave: () => void
  /** Null when there is no other. */
  readonly onOtherMatter: (() => void) | null
}): ReactElement => {
  const { t } = useTranslation('quick')
  const overview = useQuery('queue.overview', {}, ['queue', 'session'])
  const quick = useQuick()
  const line = useLine(matter.code, quick)
  const refused = quick.waiting.filter(({ failure }) => failure !== null).length
  // What has not been recorded must not go out of sight with the page.
  const away = (go: () => void) => (): void => {
    if (line.clear() || quick.waiting.length > 0) return
    go()
  }
  useKeys({ escape: away(onLeave), back: onOtherMatter === null ? null : away(onOtherMatter) })
  useCardReader((card) =>
    line.fill({
      documentType: 'resident-id',
      documentNumber: card.number,
      numberRemark: '',
      ...(card.name === undefined ? {} : { name: card.name }),
    }),
  )
  const ticket = overview.value?.current ?? null
  return (
    <section className="quick" aria-label={t('title')}>
      {head(t('count', { count: quick.total }), onOtherMatter === null ? undefined : away(onOtherMatter))}
      <p className="quick-seen">
        <span className="quick-seen-label">{t('seen')}</span>
        <span className="ui-clip" title={matter.materials.join(t('choose.between'))}>
          {matter.materials.join(t('choose.between'))}
        </span>
      </p>
      <div className="ui-table-head quick-grid">
        {COLUMNS.map((column) => (
          <span key={column}>{t(`columns.${column}`)}</span>
        ))}
      </div>
      <EntryLine line={line} position={quick.total + quick.waiting.length + 1} />
      {quick.loading ? (
        <LoadingRows rows={6} />
      ) : (
        <EntryList quick={quick} line={line} matterCode={matter.code} />
      )}
      <HintBar
        aside={
          refused > 0 ? (
            <span className="quick-refused" role="status">
              {t('hints.refused', { count: refused })}
            </span>
          ) : (
            <span>
              {ticket?.status === 'serving'
                ? t('hints.ticket', { number: ticket.number })
                : t('hints.noTicket')}
            </span>
          )
        }
      >
        <Hint keys={<KeyCap cap="Enter" />} text={t('hints.save')} />
        <Hint keys={<KeyCap cap="↑" />} text={t('hints.correct')} />
        <Hint
          keys={<Key name="escape" />}
          text={t(line.correcting === null ? 'hints.leave' : 'hints.keep')}
        />
      </HintBar>
    </section>
  )
}
