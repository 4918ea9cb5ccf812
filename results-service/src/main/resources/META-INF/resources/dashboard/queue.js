import {api} from './session.js';

const KEY = 'queue';
const PAGE = '50';

/** Remembers the list that the user sees, so that an interview's page leads to the next one of it. */
export function rememberQueue(query, items, next) {
  write({query: String(query), ids: items.map(item => item.id), next});
}

/** The ids before and after an interview in the remembered list, which is read on where its known part ends. */
export async function neighbours(id) {
  const queue = JSON.parse(sessionStorage.getItem(KEY) ?? '{"ids": []}');
  const at = queue.ids.indexOf(id);
  if (at < 0) return {before: null, after: null};
  while (at === queue.ids.length - 1 && queue.next) await readOn(queue);
  return {before: queue.ids[at - 1] ?? null, after: queue.ids[at + 1] ?? null};
}

async function readOn(queue) {
  const query = new URLSearchParams(queue.query);
  query.set('size', PAGE);
  query.set('after', queue.next);
  const page = await api.get(`/api/v1/results?${query}`);
  // A score that changed meanwhile may have moved an interview that is known already.
  queue.ids.push(...page.items.map(item => item.id).filter(one => !queue.ids.includes(one)));
  queue.next = page.next;
  write(queue);
}

function write(queue) {
  sessionStorage.setItem(KEY, JSON.stringify(queue));
}
