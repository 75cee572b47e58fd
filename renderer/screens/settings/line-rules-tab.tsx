import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { LoadingRows } from '../../ui/loading.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { LineRulesFields } from './line-rules-fields.tsx'
import { checkRules, toRulesForm } from './line-rules-form.ts'
import type { Rules, RulesForm } from './line-rules-form.ts'
import { SaveBar } from './save-bar.tsx'

/** 排队规则: who goes before whom in this hall, each rule with what it comes to. */
export const LineRulesTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const rules = useQuery('queueRules.get', {}, ['settings']).value?.rules ?? null
  return rules === null ? <LoadingRows rows={8} /> : <Editor rules={rules} mayEdit={mayEdit} />
}

const Editor = ({ rules, mayEdit }: { readonly rules: Rules; readonly mayEdit: boolean }): ReactElement => {
  const { t } = useTranslation('lineRules')
  const words = useAreaFailure('settings')
  const saving = useCommand('queueRules.save')
  const [draft, setDraft] = useState<RulesForm | null>(null)
  const [saved, setSaved] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const form = draft ?? toRulesForm(rules)
  const check = checkRules(form)
  // Said at once: an example line that has gone says as much, but not why.
  const wrong = check.ok ? {} : check.wrong

  const save = (): void => {
    if (draft === null) return
    if (!check.ok) {
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    void saving.run(check.rules).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })
  return (
    <>
      <div ref={body} className="settings-body">
        <LineRulesFields
          form={form}
          wrong={wrong}
          readOnly={!mayEdit}
          onChange={(change) => {
            setSaved(false)
            saving.clear()
            setDraft({ ...form, ...change })
          }}
        />
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : check.ok ? 'unsaved' : 'wrong'}
        wrongCount={Object.keys(wrong).length}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.admin')}
        idle={{ outcome: t('settings:save.unchanged'), written: t('idle') }}
        onSave={save}
        onUndo={() => {
          setDraft(null)
          saving.clear()
        }}
      />
    </>
  )
}
