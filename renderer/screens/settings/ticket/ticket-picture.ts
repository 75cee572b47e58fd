import { LOGO_HEIGHT, LOGO_WIDTH } from '#shared/contract/printer.ts'
import type { Logo } from '#shared/contract/printer.ts'
import { PICTURE_TYPES } from '../read-picture.ts'

/** Darker than this prints black; a thermal head knows no grey. */
const BLACK_BELOW = 128

/** Colour picture (red, green, blue, opacity) of whole bytes a row as black and white dots; see-through is white. */
export const toLogo = (rgba: ArrayLike<number>, width: number, height: number): Logo => {
  const bits = new Uint8Array((width / 8) * height)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = [0, 1, 2, 3].map(
      (part) => rgba[pixel * 4 + part] ?? 0,
    )
    const grey = 0.299 * red + 0.587 * green + 0.114 * blue
    if ((grey * opacity + 255 * (255 - opacity)) / 255 < BLACK_BELOW)
      bits[pixel >> 3] = (bits[pixel >> 3] ?? 0) | (128 >> (pixel & 7))
  }
  return { width, height, bits }
}

/** As large as a logo may be, in its shape, its rows whole bytes; small pictures are not blown up. */
export const logoSize = (picture: {
  readonly width: number
  readonly height: number
}): { readonly width: number; readonly height: number } => {
  const factor = Math.min(1, LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height)
  return {
    width: Math.max(8, Math.floor(Math.round(picture.width * factor) / 8) * 8),
    height: Math.max(1, Math.round(picture.height * factor)),
  }
}

/** A chosen file as the dots of a ticket; null when it is no picture. */
export const readLogo = async (file: File): Promise<Logo | null> => {
  if (!PICTURE_TYPES.some((type) => type === file.type)) return null
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return null
  }
  try {
    const { width, height } = logoSize(bitmap)
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (context === null) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    return toLogo(context.getImageData(0, 0, width, height).data, width, height)
  } finally {
    bitmap.close()
  }
}
