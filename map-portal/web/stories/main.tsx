import { createRoot } from 'react-dom/client'
import { Stories } from './stories'
import '../src/shared/styles/base.css'
import '../src/shared/styles/shell.css'
import '../src/shared/styles/map.css'
import '../src/shared/styles/table.css'
import '../src/shared/styles/desk.css'
import '../src/shared/styles/forms.css'
import '../src/shared/styles/matter.css'
import '../src/shared/styles/people.css'
import '../src/shared/styles/places.css'
import './stories.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Stories />)
