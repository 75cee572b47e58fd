import { useCallback, useEffect, useRef, useState } from 'react'
import type { Topic } from '#shared/contract/define.ts'
import type { InputOf, OutputOf, QueryName, FailureOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { ask } from './client.ts'
import { listen } from './messages.ts'

export interface QueryState<C extends QueryName> {
  /** The last good answer; stays while a newer one is fetched, so that nothing jumps. */
  readonly value: OutputOf<C> | null
  readonly failure: Failure<FailureOf<C>> | null
  readonly loading: boolean
  /** False while the backend is away: the value is old and the window says so. */
  readonly fresh: boolean
  readonly refetch: () => void
}

/**
 * A snapshot that stays current: fetched again whenever one of its topics changes, the backend restarts,
 * or the input differs. `null` input asks nothing.
 */
export const useQuery = <C extends QueryName>(
  channel: C,
  input: InputOf<C> | null,
  topics: readonly Topic[],
): QueryState<C> => {
  const [state, setState] = useState<Omit<QueryState<C>, 'refetch'>>({
    value: null,
    failure: null,
    loading: input !== null,
    fresh: true,
  })
  const inputText = input === null ? null : JSON.stringify(input)
  const topicText = topics.join(' ')
  const turn = useRef(0)

  const fetchNow = useCallback(() => {
    const mine = ++turn.current
    if (inputText === null) {
      setState({ value: null, failure: null, loading: false, fresh: true })
      return
    }
    setState((old) => ({ ...old, loading: true }))
    void ask(channel, JSON.parse(inputText) as InputOf<C>).then((reply) => {
      // An answer that was overtaken by a newer question is dropped.
      if (mine !== turn.current) return
      if (reply.ok) setState({ value: reply.value, failure: null, loading: false, fresh: true })
      else if (reply.error.code === 'backend-down')
        setState((old) => ({ ...old, loading: false, fresh: false }))
      else setState((old) => ({ ...old, failure: reply.error, loading: false }))
    })
  }, [channel, inputText])

  useEffect(() => {
    fetchNow()
    const wanted = new Set(topicText.split(' '))
    return listen((message) => {
      if (message.kind === 'topic') {
        if (wanted.has(message.event.topic)) fetchNow()
      } else if (message.kind !== 'connection') return
      else if (message.connection === 'up') fetchNow()
      else setState((old) => ({ ...old, fresh: false }))
    })
  }, [fetchNow, topicText])

  return { ...state, refetch: fetchNow }
}
