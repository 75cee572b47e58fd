import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useDateWords } from '../../ui/dates.ts'
import { FormField } from '../../ui/form-field.tsx'
import { useToday } from '../../ui/hall.tsx'
import { LoadingRows } from '../../ui/loading.tsx'
import { checkPaper, LONGEST_PARAGRAPH, paperRows, samePaperForm, toPaperForm } from './paper-form.ts'
import type { PaperForm, PaperRow } from './paper-form.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowDraft } from './use-row-draft.ts'

const COLUMNS = [{ name: 'kind' }, { name: 'state' }, { name: 'version' }, { name: 'savedAt' }] as const

/** 文书: what the hall prints on every paper of a kind beside what the law and the matter say. */
export const PapersTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const paragraphs = useQuery('documents.paragraphs', {}, ['settings']).value
  return paragraphs === null ? (
    <LoadingRows rows={8} />
  ) : (
    <Papers rows={paperRows(paragraphs.paragraphs)} mayEdit={mayEdit} />
  )
}

const Papers = ({
  rows,
  mayEdit,
}: {
  readonly rows: readonly PaperRow[]
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const { moment } = useDateWords(useToday())
  const saving = useCommand('documents.saveParagraph')
  const edit = useRowDraft({
    rows,
    toForm: toPaperForm,
    same: samePaperForm,
    check: checkPaper,
    refused: {},
    send: async (input: Parameters<typeof saving.run>[0]) => {
      const reply = await saving.run(input)
      return reply?.ok === true ? ({ id }) => id === input.kind : null
    },
    clear: saving.clear,
    mayEdit,
    mayAdd: false,
  })
  const { form, pages } = edit
  const written = rows.filter(({ text }) => text !== '').length

  return (
    <RowEditor
      edit={edit}
      label={t('tabs.papers')}
      className="settings-papers-grid"
      columns={COLUMNS.map((column) => ({ ...column, label: t(`papers.columns.${column.name}`) }))}
      cells={(row) => [
        t(`case:documents.kind.${row.id}`),
        <span key="state" className={row.text === '' ? 'quiet' : undefined}>
          {t(row.text === '' ? 'papers.none' : 'papers.written')}
        </span>,
        <span key="version" className="quiet">
          {row.version === 0 ? '' : t('papers.version', { version: row.version })}
        </span>,
        <span key="savedAt" className="quiet">
          {row.savedAt === null ? '' : moment(row.savedAt)}
        </span>,
      ]}
      totalRows={rows.length}
      title={t(`case:documents.kind.${form.id}`)}
      failure={saving.failure === null ? null : words(saving.failure)}
      busy={saving.busy}
      mayEdit={mayEdit}
      idle={t('papers.summary', { count: written })}
      chooseText={t('papers.choose')}
      addLabel={null}
    >
      <PaperFields
        form={form}
        row={pages.current}
        wrong={edit.wrong}
        readOnly={!mayEdit}
        onChange={edit.change}
      />
    </RowEditor>
  )
}

interface PaperFieldsProps {
  readonly form: PaperForm
  readonly row: PaperRow | null
  readonly wrong: Partial<Record<keyof PaperForm, string>>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<PaperForm>) => void
}

const PaperFields = ({ form, row, wrong, readOnly, onChange }: PaperFieldsProps): ReactElement => {
  const { t } = useTranslation('settings')
  const { moment } = useDateWords(useToday())
  const error = wrong.text === undefined ? undefined : t(`wrong.${wrong.text}`, { most: LONGEST_PARAGRAPH })
  return (
    <>
      <div className="settings-fields">
        <FormField label={t('papers.text')} hint={t('papers.hint')} error={error}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              rows={9}
              value={form.text}
              readOnly={readOnly}
              maxLength={LONGEST_PARAGRAPH}
              aria-invalid={wrong.text !== undefined}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <div className="settings-paper-notes">
        <p>{t('papers.count', { count: form.text.trim().length, most: LONGEST_PARAGRAPH })}</p>
        {form.text.trim() === '' && <p>{t('papers.empty')}</p>}
        <p>
          {row === null || row.savedAt === null
            ? t('papers.never')
            : t('papers.saved', { version: row.version, name: row.savedBy, at: moment(row.savedAt) })}
        </p>
        <p>{t('papers.keeps')}</p>
      </div>
    </>
  )
}
