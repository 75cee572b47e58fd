import { useEffect, useState } from 'react'

/** An address under which this window can show a picture it holds; given back once another one is shown. */
export const useObjectUrl = (
  picture: { readonly bytes: Uint8Array; readonly mediaType: string } | null,
): string | null => {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    setUrl(
      picture === null
        ? null
        : URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType })),
    )
  }, [picture])
  // Only when the page no longer points to it: given back sooner, a picture just being shown would be broken.
  useEffect(() => {
    if (url === null) return
    return () => URL.revokeObjectURL(url)
  }, [url])
  return url
}
