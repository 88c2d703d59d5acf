import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface Props {
  words?: string
  search: (words: string | undefined) => void
  label: string
  max?: number
}

/** Words to look for. Asks when they are sent or cleared. */
export function WordsSearch({ words, search, label, max = 60 }: Props) {
  const [typed, setTyped] = useState(words ?? '')
  useEffect(() => setTyped(words ?? ''), [words])
  return (
    <Input.Search
      className="filter-words"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(text) => search(text.trim() || undefined)}
      allowClear
      maxLength={max}
      placeholder={label}
      aria-label={label}
    />
  )
}
