import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { returnToKeptView } from './view/view-store'
import './styles/base.css'
import './styles/shell.css'

returnToKeptView()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
