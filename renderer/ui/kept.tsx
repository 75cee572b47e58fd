import { createContext, useCallback, useContext, useState } from 'react'

/** What a screen keeps while its clerk looks elsewhere; gone with the sign-in. */
type Shelf = Map<string, unknown>

const ShelfContext = createContext<Shelf>(new Map())

export const ShelfProvider = ShelfContext.Provider

/** Like state, but found again when the screen is opened again. One name has one type. */
export const useKept = <Value,>(name: string, initial: Value): readonly [Value, (value: Value) => void] => {
  const shelf = useContext(ShelfContext)
  const [value, setValue] = useState<Value>(() => (shelf.has(name) ? (shelf.get(name) as Value) : initial))
  const keep = useCallback(
    (next: Value) => {
      shelf.set(name, next)
      setValue(next)
    },
    [shelf, name],
  )
  return [value, keep]
}
