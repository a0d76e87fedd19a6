// Pages work without this; it makes them a little better: errors get the focus, menus fold, buttons send once.
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// A page that answers a form is nowhere kept, for it may name a family: a browser that goes back to it could only send the form
// again. Its place in the history is given to the page that the form stood on.
if (document.body.hasAttribute('data-posted') && document.referrer) {
  const from = new URL(document.referrer);
  if (from.origin === location.origin) {
    from.searchParams.delete('success');
    // The part that the form asks to be shown next, such as another child: the browser has not gone there yet.
    from.hash = location.hash;
    history.replaceState(null, '', from);
  }
}
