import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { returnToKeptView } from '../features/overview/view/view-store'
import { App } from './app'
import '../shared/styles/base.css'
import '../shared/styles/shell.css'

returnToKeptView()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
