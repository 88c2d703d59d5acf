import { useSyncExternalStore } from 'react'
import { api } from '../../../api/client'
import { live } from '../../../api/live'

/** Alarms of the reader's areas that are open, and those that nobody has acknowledged and that knock at the reader's own desk. */
interface AlarmCount {
  open: number
  ringing: number
}

const MOST = 1000

const alarms = live<AlarmCount>({ address: '/api/patrol/alarms/live', event: 'alarms' }, async () => {
  const { data } = await api.GET('/api/patrol/alarms', { params: { query: { open: true, limit: MOST } } })
  return data && { open: data.length, ringing: data.filter(({ ringing }) => ringing).length }
})

export function useAlarmCount(): AlarmCount | undefined {
  return useSyncExternalStore(alarms.subscribe, alarms.read)
}

export const alarmsMayHaveChanged = alarms.mayHaveChanged
