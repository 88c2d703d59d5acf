import { useSyncExternalStore } from 'react'

export const themeChoices = ['device', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export type Theme = 'light' | 'dark'

const KEPT = 'linli.theme'
const listeners = new Set<() => void>()
const darkDevice = window.matchMedia('(prefers-color-scheme: dark)')
// What is printed is printed on white.
const onPaper = window.matchMedia('print')
let choice = kept()

function kept(): ThemeChoice {
  const found = window.localStorage.getItem(KEPT)
  return themeChoices.find((one) => one === found) ?? 'device'
}

function theme(): Theme {
  if (onPaper.matches || choice === 'light') return 'light'
  return choice === 'dark' || darkDevice.matches ? 'dark' : 'light'
}

function tell() {
  document.documentElement.dataset.theme = theme()
  for (const listener of listeners) listener()
}

for (const question of [darkDevice, onPaper]) question.addEventListener('change', tell)
tell()

/** From now on so, on this device. */
export function chooseTheme(chosen: ThemeChoice) {
  choice = chosen
  if (chosen === 'device') window.localStorage.removeItem(KEPT)
  else window.localStorage.setItem(KEPT, chosen)
  tell()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): Theme {
  return useSyncExternalStore(listen, theme)
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(listen, () => choice)
}
