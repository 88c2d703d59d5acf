// Opens the inspections and the duty without network: keeps the page and its scripts, and never an answer of a service.
// The page is asked for anew whenever there is a network; scripts have the hash of their content in their name, so a kept one is never
// out of date. Each visit hands over the list of what is needed now; whatever is not in it is dropped.
const KEPT = 'linli-shell'
const SHELL = '/inspections'
const OPENED = [SHELL, '/duty']

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep))
})

async function keep(assets) {
  const kept = await caches.open(KEPT)
  const shell = await fetch(SHELL, { cache: 'no-store' })
  if (!shell.ok) return
  const present = new Set((await kept.keys()).map((request) => new URL(request.url).pathname))
  await Promise.all(assets.filter((asset) => asset.startsWith('/assets/') && !present.has(asset)).map((asset) => kept.add(asset)))
  await kept.put(SHELL, shell)
  const needed = new Set([SHELL, ...assets])
  await Promise.all([...present].filter((path) => !needed.has(path)).map((path) => kept.delete(path)))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && OPENED.some((page) => pathname === page || pathname.startsWith(`${page}/`))) {
    event.respondWith(fetch(request).catch(() => keptOr(SHELL)))
  } else if (pathname.startsWith('/assets/')) event.respondWith(asset(request, pathname))
})

async function asset(request, pathname) {
  const kept = await (await caches.open(KEPT)).match(pathname)
  return kept ?? fetch(request)
}

async function keptOr(path) {
  return (await (await caches.open(KEPT)).match(path)) ?? Response.error()
}
