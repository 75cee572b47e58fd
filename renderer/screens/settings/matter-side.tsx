import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { unnamedMaterials } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { Limit } from '#shared/domain/matter/matter-version.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { MaterialList } from './material-list.tsx'
import { SettleFields } from './settle-fields.tsx'
import type { Catalogued, SettleForm } from './settle-form.ts'
import { DeferralFields } from './terms-fields.tsx'
import './matters.css'

interface MatterSideProps {
  readonly entry: Catalogued
  readonly form: SettleForm
  readonly saved: SettleForm
  readonly wrong: Partial<Record<keyof SettleForm, string>>
  readonly categories: OutputOf<'settings.get'>['categories']
  readonly readOnly: boolean
  readonly onChange: (change: Partial<SettleForm>) => void
}

/** One matter: what the rules say and where that is from, what keeps it from being used, then what this hall decides. */
export const MatterSide = ({ entry, saved, categories, ...settle }: MatterSideProps): ReactElement => {
  const { t } = useTranslation('matters')
  const { matter, confirmedBy } = entry
  const { form, readOnly, onChange } = settle
  return (
    <aside className="settings-side">
      <h2>
        {matter.name}
        <span>{t('version', { version: matter.version })}</span>
        {matter.sample && <Tag tone="provisional">{t('sample')}</Tag>}
      </h2>
      <Warnings entry={entry} />
      <Facts entry={entry} />
      <h3>{t('settle')}</h3>
      <SettleFields matter={matter} categories={categories} {...settle} />
      <DeferralFields {...settle} />
      <MaterialList matter={matter} saved={saved} {...settle} />
      <div className="settings-checks matter-confirm">
        <label>
          <input
            type="checkbox"
            checked={form.confirmed}
            disabled={readOnly}
            onChange={() => onChange({ confirmed: !form.confirmed })}
          />
          {t('confirm')}
        </label>
      </div>
      {confirmedBy !== null && <p className="settings-note">{t('confirmedBy', { name: confirmedBy })}</p>}
    </aside>
  )
}

/** Why it cannot be used yet, and when its promise would be too long; both as it is saved now. */
const Warnings = ({
  entry: { matter, hall, missing, crossesOn },
}: {
  readonly entry: Catalogued
}): ReactElement => {
  const { t } = useTranslation('matters')
  const { full } = useDateWords(useToday())
  const terms = hall?.terms ?? NO_TERMS
  const promised = terms.promised ?? matter.promisedLimit
  const names = unnamedMaterials(matter, terms).map(({ name }) => name)
  return (
    <>
      {missing.length > 0 && (
        <p className="matter-warning">
          <b>{t('lacks.label')}</b>
          {missing
            .map((code) =>
              code === 'unnamed-materials'
                ? t('lacks.unnamed', { names: names.join(t('join')) })
                : t(`missing.${code}`),
            )
            .join(t('join'))}
        </p>
      )}
      {crossesOn !== null && promised !== null && (
        <p className="matter-warning">
          <b>
            {t('crosses', {
              limit: t('length', { value: promised.value, unit: t(`unit.${promised.unit}`) }),
              date: full(crossesOn),
            })}
          </b>
          {t('crossesHow')}
        </p>
      )}
    </>
  )
}

const Facts = ({ entry: { matter, accuracy } }: { readonly entry: Catalogued }): ReactElement => {
  const { t } = useTranslation('matters')
  const limit = (wanted: Limit | null): string =>
    wanted === null ? t('noLimit') : t(`staff:due.unit.${wanted.unit}`, { value: wanted.value })
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['toSettle', matter.toSettle],
    ['decidedBy', [matter.decidedBy]],
    ['legal', [limit(matter.legalLimit)]],
    ['promised', [limit(matter.promisedLimit)]],
    ['basis', matter.basis],
    [
      'accuracyOf',
      [
        t('accuracyLine', {
          time: t(`accuracy.${accuracy.time}`),
          materials: t(`accuracy.${accuracy.materials}`),
        }),
      ],
    ],
    ['sources', matter.sources],
  ]
  return (
    <dl className="settings-facts">
      {facts
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => (
          <div key={name} className={name === 'toSettle' ? 'matter-to-settle' : undefined}>
            <dt>{t(name)}</dt>
            <dd>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
}
