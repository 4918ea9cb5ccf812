/** The languages that answers can be transcribed in, named in the language of the page. */
import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

/**
 * A choice of what is offered; what a position has is a choice too, though it may be refused when it is saved. Where the
 * list is not complete, as for a speech model of one's own, any tag can be written.
 */
export function languageControl({languages, complete}, chosen) {
  if (!complete) return el('input', {type: 'text', value: chosen, maxlength: '35', class: 'short'});
  const tags = languages.includes(chosen) ? languages : [...languages, chosen];
  const page = document.documentElement.lang;
  const names = new Intl.DisplayNames([page], {type: 'language'});
  const options = tags.filter(tag => tag !== 'multi').map(tag => ({tag, name: named(names, tag)}));
  options.sort((one, other) => one.name.localeCompare(other.name, page));
  if (tags.includes('multi')) options.push({tag: 'multi', name: t('position.multi')});
  return el('select', {}, options.map(({tag, name}) => el('option', {value: tag, selected: tag === chosen}, name)));
}

function named(names, tag) {
  try {
    return `${names.of(tag)} (${tag})`;
  } catch {
    return tag;
  }
}
