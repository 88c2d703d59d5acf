import { GONE, gone } from './gone'
import { problemOf, UNAUTHENTICATED } from './problem'
import { sessionEnded } from './session-ended'

/** Saves what an address answers, under the name it gives; throws a Problem where it answers none. */
export async function downloadFrom(address: string, fallbackName: string) {
  const response = await fetch(address, { headers: { 'Accept-Language': document.documentElement.lang } })
  if (response.status === UNAUTHENTICATED) sessionEnded.tell()
  if (response.status === GONE) gone.tell(response.url)
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined))
  save(await response.blob(), nameIn(response.headers.get('Content-Disposition')) ?? fallbackName)
}

export function save(content: Blob, fileName: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

/** The file name of a Content-Disposition, the one in UTF-8 before the plain one. */
export function nameIn(disposition: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}
