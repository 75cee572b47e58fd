import { useEffect, useRef } from 'react'
import { Phrases } from '../ui/public-text.tsx'

/** The heading of a page that has just come up; it takes the focus, so that keys and readers start from the top. */
export const PageTitle = ({ text }: { readonly text: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      <Phrases text={text} />
    </h1>
  )
}
