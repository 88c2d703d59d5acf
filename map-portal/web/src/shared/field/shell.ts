const WORKER = '/worker.js'

let loadPages: () => Promise<unknown> = () => Promise.resolve()

/** Says how the pages are loaded that have to open without network. */
export function openWithoutNetwork(load: () => Promise<unknown>) {
  loadPages = load
}

/**
 * Keeps the page itself on this device, so that a bookmark of the inspections or of the duty opens without network. The worker keeps the shell and its
 * scripts, and no answer of a service; every visit with a network takes the newest and drops the older ones.
 */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const registration = await navigator.serviceWorker.register(WORKER, { scope: '/' })
  await navigator.serviceWorker.ready
  // Whatever the pages need is loaded now, so that it is among what is kept.
  await loadPages()
  registration.active?.postMessage({ keep: assets() })
  return true
}

/** Every script and style of ours that this page has loaded. */
function assets(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href)
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src)
  const paths = [...loaded, ...linked, ...scripts].flatMap((address) => {
    const { origin, pathname } = new URL(address, window.location.origin)
    return origin === window.location.origin && pathname.startsWith('/assets/') ? [pathname] : []
  })
  return [...new Set(paths)]
}
