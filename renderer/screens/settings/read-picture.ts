import { attempts, firstThatFits } from './scale-picture.ts'
import type { Attempt } from './scale-picture.ts'

export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const

export type ReadPicture =
  | { readonly kind: 'picture'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large' }

/**
 * A chosen picture, drawn anew as a JPEG small enough to be kept. Drawing it anew also leaves behind what a camera
 * writes beside a picture: place, time and device.
 */
export const readPicture = async (file: File): Promise<ReadPicture> => {
  if (!PICTURE_TYPES.some((type) => type === file.type)) return { kind: 'unreadable' }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return { kind: 'unreadable' }
  }
  try {
    const bytes = await firstThatFits(attempts(bitmap), (attempt) => draw(bitmap, attempt))
    return bytes === null ? { kind: 'too-large' } : { kind: 'picture', bytes }
  } finally {
    bitmap.close()
  }
}

const draw = async (
  bitmap: ImageBitmap,
  { width, height, quality }: Attempt,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return null
  // JPEG has no transparency: what was see-through in a PNG would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}
