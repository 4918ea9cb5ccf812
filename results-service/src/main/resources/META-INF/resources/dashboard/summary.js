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
      stateChip(result.state),
      result.review.decision ? decisionChip(result.review.decision) : null,
      result.waitsFor ? el('span', {class: 'small soft'}, t(`waits.${result.state}`)) : null,
      el('span', {class: 'small soft'}, result.submittedAt ? t('interview.submitted', {when: when(result.submittedAt)}) : '')));
}

/** The interview's totals, each with its basis. */
export function showSummary(box, result) {
  const {totals, review} = result;
  const opened = box.querySelector('.revisions')?.open;
  fill(box,
    el('h2', {}, t('summary.title')),
    banner(result),
    el('div', {class: 'figures'},
      totals ? figure(points(totals.score), t('summary.proposed')) : null,
      totals ? figure(percent(totals.coverage), t('summary.coverage')) : null,
      totals ? figure(`${totals.assessed} / ${totals.questions}`, t('summary.assessed')) : null,
      result.adjusted ? figure(points(result.adjusted.score), t('summary.adjusted', {n: result.adjusted.overrides})) : null,
      review.score === null ? null : figure(points(review.score), t('summary.people', {n: review.scorecards.length}))),
    totals?.needsReview ? el('p', {class: 'note warn'}, t(speaksToRaters(result) ? 'summary.speaksToRaters' : 'summary.needsReview')) : null,
    result.failure ? failure(result.failure) : null,
    result.closed ? el('p', {class: 'note warn'}, t(`closed.${result.closed.cause}`), ' ', when(result.closed.closedAt)) : null,
    el('p', {class: 'note'}, t(standing(result))),
    result.model ? origin(result) : null,
    result.revisions.length > 1 ? revisions(result, opened) : null);
}

function speaksToRaters({questions}) {
  return questions.some(question => question.instructionLike.length > 0);
}

function standing({scoringMode, model}) {
  if (scoringMode === 'HUMAN_ONLY') return 'summary.humanOnly';
  return model?.provider === 'none' ? 'summary.nothingToScore' : 'summary.person';
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
    model: model.answered, prompt: versions.prompt, revision: versions.revision, submission: versions.submission,
  }));
}
