import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {banner, revisions} from './revisions.js';
import {decisionChip, percent, points, reason, remedy, stateChip} from './show.js';

/** The candidate and the interview's state. */
export function showHead(box, result) {
  fill(box,
    el('h1', {}, result.candidate.name),
    el('p', {class: 'row tight'},
      el('span', {}, result.positionTitle),
      stateChip(result.state, rated(result)),
      result.closed ? el('span', {class: 'small soft'}, t(`closed.short.${result.closed.cause}`)) : null,
      result.review.decision ? decisionChip(result.review.decision) : null,
      result.waitsFor ? el('span', {class: 'small soft'}, t(`waits.${result.state}`)) : null,
      el('span', {class: 'small soft'}, result.submittedAt ? t('interview.submitted', {when: when(result.submittedAt)}) : '')));
}

/** The interview's totals, each with its basis. */
export function showSummary(box, result) {
  const {totals, overall} = result;
  const opened = box.querySelector('.revisions')?.open;
  fill(box,
    el('h2', {}, t('summary.title')),
    banner(result),
    el('div', {class: 'figures'},
      figures(result)),
    overall && !rated(result).complete ? el('p', {class: 'note warn', data: {incomplete: percent(overall.coverage)}}, t('summary.incomplete')) : null,
    totals?.needsReview ? el('p', {class: 'note warn'}, t(speaksToRaters(result) ? 'summary.speaksToRaters' : 'summary.needsReview')) : null,
    result.failure ? failure(result.failure) : null,
    result.reopened ? reopened(result) : null,
    result.closed ? el('p', {class: 'note warn'}, t(`closed.${result.closed.cause}`), ' ', when(result.closed.closedAt)) : null,
    standing(result) && el('p', {class: 'note'}, t(standing(result))),
    result.model ? origin(result) : null,
    result.revisions.length > 1 ? revisions(result, opened) : null);
}

/** How much of the interview is rated. */
export function rated({overall, totals, asOf: revision}) {
  if (revision) return {assessed: totals.assessed, complete: totals.score !== null && totals.coverage >= 1};
  const answers = overall?.answers ?? [];
  return {assessed: answers.filter(answer => answer.score !== null).length, complete: Boolean(overall) && overall.score !== null && overall.coverage >= 1};
}

/** The score that counts; the model's beside it where people rated. An earlier revision has the model's alone. */
function figures({overall, totals, questions, asOf: revision}) {
  const counts = revision ? totals : overall;
  if (!counts) return [];
  const people = !revision && ['PEOPLE', 'AI_AND_PEOPLE'].includes(overall.scoredBy);
  const {assessed} = rated({overall, totals, asOf: revision});
  return [
    figure(points(counts.score), t(people ? 'summary.overall' : 'summary.proposed')),
    people && totals ? figure(points(totals.score), t('summary.model')) : null,
    figure(percent(counts.coverage), t('summary.coverage')),
    figure(`${assessed} / ${questions.length}`, t('summary.assessed')),
  ];
}

function speaksToRaters({questions}) {
  return questions.some(question => question.instructionLike.length > 0);
}

function standing({scoringMode, model, totals}) {
  if (scoringMode === 'HUMAN_ONLY') return 'summary.humanOnly';
  if (!totals) return null;
  return model?.provider === 'none' ? 'summary.nothingToScore' : 'summary.person';
}

/** Which questions the candidate may answer again, and until when. */
function reopened({reopened: {questions: open, answersUntil}, questions}) {
  const numbers = questions.filter(({question}) => open.includes(question.id)).map(({question}) => String(question.number));
  const list = new Intl.ListFormat(document.documentElement.lang).format(numbers);
  return el('p', {class: 'note warn', data: {reopened: open.join(' ')}},
    t(numbers.length === 1 ? 'reopened.question' : 'reopened.questions', {questions: list, when: when(answersUntil)}));
}

function figure(value, label) {
  return el('p', {class: 'figure'}, el('strong', {}, value), el('span', {class: 'small soft'}, label));
}

function failure(failed) {
  return el('div', {class: 'note bad'},
    el('p', {}, el('strong', {}, t('summary.failed')), ' ', reason(failed.reason)), el('p', {}, remedy(failed)));
}

// Without any assessable answer no model was called.
const ORIGINS = {none: 'summary.originNone', sandbox: 'summary.originSandbox'};

function origin({model, versions}) {
  return el('p', {class: 'small soft', data: {origin: model.provider}}, t(ORIGINS[model.provider] ?? 'summary.origin', {
    model: model.answered ?? model.asked, prompt: versions.prompt, revision: versions.revision, submission: versions.submission,
  }));
}
