import { useEffect, useState } from 'react'

/** An address under which this window can show a picture it holds; given back when another one takes its place. */
export const useObjectUrl = (
  picture: { readonly bytes: Uint8Array; readonly mediaType: string } | null,
): string | null => {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (picture === null) {
      setUrl(null)
      return
    }
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return url
}
