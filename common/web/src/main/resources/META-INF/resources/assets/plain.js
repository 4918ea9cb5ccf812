/** The pages that say one thing: not allowed, signed out. */
import {loadTexts, t, translate} from './texts.js';

const link = document.querySelector('#go');
const area = new URLSearchParams(location.search).get('area') ?? location.pathname.split('/')[1];
link.setAttribute('href', `/${area.match(/^[a-z]*/)[0]}/${link.dataset.go}`);
await loadTexts('/assets/texts');
translate();
document.title = `${t(document.querySelector('h1').dataset.text)} · HireNow`;
