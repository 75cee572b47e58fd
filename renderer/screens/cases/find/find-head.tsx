import { useTranslation } from 'react-i18next'
import type { ReactElement, Ref } from 'react'
import { ActionButton } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { FindBox } from './find-box.tsx'
import { SavedList } from './saved-list.tsx'
import type { Found } from './use-found.ts'
import './find.css'

interface FindHeadProps {
  readonly ref: Ref<HTMLInputElement>
  readonly found: Found
  readonly onText: (text: string) => void
  readonly onLeave: () => void
  readonly onLine: () => void
  readonly savedOpen: boolean
  readonly onSaved: (open: boolean) => void
}

/** Beside the title: the search field, the filters, and those that were saved. */
export const FindHead = (props: FindHeadProps): ReactElement => {
  const { ref, found, onText, onLeave, onLine, savedOpen, onSaved } = props
  const { t } = useTranslation('find')
  return (
    <>
      <FindBox ref={ref} text={found.typed} onText={onText} onLeave={onLeave} />
      <ActionButton
        kind={found.line ? 'open' : 'secondary'}
        label={t('filter')}
        keyName="filter"
        onPress={onLine}
      />
      <span className="popover-anchor">
        <ActionButton
          kind={savedOpen ? 'open' : 'secondary'}
          label={t('saved.button')}
          keyName="savedFilters"
          onPress={() => onSaved(!savedOpen)}
        />
        {savedOpen && (
          <Popover label={t('saved.label')} onClose={() => onSaved(false)}>
            <SavedList
              asked={found.asked}
              onUse={(saved) => {
                found.use(saved)
                onSaved(false)
                onLeave()
              }}
            />
          </Popover>
        )}
      </span>
    </>
  )
}
