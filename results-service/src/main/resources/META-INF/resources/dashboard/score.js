import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock, current, percent, points, reason, span, why} from './show.js';

/**
 * A question with its score and the evidence of each rating; `jump(question, evidence)` seeks the recording, `people` are
 * the overrides.
 */
export function questionCard(question, humanOnly, jump, people) {
  return el('article', {class: 'card question', data: {question: question.question.id}},
    el('div', {class: 'row spread top'},
      el('h2', {}, `${question.question.number}. ${question.question.text}`),
      Number.isFinite(question.score) ? badge(question) : null),
    watch(question, jump),
    earlier(question),
    standing(question, humanOnly),
    missing(question),
    appeal(question, jump),
    question.criteria.map(criterion => criterionPart(question, criterion, jump, people)));
}

/** Plays the answer, if there is something to watch. */
export function watch(question, jump) {
  return question.video
    ? el('p', {class: 'row tight'}, el('button', {type: 'button', class: 'small', onclick: () => jump(question, null)}, t('question.watch')))
    : el('p', {class: 'small soft'}, t('player.notRecorded'));
}

function badge(question) {
  return el('p', {class: 'badge'},
    el('strong', {}, points(question.score)),
    el('span', {class: 'small soft'}, t('question.coverage', {share: percent(question.coverage)})),
    Number.isFinite(question.modelScore) && question.modelScore !== question.score
      ? el('span', {class: 'small soft'}, t('question.model', {score: points(question.modelScore)})) : null);
}

function standing(question, humanOnly) {
  if (question.status === 'NOT_ASSESSABLE') {
    return el('p', {class: 'note warn'}, el('strong', {}, t('question.notAssessable')), ' ', why(question));
  }
  if (question.reason) return el('p', {class: 'note warn'}, why(question));
  // Without a recording there is nothing to score.
  if (question.status || !question.video) return null;
  return el('p', {class: 'soft'}, t(humanOnly ? 'question.humanOnly' : 'question.noScore'));
}

/** Parts that were lost before the recording arrived, so that reviewers do not take them for silence. */
function missing(question) {
  const parts = question.missing ?? [];
  if (parts.length === 0) return null;
  return el('div', {class: 'note', data: {missing: question.question.id}},
    el('p', {}, el('strong', {}, t('missing.title'))),
    el('ul', {}, parts.map(part => el('li', {data: {kind: part.kind}}, lost(part, question.durationMs)))));
}

function lost(part, durationMs) {
  const end = part.atMs + part.lengthMs;
  const place = part.atMs === 0 && end >= durationMs ? '.all' : durationMs - end < 200 ? '.end' : '';
  return t(`missing.${part.kind}${place}`, {from: clock(part.atMs), to: clock(end), length: span(part.lengthMs)});
}

/** Quotes and times of an earlier recording do not apply to the one in the player. */
function earlier(question) {
  if (current(question)) return null;
  return el('p', {class: 'note warn', data: {scored: String(question.scoredAttempt)}},
    t('question.earlier', {scored: question.scoredAttempt, attempt: question.attempt}));
}

/** Suspected prompt injection, for the reviewer to judge. */
function appeal(question, jump) {
  if (question.instructionLike.length === 0) return null;
  return el('div', {class: 'note warn', data: {appeal: question.question.id}},
    el('p', {}, el('strong', {}, t('appeal.title')), ' ', t('appeal.text')),
    current(question)
      ? el('ul', {class: 'evidences'}, question.instructionLike.map(passage => el('li', {}, place(question, passage, jump))))
      : null);
}

function place(question, passage, jump) {
  const words = (question.transcript?.words ?? []).slice(passage.firstWord, passage.lastWord + 1);
  return el('button', {type: 'button', class: 'quote', onclick: () => jump(question, passage)},
    el('span', {class: 'at'}, `▶ ${clock(passage.startMs)}`), el('span', {}, `“${words.map(word => word.text).join(' ')}”`));
}

function criterionPart(question, scored, jump, people) {
  const {criterion} = scored;
  const rated = scored.status === 'RATED';
  return el('section', {class: 'criterion', data: {criterion: criterion.id}},
    el('div', {class: 'row spread'},
      el('h3', {}, criterion.name, el('span', {class: 'small soft'}, ` · ${t('criterion.weight', {n: criterion.weight})}`)),
      rated ? scale(scored.rating) : el('span', {class: 'chip warn'}, t('criterion.unrated'))),
    el('p', {class: 'small soft'}, criterion.description),
    rated ? null : el('p', {class: 'small'}, reason(scored.reason)),
    anchors(criterion, rated ? scored.rating : null),
    scored.rationale ? el('p', {class: 'rationale'}, scored.rationale) : null,
    scored.evidence.length > 0
      ? el('ul', {class: 'evidences', 'aria-label': t('evidence.label')},
          scored.evidence.map(evidence => el('li', {}, chip(question, evidence, jump))))
      : null,
    people.part(question.question.id, criterion));
}

function scale(rating) {
  return el('span', {class: 'scale', role: 'img', 'aria-label': t('criterion.rating', {n: rating})},
    [1, 2, 3, 4, 5].map(step => el('span', {class: step === rating ? 'chosen' : null}, String(step))));
}

/** The meaning of the ratings; highlights the anchors at or around the given rating. */
export function anchors(criterion, rating) {
  const written = Object.entries(criterion.anchors).map(([step, text]) => [Number(step), text]).sort((a, b) => a[0] - b[0]);
  if (written.length === 0) return null;
  return el('ol', {class: 'anchors small'}, written.map(([step, text]) => {
    const chosen = rating !== null && (step === rating || (!criterion.anchors[rating] && Math.abs(step - rating) === 1));
    return el('li', {class: chosen ? 'chosen' : null, value: step}, text);
  }));
}

function chip(question, evidence, jump) {
  if (!evidence.verified) {
    return el('span', {class: 'quote unverified'},
      el('span', {class: 'chip warn'}, t(evidence.objection ? `evidence.${evidence.objection}` : 'evidence.unverified')), ' ', `“${evidence.quote}”`);
  }
  if (!current(question)) return el('span', {class: 'quote plain'}, `“${evidence.quote}”`);
  return el('button', {
    type: 'button', class: 'quote', data: {start: String(evidence.startMs)},
    'aria-label': t('evidence.play', {time: clock(evidence.startMs), quote: evidence.quote}),
    onclick: () => jump(question, evidence),
  }, el('span', {class: 'at'}, `▶ ${clock(evidence.startMs)}`), el('span', {}, `“${evidence.quote}”`));
}
