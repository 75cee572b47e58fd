import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { askedCount, deferChoice, isSavedPaper, materialRows } from './material-rows.ts'
import type { MaterialRow } from './material-rows.ts'
import { SampleCell } from './sample-cell.tsx'
import {
  hasRoom,
  paperFits,
  toggleDeferred,
  toggleOption,
  withName,
  withoutPaper,
  withPaper,
} from './terms-form.ts'
import type { NamedPaper, TermsForm, TermsWrong } from './terms-form.ts'

interface MaterialListProps {
  readonly matter: MatterVersion
  readonly form: TermsForm
  /** As it was saved: papers that were not have no place for a picture yet. */
  readonly saved: TermsForm
  readonly wrong: TermsWrong
  readonly readOnly: boolean
  readonly onChange: (change: Partial<TermsForm>) => void
}

interface LineProps extends MaterialListProps {
  readonly samples: ReadonlySet<string>
}

/** 材料: every line of the catalogue, what this hall asks for of it, and what it should look like. */
export const MaterialList = (props: MaterialListProps): ReactElement => {
  const { matter, form, wrong } = props
  const { t } = useTranslation('matters')
  const found = useQuery('matters.samples', { matterCode: matter.code }, ['settings']).value
  const samples = new Set(found?.materialKeys ?? [])
  const rows = materialRows(matter, form)
  return (
    <section>
      <h3>
        {t('materials.title')}
        <span>{t('materials.count', { count: askedCount(rows) })}</span>
      </h3>
      {!props.readOnly && <p className="settings-note">{t('materials.hint')}</p>}
      <div className={classes('matter-materials', form.deferral && 'matter-materials-later')}>
        <div className="matter-row matter-materials-head" aria-hidden="true">
          <span>{t('materials.columns.name')}</span>
          {form.deferral && <span>{t('materials.columns.deferred')}</span>}
          <span>{t('materials.columns.sample')}</span>
        </div>
        <ul>
          {rows.map((row) => (
            <MaterialLine key={row.material.key} {...props} row={row} samples={samples} />
          ))}
        </ul>
      </div>
      {wrong.named !== undefined && (
        <p className="ui-field-error" role="alert">
          {t(`settings:wrong.${wrong.named}`)}
        </p>
      )}
    </section>
  )
}

const MaterialLine = ({ row, ...props }: LineProps & { readonly row: MaterialRow }): ReactElement => {
  const { matter, form, wrong, readOnly, samples, onChange } = props
  const { t } = useTranslation('matters')
  const { material, asked, papers } = row
  const { key, name, localOption, unnamed } = material
  const choice = deferChoice(row)
  return (
    <li className={classes('matter-row', !asked && 'matter-row-off')}>
      <span className="matter-row-name">
        {localOption === null ? (
          name
        ) : (
          <label>
            <input
              type="checkbox"
              checked={asked}
              disabled={readOnly}
              onChange={() => onChange(toggleOption(form, key))}
            />
            {name}
          </label>
        )}
        <small>
          {t('materials.formAndOwner', {
            form: t(`materials.form.${material.form}`),
            owner: t(`materials.owner.${material.owner}`),
          })}
        </small>
      </span>
      {form.deferral && (
        <span className="matter-row-later">
          {choice === 'free' && <Later id={key} name={name} {...{ form, wrong, readOnly, onChange }} />}
          {choice === 'main' && <small title={t('materials.principalHow')}>{t('materials.principal')}</small>}
        </span>
      )}
      {papers === null ? (
        <SampleCell
          matterCode={matter.code}
          materialKey={key}
          name={name}
          has={samples.has(key)}
          readOnly={readOnly}
        />
      ) : (
        <span />
      )}
      {localOption !== null && (
        <p className="matter-row-note ui-quiet">{t('materials.option', { reason: localOption })}</p>
      )}
      {papers !== null && asked && (
        <div className="matter-row-note">
          <p className="ui-quiet">{t('materials.unnamed', { saying: unnamed })}</p>
        </div>
      )}
      {papers !== null && asked && <Papers {...props} materialKey={key} name={name} papers={papers} />}
    </li>
  )
}

const Later = ({
  id,
  name,
  form,
  wrong,
  readOnly,
  onChange,
}: Pick<LineProps, 'form' | 'wrong' | 'readOnly' | 'onChange'> & {
  readonly id: string
  readonly name: string
}): ReactElement => {
  const { t } = useTranslation('matters')
  return (
    <input
      type="checkbox"
      aria-label={t('materials.defer', { name })}
      aria-invalid={wrong.deferred !== undefined}
      checked={form.deferred.includes(id)}
      disabled={readOnly}
      onChange={() => onChange({ deferred: toggleDeferred(form, id) })}
    />
  )
}

/** The papers that stand for a line without a name. Enter in one adds the next, as on paper. */
const Papers = ({
  materialKey,
  name,
  papers,
  ...props
}: LineProps & {
  readonly materialKey: string
  readonly name: string
  readonly papers: readonly NamedPaper[]
}): ReactElement => {
  const { matter, form, saved, wrong, readOnly, samples, onChange } = props
  const { t } = useTranslation('matters')
  const list = useRef<HTMLDivElement>(null)
  /** The field at this place, or the last one, or what adds one: the focus stays among the papers. */
  const goTo = (place: number): void => {
    requestAnimationFrame(() => {
      const fields = [...(list.current?.querySelectorAll<HTMLElement>('input[type="text"]') ?? [])]
      const field = fields[place] ?? fields.at(-1) ?? list.current?.querySelector<HTMLElement>('button')
      field?.focus()
    })
  }
  const add = (): void => {
    if (!hasRoom(papers)) return
    onChange({ named: withPaper(form, materialKey) })
    goTo(papers.length)
  }
  return (
    <div ref={list} className="matter-papers">
      {papers.map((paper, index) => (
        <div key={paper.id} className="matter-row">
          <span className="matter-paper-name">
            <input
              type="text"
              value={paper.name}
              title={paper.name}
              readOnly={readOnly}
              maxLength={300}
              aria-label={t('materials.paper', { name, position: index + 1 })}
              aria-invalid={wrong.named !== undefined && !paperFits(papers, paper)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || readOnly)
                  return
                event.preventDefault()
                add()
              }}
              onChange={(event) =>
                onChange({ named: withName(form, materialKey, paper.id, event.target.value) })
              }
            />
            {!readOnly && (
              <TextButton
                label={t('materials.removePaper')}
                describes={paper.name}
                onPress={() => {
                  onChange(withoutPaper(form, materialKey, paper.id))
                  goTo(index)
                }}
              />
            )}
          </span>
          {form.deferral && (
            <span className="matter-row-later">
              <Later id={paper.id} name={paper.name} {...{ form, wrong, readOnly, onChange }} />
            </span>
          )}
          {isSavedPaper(saved, materialKey, paper) ? (
            <SampleCell
              matterCode={matter.code}
              materialKey={paper.id}
              name={paper.name}
              has={samples.has(paper.id)}
              readOnly={readOnly}
            />
          ) : (
            <span className="matter-sample ui-quiet">{t('picture.notSaved')}</span>
          )}
        </div>
      ))}
      {papers.length === 0 && <p className="settings-near">{t('materials.unnamedNone')}</p>}
      {!readOnly && hasRoom(papers) && (
        <TextButton label={t('materials.addPaper')} describes={name} onPress={add} />
      )}
    </div>
  )
}
