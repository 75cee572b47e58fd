import { Phrases, useWords } from '../ui/public-text.tsx'

/** 昨日, small before the number of a ticket that was carried over from an earlier day. */
export const Earlier = ({ shown }: { readonly shown: boolean }) => {
  const { say } = useWords('display')
  if (!shown) return null
  return (
    <small className="earlier">
      <Phrases text={say('earlier')} />
    </small>
  )
}
