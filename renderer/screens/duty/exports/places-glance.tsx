import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportTarget } from '#shared/contract/export.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { useSizeWords } from '../../../ui/export/byte-size.ts'
import { useMomentWords } from '../../../ui/export/moment-words.ts'
import { useToday } from '../../../ui/hall.tsx'
import { Tag } from '../../../ui/status-tag.tsx'

/** Where packages go and when next: one line for each place, so that a missing stick is seen before it is missed. */
export const PlacesGlance = ({ places }: { readonly places: OutputOf<'export.targets'> }): ReactElement => {
  const { t } = useTranslation('exports')
  const words = useDateWords(useToday())
  const { targets, schedule, nextAt } = places
  return (
    <section className="exports-places" aria-label={t('tab.targets')} tabIndex={0}>
      <ul>
        {targets.map((target) => (
          <Place key={target.id} target={target} />
        ))}
      </ul>
      <p className={schedule.enabled && nextAt === null ? 'ui-warning' : undefined}>
        {nextAt !== null
          ? t('tab.nextAt', { day: words.named(dateAt(nextAt)), time: timeAt(nextAt) })
          : t(schedule.enabled ? 'tab.doubtful' : 'tab.off')}
      </p>
    </section>
  )
}

const Place = ({ target }: { readonly target: ExportTarget }): ReactElement => {
  const { t } = useTranslation('exports')
  const size = useSizeWords()
  const moment = useMomentWords()
  const { name, place, enabled, reach, freeBytes, packages, olderOpen, lastGood, form } = target
  return (
    <li className={enabled ? undefined : 'exports-place-off'}>
      <b className="ui-clip" title={name}>
        {name}
      </b>
      <span className="ui-clip" title={place}>
        {place}
      </span>
      <span>{t(`form.${form}`)}</span>
      <span>
        {enabled ? (
          reach === 'ready' || reach === 'not-looked' ? (
            t(`reach.${reach}`)
          ) : (
            <Tag tone="near">{t(`reach.${reach}`)}</Tag>
          )
        ) : (
          t('tab.disabled')
        )}
      </span>
      <span>{freeBytes === null ? '' : t('tab.free', { size: size(freeBytes) })}</span>
      <span className={olderOpen > 0 ? 'ui-warning' : undefined}>
        {freeBytes !== null &&
          (olderOpen > 0 ? t('tab.olderOpen', { count: olderOpen }) : t('tab.packages', { count: packages }))}
      </span>
      <span>{lastGood === null ? t('tab.neverGood') : t('tab.lastGood', { when: moment(lastGood.at) })}</span>
    </li>
  )
}
