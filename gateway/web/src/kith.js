// Pages work without this; it makes them a little better: errors get the focus, menus fold, buttons send once.
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
