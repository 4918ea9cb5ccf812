import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

const KINDS = {WAITING: 'none', READY: 'good', FAILED: 'warn'};

/** How far the words of a recorded answer are; nobody has to wait for them. */
export function transcriptChip(question) {
  return question.transcript
    ? el('span', {class: `chip transcript ${KINDS[question.transcript]}`, data: {transcript: question.transcript}},
      t(`transcript.${question.transcript}`))
    : null;
}
