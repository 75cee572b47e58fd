import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { FormField } from '../../ui/form-field.tsx'
import { useHall, useHallNow, useToday } from '../../ui/hall.tsx'
import { useKept } from '../../ui/kept.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { useNavigate, useRoute } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { momentOf, typedSlip, wrongIn } from './late-form.ts'
import type { LateField, LateForm, Wrong } from './late-form.ts'
import { MatterField } from './matter-field.tsx'
import './late-entry.css'

/** What stays the same from one form of an outage to the next; the password never does. */
type Kept = Pick<LateForm, 'date' | 'reason' | 'login'>

/** 补录: which form, when it was taken, why, and who agreed; then the intake is entered at the desk as any other. */
export const LateEntryScreen = (): ReactElement => {
  const { t } = useTranslation('outage')
  const navigate = useNavigate()
  const route = useRoute()
  const today = useToday()
  const now = useHallNow(10_000)
  const words = useDateWords(today)
  const failureWords = useAreaFailure('outage')
  const { signedIn } = useHall()
  const blocks = useQuery('outage.blocks', {}, ['documents', 'cases']).value?.blocks ?? []
  const open = useCommand('intake.openLate')
  const [kept, keep] = useKept<Kept>('late.kept', { date: today, reason: '', login: '' })
  const [form, setForm] = useState<LateForm>({
    ...kept,
    slip: route.screen === 'late-entry' ? (route.slip ?? '') : '',
    time: '',
    matter: null,
    password: '',
  })
  const [asked, setAsked] = useState(false)
  const wrong = wrongIn(form, blocks, now)
  const found = typedSlip(form.slip, blocks)
  const receivedAt = momentOf(form)
  // A serial is answered with the whole number, to be held against the paper.
  const slipHint =
    found?.slip.state !== 'blank'
      ? t('late.slipHint')
      : found.slip.number === form.slip.trim()
        ? undefined
        : found.slip.number
  const ready = Object.keys(wrong).length === 0
  const change = (part: Partial<LateForm>): void => {
    open.clear()
    setForm((old) => ({ ...old, ...part }))
  }
  const sayWrong = ({ key, slip, at }: Wrong): string =>
    t(`late.wrong.${key}`, {
      caseNumber: slip?.caseNumber ?? '',
      reason: slip?.reason ?? '',
      moment: at === undefined ? '' : words.moment(at),
    })
  /** Wrong numbers and times are said while they are typed; what is only missing, once it was asked for. */
  const errorOf = (field: LateField): string | undefined => {
    const what = wrong[field]
    if (what === undefined) return undefined
    const typed = field === 'matter' ? form.matter !== null : form[field] !== ''
    const full = field !== 'time' || form.time.length >= 5
    return asked || (typed && full && field !== 'date') ? sayWrong(what) : undefined
  }
  const submit = (): void => {
    setAsked(true)
    const { matter } = form
    if (!ready || found === null || receivedAt === null || matter === null) return
    void open
      .run({
        matterCode: matter.code,
        slip: found.slip.number,
        receivedAt: Math.max(receivedAt, found.preparedAt),
        reason: form.reason.trim(),
        approver: { login: form.login.trim(), password: form.password },
      })
      .then((reply) => {
        if (reply?.ok === true) {
          keep({ date: form.date.trim(), reason: form.reason.trim(), login: form.login.trim() })
          navigate({ screen: 'desk' })
        } else if (reply !== null) setForm((old) => ({ ...old, password: '' }))
      })
  }
  const leave = (): void => navigate({ screen: 'desk' })
  useKeys({ primary: signedIn.counter === null ? null : submit, escape: leave, back: leave })

  const text = (
    field: Exclude<LateField, 'matter'>,
    label: string,
    more: {
      readonly hint?: string | undefined
      readonly placeholder?: string
      readonly autoFocus?: boolean
    } = {},
  ): ReactElement => (
    <FormField label={label} hint={more.hint} error={errorOf(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type={field === 'password' ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          autoFocus={more.autoFocus ?? false}
          placeholder={more.placeholder}
          maxLength={field === 'reason' || field === 'password' ? 200 : 60}
          value={form[field]}
          aria-invalid={errorOf(field) !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )

  return (
    <section className="late" aria-label={t('late.title')}>
      <PageHead title={t('late.title')} parent={{ label: t('staff:rail.desk'), onPress: leave }} />
      {signedIn.counter === null ? (
        <EmptyLine title={t('noCounter.what')} text={t('noCounter.how')} />
      ) : (
        <div className="late-body">
          <p className="late-sentence">{t('late.sentence')}</p>
          <div className="late-fields">
            {text('slip', t('late.slip'), {
              hint: slipHint,
              autoFocus: form.slip === '',
            })}
            {text('date', t('late.date'))}
            {text('time', t('late.time'), { hint: t('late.timeHint'), autoFocus: form.slip !== '' })}
            <FormField label={t('late.matter')} error={errorOf('matter')}>
              {({ id, describedBy }) => (
                <MatterField
                  id={id}
                  describedBy={describedBy}
                  invalid={errorOf('matter') !== undefined}
                  chosen={form.matter}
                  onChoose={(matter) => change({ matter })}
                />
              )}
            </FormField>
            {text('reason', t('late.reason'), { placeholder: t('late.reasonPlaceholder') })}
            {text('login', t('late.approver'), { hint: t('late.approverHint') })}
            {text('password', t('late.password'))}
          </div>
        </div>
      )}
      <BottomBar
        actions={
          signedIn.counter !== null && (
            <ActionButton
              kind="primary"
              label={t('late.open')}
              keyName="primary"
              busyLabel={open.busy ? t('late.opening') : null}
              onPress={submit}
            />
          )
        }
      >
        {open.failure !== null ? (
          <div role="alert">
            <BottomWords
              outcome={failureWords(open.failure).title}
              written={failureWords(open.failure).text}
            />
          </div>
        ) : ready && found !== null ? (
          <BottomWords
            outcome={t('late.ready', { number: found.slip.number })}
            written={t('late.readyHow')}
          />
        ) : (
          <BottomWords outcome={t('late.missing')} written={t('late.missingHow')} />
        )}
      </BottomBar>
    </section>
  )
}
