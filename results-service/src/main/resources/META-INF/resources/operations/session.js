import {Api, Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {showPerson} from '/assets/header.js';
import {signInAgain} from '/assets/sign-in.js';
import {loadTexts, t, translate} from '/assets/texts.js';

export const api = new Api();

const REFRESH_MS = 3000;
let services = [];

/** Loads texts, title and the user's name; returns the services whose jobs the user sees. */
export async function begin(title) {
  await loadTexts('/operations/texts');
  translate();
  document.title = t('pageTitle', {title: t(title)});
  await guarded(async () => {
    const places = await api.get('/api/v1/work');
    services = places.services;
    showPerson(places, 'operations');
  });
  return services;
}

/** Runs a step of the page; if the session has ended, leads through the sign-in and back, otherwise shows the error. */
export async function guarded(step, tell = shown) {
  try {
    return await step();
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      signInAgain();
      return undefined;
    }
    tell(failure instanceof Problem ? failure.message : t('error.network'));
    return undefined;
  }
}

/** Shows an error at the top of the page; without a text removes it. */
export function shown(text) {
  fill(document.getElementById('message'), text ? el('div', {class: 'note bad', role: 'alert'}, el('p', {}, text)) : null);
}

/**
 * Sends the same request to each of these services. The page names services that do not respond, and shows the others.
 * Returns pairs of service and response.
 */
export async function everywhere(path, asked = services, quiet = false) {
  const answers = await Promise.allSettled(asked.map(service => api.get(`/api/v1/work/${service}${path}`)));
  const over = answers.find(answer => answer.reason instanceof Problem && answer.reason.status === 401);
  if (over) throw over.reason;
  const failed = asked.flatMap((service, i) => answers[i].status === 'rejected' ? [[service, answers[i].reason]] : []);
  if (!quiet || failed.length > 0) silent(failed);
  return asked.flatMap((service, i) => answers[i].status === 'fulfilled' ? [[service, answers[i].value]] : []);
}

function silent(failed) {
  const box = document.getElementById('silent');
  const said = failed.map(([service, failure]) => t('silent.service', {
    service: t(`service.${service}`), reason: failure instanceof Problem ? failure.message : t('error.network'),
  }));
  // Announced once, not with every refresh.
  if (box.dataset.said === said.join('\n')) return;
  box.dataset.said = said.join('\n');
  fill(box, said.length === 0 ? null : el('div', {class: 'note warn', role: 'alert'},
    el('p', {}, el('strong', {}, t('silent.title'))), el('ul', {}, said.map(line => el('li', {}, line)))));
}

/** Runs a step now and repeatedly while the page is visible. */
export async function refreshed(step) {
  const live = document.getElementById('live');
  for (;;) {
    if (!document.hidden) {
      await guarded(async () => {
        await step();
        shown(null);
        live.textContent = t('live');
        live.classList.add('on');
      }, text => {
        shown(text);
        live.textContent = t('live.off');
        live.classList.remove('on');
      });
    }
    await new Promise(resolve => setTimeout(resolve, REFRESH_MS));
  }
}
