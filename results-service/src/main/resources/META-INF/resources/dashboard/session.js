import {Api, Problem, events} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {whileInactive} from '/assets/focus.js';
import {showPerson} from '/assets/header.js';
import {signInAgain} from '/assets/sign-in.js';
import {t} from '/assets/texts.js';

export const api = new Api();

// The stream has a sign of life every 15 seconds.
const SILENCE_MS = 40000;

/** Runs a step of the page; if the session has ended, leads through the sign-in and back, otherwise shows the error. */
export async function guarded(step, tell = shown) {
  try {
    return await step();
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      signInAgain();
      return undefined;
    }
    tell(failure instanceof Problem ? failure.message : t('error.network'), failure);
    return undefined;
  }
}

/** Submits a form; blocks a second submission while the first is under way. */
export async function sending(form, step, tell) {
  await whileInactive(form.querySelector('button:not([type="button"])'), () => guarded(step, tell));
}

/**
 * Shows why the server refused what the user saved. If the result has changed in the meantime, the page reads it first and
 * shows `changed`; it keeps the user's input, for them to check and save again.
 */
export async function refused(failure, text, {changed, read, show}) {
  const stale = failure instanceof Problem && failure.type === 'changed-meanwhile';
  if (stale) await guarded(read);
  show(stale ? changed : text);
}

/** Shows an error at the top of the page; without a text removes it. */
export function shown(text) {
  fill(document.getElementById('message'), text ? el('div', {class: 'note bad', role: 'alert'}, el('p', {}, text)) : null);
}

/** The signed-in user, whom the header shows. */
export async function me() {
  const person = await api.get('/api/v1/results/me');
  showPerson(person, 'dashboard');
  document.getElementById('nav-exports').hidden = !person.mayAudit;
  return person;
}

/**
 * Calls back with the ids of changed interviews, or with null if the page should read everything again; tells `live`
 * whether changes arrive.
 */
export function follow(onChange, live) {
  let end;
  const start = () => {
    end = new AbortController();
    guarded(() => events('/api/v1/results/events', () => ({}), event => {
      if (event.reload) onChange(null);
      else if (event.interviews.length > 0) onChange(event.interviews);
    }, end.signal, {onState: open => live.connected(open), silenceMs: SILENCE_MS}));
  };
  addEventListener('pagehide', () => end.abort());
  // The browser kept the page while another one was shown.
  addEventListener('pageshow', event => event.persisted && start());
  start();
}
