import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock} from './show.js';
import {evidenceOf, isUnsure, noWords, sentences} from './transcript.js';

/** What only the printed page shows: paper has no player, and holds every answer at once. */

/** An answer's words, each sentence with its time. */
export function printedTranscript(question) {
  const words = question.transcript?.words ?? [];
  const isEvidence = evidenceOf(question);
  const marked = words.map((word, i) => (isEvidence(i) ? el('u', {}, word.text) : isUnsure(word) ? el('em', {}, word.text) : word.text));
  return el('section', {class: 'print-only printed', data: {printed: question.question.id}},
    el('h3', {}, t('transcript.title')),
    words.length > 0
      ? [el('p', {class: 'small soft'}, t('print.marks')), sentences(words).map(([from, to]) => sentence(words[from], marked.slice(from, to + 1)))].flat()
      : el('p', {}, noWords(question)));
}

function sentence(first, marked) {
  return el('p', {}, el('span', {class: 'at'}, clock(first.startMs)), ' ', marked.flatMap(word => [word, ' ']));
}

/** A reviewer's ratings, which on the screen are in that reviewer's own form. */
export function printedRatings({ratings}, questions) {
  const given = new Map(ratings.map(one => [`${one.questionId}/${one.criterionId}`, one.rating]));
  return el('dl', {class: 'print-only'}, questions.flatMap(({question, rubric}) => {
    const rated = rubric.filter(criterion => given.has(`${question.id}/${criterion.id}`));
    return rated.length === 0 ? [] : [
      el('dt', {}, `${question.number}. ${question.text}`),
      ...rated.map(criterion => el('dd', {}, `${criterion.name}: ${t('criterion.rating', {n: given.get(`${question.id}/${criterion.id}`)})}`)),
    ];
  }));
}

/** Opens folded information while the page prints. */
export function unfoldWhilePrinting(selector) {
  let unfolded = [];
  const unfold = () => {
    const folded = [...document.querySelectorAll(`${selector}:not([open])`)];
    folded.forEach(details => { details.open = true; });
    unfolded = [...unfolded, ...folded];
  };
  const fold = () => {
    unfolded.forEach(details => { details.open = false; });
    unfolded = [];
  };
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  // Previews and emulation change the medium without these events.
  matchMedia('print').addEventListener('change', ({matches}) => (matches ? unfold() : fold()));
}
