/** What the API says of people before they are invited. */
import {api} from './parts.js';

/**
 * Looks through candidates without inviting anybody.
 *
 * @return errors, suggestions and doubts, each with the index of its candidate (undefined where it is about the whole)
 */
export async function check(common, candidates) {
  const found = await api.post('/api/v1/interviews/batch/check', batch(common, candidates));
  const placed = list => (list ?? []).map(one => ({...one, ...place(one.field)}));
  return {errors: placed(found.errors), suggestions: placed(found.suggestions), doubts: placed(found.doubts)};
}

/** The body of a request about many. */
export function batch(common, candidates) {
  return {...common, candidates: candidates.map(({name, email}) => ({name, email}))};
}

/** What an invitation wants to hear beside its body. */
export function queryOf(mail, again) {
  const query = mail.query();
  return again ? `${query ? `${query}&` : '?'}again=true` : query;
}

function place(field) {
  const [, index, name] = /^candidates\[(\d+)](?:\.(\w+))?/.exec(field) ?? [];
  return {index: index === undefined ? undefined : Number(index), of: name};
}
