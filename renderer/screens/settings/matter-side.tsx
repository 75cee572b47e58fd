import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Limit } from '#shared/domain/matter/matter-version.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { SettleFields } from './settle-fields.tsx'
import type { Catalogued, SettleForm } from './settle-form.ts'

interface MatterSideProps {
  readonly entry: Catalogued
  readonly form: SettleForm
  readonly wrong: Partial<Record<keyof SettleForm, string>>
  readonly categories: OutputOf<'settings.get'>['categories']
  readonly readOnly: boolean
  readonly onChange: (change: Partial<SettleForm>) => void
}

/** One matter: what the rules say and where that is from, then what this hall decides. */
export const MatterSide = ({ entry, ...settle }: MatterSideProps): ReactElement => {
  const { t } = useTranslation('settings')
  const { matter, confirmedBy } = entry
  const limit = (wanted: Limit | null): string =>
    wanted === null ? t('matters.noLimit') : t(`staff:due.unit.${wanted.unit}`, { value: wanted.value })
  const facts: readonly (readonly [string, string])[] = [
    ['decidedBy', matter.decidedBy],
    ['legal', limit(matter.legalLimit)],
    ['promised', limit(matter.promisedLimit)],
    ['basis', matter.basis.join(t('staff:due.join'))],
    ['sources', matter.sources.join(t('staff:due.join'))],
    ['toSettle', matter.toSettle.join(t('staff:due.join'))],
  ]
  return (
    <aside className="settings-side">
      <h2>
        {matter.name}
        <span>{t('matters.version', { version: matter.version })}</span>
        {matter.sample && <Tag tone="provisional">{t('matters.sample')}</Tag>}
      </h2>
      <dl className="settings-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{t(`matters.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <h3>{t('matters.settle')}</h3>
      <SettleFields {...settle} />
      {confirmedBy !== null && (
        <p className="settings-note">{t('matters.confirmedBy', { name: confirmedBy })}</p>
      )}
    </aside>
  )
}
