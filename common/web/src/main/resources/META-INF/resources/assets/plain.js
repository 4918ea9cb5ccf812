/** The pages with a single message: not allowed, signed out. */
import {leftArea} from './sign-in.js';
import {loadTexts, t, translate} from './texts.js';

const link = document.querySelector('#go');
const signedOut = link.dataset.go === '';
const named = new URLSearchParams(location.search).get('area') ?? location.pathname.split('/')[1];
const area = ((signedOut && leftArea()) || named).match(/^[a-z]*/)[0];
link.setAttribute('href', `/${area}/${link.dataset.go}`);
await loadTexts('/assets/texts');
translate();
document.title = `${t(document.querySelector('h1').dataset.text)} · HireNow`;
