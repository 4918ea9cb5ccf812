import {Problem} from '/assets/api.js';
import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {release} from '../devices.js';
import {model} from '../model.js';
import {end, present} from '../stage.js';

const KINDS = {
  'invitation-unknown': 'unknownLink',
  'invitation-needed': 'noLink',
  'invitation-revoked': 'revoked',
  'invitation-expired': 'expired',
  'interview-ended': 'ended',
};
const RETRY_MS = 5_000;

/** The end of the road: what happened, and what the candidate can do. */
export function gone(kind) {
  model.stop?.();
  release();
  document.querySelector('#footer').replaceChildren();
  end(el('section', {class: 'card state', data: {state: kind}},
    el('h1', {}, t(`state.${kind}.title`)),
    el('p', {}, t(`state.${kind}.text`)),
    contact()));
}

/** Shows the end of the road where a failed request means it; whether it does. */
export function ended(failure) {
  const kind = failure instanceof Problem ? KINDS[failure.type] : undefined;
  if (kind) gone(kind);
  return Boolean(kind);
}

/** What a failed request means: the end, or something that passes, which is tried again by itself. */
export function trouble(failure, again) {
  if (ended(failure)) return undefined;
  if (failure instanceof Problem || failure instanceof TypeError) return unreachable(again);
  throw failure;
}

function unreachable(again) {
  const stop = new AbortController();
  const retry = () => {
    stop.abort();
    clearTimeout(timer);
    again();
  };
  const timer = setTimeout(retry, RETRY_MS);
  window.addEventListener('online', retry, {signal: stop.signal});
  const kind = navigator.onLine ? 'unreachable' : 'offline';
  present(null, el('section', {class: 'card state', data: {state: kind}},
    el('h1', {}, t(`state.${kind}.title`)),
    el('p', {}, t(`state.${kind}.text`)),
    el('button', {type: 'button', class: 'primary', onclick: retry}, t('again'))),
  () => { stop.abort(); clearTimeout(timer); });
}

function contact() {
  const address = model.interview?.notice.contact;
  return address ? el('p', {class: 'soft'}, t('footer.contact', {contact: address})) : null;
}
