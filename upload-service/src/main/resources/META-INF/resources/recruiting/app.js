/** Recruiting: which page is shown for which address. */
import {el, fill} from '/assets/dom.js';
import {showPerson} from '/assets/header.js';
import {signInAgain} from '/assets/sign-in.js';
import {loadTexts, t, translate} from '/assets/texts.js';
import {showInterview} from './interview.js';
import {showInterviews} from './interviews.js';
import {showInvite} from './invite.js';
import {showPositionForm} from './position-form.js';
import {api} from './parts.js';
import {showPositions} from './positions.js';

const PAGES = [
  [/^\/interviews$/, 'interviews', showInterviews],
  [/^\/interviews\/([\w-]+)$/, 'interviews', showInterview],
  [/^\/invite$/, 'interviews', showInvite],
  [/^\/positions$/, 'positions', showPositions],
  [/^\/positions\/([\w-]+)$/, 'positions', showPositionForm],
];
const main = document.querySelector('#main');
let left = new AbortController();
let first = true;
let shown;

async function show(event) {
  if (shown?.unsent?.() && !confirm(t('leave.ask'))) {
    history.replaceState(null, '', event.oldURL);
    return;
  }
  const [path, query = ''] = (location.hash.slice(1) || '/interviews').split('?');
  const [pattern, area, page] = PAGES.find(([known]) => known.test(path)) ?? PAGES[0];
  left.abort();
  left = new AbortController();
  for (const link of document.querySelectorAll('nav:not(.areas) a')) {
    if (link.getAttribute('href') === `#/${area}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const place = {
    root: el('div'),
    parameters: new URLSearchParams(query),
    id: path.match(pattern)?.[1],
    left: left.signal,
  };
  shown = place;
  fill(main, place.root);
  try {
    await page(place);
  } catch (problem) {
    if (problem.status === 401) return signInAgain();
    fill(place.root, el('div', {class: 'note bad', role: 'alert'}, el('p', {}, told(problem))));
  }
  const heading = place.root.querySelector('h1')?.textContent;
  document.title = heading ? `${heading} · HireNow` : 'HireNow';
  if (!first && !left.signal.aborted) main.focus({preventScroll: true});
  first = false;
}

function told(problem) {
  return problem.status ? problem.message : t('failed.network');
}

async function showHeader() {
  try {
    showPerson(await api.get('/api/v1/interviews/me'), 'recruiting');
  } catch (problem) {
    // The page itself tells what went wrong.
    if (problem.status === 401) signInAgain();
  }
}

await loadTexts('/recruiting/texts');
translate();
showHeader();
window.addEventListener('hashchange', show);
window.addEventListener('beforeunload', event => shown?.unsent?.() && event.preventDefault());
show();
