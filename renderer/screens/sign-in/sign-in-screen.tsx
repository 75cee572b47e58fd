import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { SessionState } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { firstFreeCounter, NO_COUNTER, readiness } from './sign-in-choice.ts'
import type { Choices } from './sign-in-choice.ts'
import './sign-in.css'

/** Counter, name, password: three columns, arrows within, Tab or Enter to the next. */
export const SignInScreen = ({ session }: { readonly session: SessionState }): ReactElement => {
  const choices = useQuery('session.choices', {}, ['session', 'settings', 'exports'])
  if (choices.value === null) return <LoadingRows rows={6} />
  return <SignInForm session={session} choices={choices.value} />
}

const SignInForm = ({
  session,
  choices,
}: {
  readonly session: SessionState
  readonly choices: Choices
}): ReactElement => {
  const { t } = useTranslation('signIn')
  const failureWords = useFailureWords()
  const signIn = useCommand('session.signIn')
  const [counter, setCounter] = useState<string | null>(() => firstFreeCounter(choices) ?? NO_COUNTER)
  const [login, setLogin] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [passwordMissing, setPasswordMissing] = useState(false)
  const people = useRef<HTMLDivElement>(null)
  const counters = useRef<HTMLDivElement>(null)
  const passwordField = useRef<InputRef>(null)
  const ready = readiness(choices, { login, counter })

  useEffect(() => counters.current?.focus(), [])

  const submit = async (): Promise<void> => {
    if (ready.kind !== 'ready') return
    if (password === '') {
      setPasswordMissing(true)
      passwordField.current?.focus()
      return
    }
    const reply = await signIn.run({
      login: ready.login,
      password,
      counterId: counter === NO_COUNTER ? null : counter,
    })
    if (reply === null || reply.ok) return
    if (reply.error.code === 'wrong-password') {
      setPassword('')
      passwordField.current?.focus()
    } else if (reply.error.code === 'counter-taken') counters.current?.focus()
  }
  useKeys({ primary: () => void submit() })

  const outcome =
    ready.kind === 'ready'
      ? ready.counterNumber === null
        ? t('outcome.without', { name: ready.name })
        : t('outcome.atCounter', { name: ready.name, number: ready.counterNumber })
      : ready.kind === 'needs-counter'
        ? t('needsCounter')
        : t(`outcome.${ready.kind}`)
  const failed = signIn.failure === null ? null : failureWords(signIn.failure, 'session.signIn')

  return (
    <>
      <main className="sign-in">
        <h1>{t('title')}</h1>
        {session.clockDoubtful && (
          <NoticeLine tone="warning" title={t('doubtfulShort')} text={t('doubtfulShortText')} />
        )}
        {choices.exportWarning !== null && (
          <NoticeLine
            tone="trouble"
            title={t(`exports:warning.signIn.${choices.exportWarning}`)}
            text={t('exports:warning.signInHow')}
          />
        )}
        <div className="sign-in-columns">
          <section>
            <h2>{t('counters')}</h2>
            <OptionList
              ref={counters}
              label={t('counters')}
              chosen={counter}
              onChoose={setCounter}
              onDone={() => people.current?.focus()}
              options={[
                ...choices.counters.map((one) => ({
                  value: one.id,
                  typed: String(one.number),
                  unavailable: one.takenBy !== null,
                  children: (
                    <>
                      <span>{t('counterName', { number: one.number })}</span>
                      <span className="ui-quiet">{one.name}</span>
                      {one.kind !== 'general' && (
                        <span className="ui-quiet">{t(`counterKind.${one.kind}`)}</span>
                      )}
                      <span className="ui-option-aside">
                        {one.takenBy === null ? t('free') : t('takenBy', { name: one.takenBy })}
                      </span>
                    </>
                  ),
                })),
                {
                  value: NO_COUNTER,
                  typed: '0',
                  children: (
                    <>
                      <span>{t('noCounter')}</span>
                      <span className="ui-option-aside">{t('noCounterText')}</span>
                    </>
                  ),
                },
              ]}
            />
          </section>
          <section>
            <h2>{t('people')}</h2>
            {choices.staff.length === 0 ? (
              <EmptyLine title={t('nobody')} text={t('nobodyText')} />
            ) : (
              <OptionList
                ref={people}
                label={t('people')}
                chosen={login}
                onChoose={setLogin}
                onDone={() => passwordField.current?.focus()}
                options={choices.staff.map((one) => ({
                  value: one.login,
                  typed: one.login,
                  children: (
                    <>
                      <span>{one.name}</span>
                      <span className="ui-quiet">{one.login}</span>
                      <span className="ui-option-aside">
                        {one.roles.map((role) => t(`staff:role.${role}`)).join(t('roleJoin'))}
                      </span>
                    </>
                  ),
                }))}
              />
            )}
          </section>
          <section>
            <h2 id="sign-in-password">{t('password')}</h2>
            <Input.Password
              ref={passwordField}
              value={password}
              visibilityToggle={false}
              autoComplete="off"
              aria-labelledby="sign-in-password"
              status={failed === null && !passwordMissing ? '' : 'error'}
              className="sign-in-password"
              onChange={(event) => {
                setPassword(event.target.value)
                setPasswordMissing(false)
                signIn.clear()
              }}
              onPressEnter={() => void submit()}
            />
            {choices.demoPassword !== null && (
              <p className="sign-in-demo">{t('demoPassword', { password: choices.demoPassword })}</p>
            )}
            <div className="sign-in-said" role="alert">
              {failed !== null && (
                <p className="sign-in-failed">
                  <b>{failed.title}</b>
                  <span>{failed.text}</span>
                </p>
              )}
              {passwordMissing && <p className="sign-in-failed">{t('passwordMissing')}</p>}
            </div>
          </section>
        </div>
      </main>
      <BottomBar
        actions={
          <ActionButton
            kind="primary"
            label={t('submit')}
            keyName="primary"
            disabled={ready.kind !== 'ready'}
            busyLabel={signIn.busy ? t('busy') : null}
            onPress={() => void submit()}
          />
        }
      >
        <BottomWords outcome={outcome} written={t('written')} />
      </BottomBar>
    </>
  )
}
