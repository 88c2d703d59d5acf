const DOTS_PER_MILLIMETRE = 200 / 25.4

/**
 * The drawing as a picture of 200 dots an inch. Everything it shows must be within it: a drawing taken as a picture
 * fetches nothing.
 */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const millimetres = (side: 'width' | 'height') => Number.parseFloat(drawing.getAttribute(side) ?? '0')
  const [width, height] = [millimetres('width'), millimetres('height')].map((side) => Math.round(side * DOTS_PER_MILLIMETRE))
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width ?? 0
  canvas.height = height ?? 0
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture'))), 'image/png')
  })
}
