import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import type { FailureWords } from '../../ui/failure-words.ts'

/** Where a form stands; said in words, because a colour alone says nothing. */
export type SaveState = 'unchanged' | 'unsaved' | 'saved' | 'wrong'

interface SaveBarProps {
  readonly state: SaveState
  readonly wrongCount: number
  readonly failure: FailureWords | null
  readonly busy: boolean
  /** Why nothing can be changed here; null when this person may. */
  readonly readOnly: string | null
  readonly saveLabel?: string
  /** Said instead of 没有改动 while nothing was touched. */
  readonly idle?: { readonly outcome: string; readonly written: string }
  readonly children?: ReactNode
  readonly onSave: () => void
  readonly onUndo: () => void
}

/** 未保存、已保存、没有保存, and the one key that saves. */
export const SaveBar = (props: SaveBarProps): ReactElement => {
  const { state, busy, readOnly, saveLabel, children, onSave, onUndo } = props
  const { t } = useTranslation('settings')
  const touched = state === 'unsaved' || state === 'wrong'
  return (
    <BottomBar
      actions={
        readOnly === null && (
          <>
            {touched && <ActionButton label={t('save.undo')} onPress={onUndo} />}
            {children}
            <ActionButton
              kind="primary"
              label={saveLabel ?? t('save.save')}
              keyName="primary"
              disabled={!touched}
              busyLabel={busy ? t('save.busy') : null}
              onPress={onSave}
            />
          </>
        )
      }
    >
      <SaveWords {...props} />
    </BottomBar>
  )
}

const SaveWords = ({ state, wrongCount, failure, readOnly, idle }: SaveBarProps): ReactElement => {
  const { t } = useTranslation('settings')
  if (failure !== null)
    return (
      <div role="alert">
        <BottomWords outcome={failure.title} written={failure.text} />
      </div>
    )
  if (readOnly !== null) return <BottomWords outcome={idle?.outcome ?? t('title')} written={readOnly} />
  switch (state) {
    case 'wrong':
      return <BottomWords outcome={t('save.wrong', { count: wrongCount })} written={t('save.wrongHow')} />
    case 'unsaved':
      return <BottomWords outcome={t('save.unsaved')} written={t('save.unsavedHow')} />
    case 'saved':
      return <BottomWords outcome={t('save.saved')} written={idle?.written ?? ''} />
    case 'unchanged':
      return <BottomWords outcome={idle?.outcome ?? t('save.unchanged')} written={idle?.written ?? ''} />
  }
}
