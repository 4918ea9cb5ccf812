import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock, current} from './show.js';

const PAUSE_MS = 700;
const UNSURE_BELOW = 0.6;

/** The words of an answer: highlights the spoken word, and a click on a word seeks to it. */
export class Transcript {
  constructor(box, onSeek) {
    this.box = box;
    this.onSeek = onSeek;
    this.key = null;
    this.words = [];
    this.spans = [];
    this.spoken = -1;
    box.addEventListener('click', event => {
      const span = event.target.closest('.word');
      if (span) onSeek(this.words[Number(span.dataset.i)].startMs);
    });
  }

  /** Shows the words; if they are shown already, only updates the underlines. */
  show(question) {
    const {transcript} = question;
    const key = `${question.question.id}/${question.attempt}/${transcript ? transcript.text : 'none'}`;
    if (key !== this.key) this.write(question, transcript?.words ?? []);
    this.key = key;
    this.underline(question);
  }

  write(question, words) {
    this.words = words;
    this.spoken = -1;
    this.spans = words.map((word, i) => this.word(word, i));
    fill(this.box, words.length > 0
      ? sentences(words).map(([from, to]) => this.sentence(from, to))
      : el('p', {class: 'soft'}, noWords(question)));
    this.box.scrollTop = 0;
  }

  /** Highlights the word at this time. */
  at(ms, follow) {
    const now = this.find(ms);
    if (now === this.spoken) return;
    this.spans[this.spoken]?.classList.remove('spoken');
    this.spoken = now;
    const span = this.spans[now];
    span?.classList.add('spoken');
    if (span && follow) this.reveal(span);
  }

  /** Marks the words of a quote. */
  mark(evidence) {
    this.spans.forEach((span, i) => span.classList.toggle('quoted', i >= evidence.firstWord && i <= evidence.lastWord));
    const first = this.spans[evidence.firstWord];
    if (first) this.reveal(first);
  }

  find(ms) {
    let low = 0;
    let high = this.words.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.words[middle].startMs <= ms) low = middle;
      else high = middle - 1;
    }
    const word = this.words[low];
    return word && ms >= word.startMs && ms < word.endMs + PAUSE_MS ? low : -1;
  }

  reveal(span) {
    const top = span.offsetTop - this.box.offsetTop;
    if (top < this.box.scrollTop || top > this.box.scrollTop + this.box.clientHeight - 48) {
      this.box.scrollTop = top - this.box.clientHeight / 3;
    }
  }

  word(word, i) {
    const unsure = isUnsure(word);
    return el('span', {
      class: unsure ? 'word unsure' : 'word', data: {i: String(i)}, title: unsure ? t('transcript.unsure') : null,
    }, word.text);
  }

  sentence(from, to) {
    const start = this.words[from].startMs;
    return el('p', {},
      el('button', {
        type: 'button', class: 'time', 'aria-label': t('transcript.from', {time: clock(start)}),
        onclick: () => this.onSeek(start),
      }, clock(start)),
      this.spans.slice(from, to + 1).flatMap(span => [span, ' ']));
  }

  underline(question) {
    const isEvidence = evidenceOf(question);
    this.spans.forEach((span, i) => span.classList.toggle('evidence', isEvidence(i)));
  }
}

/** Splits words into sentences, by punctuation and pauses: the first and the last word of each. */
export function sentences(words) {
  const found = [];
  let from = 0;
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!next || /[.!?…。！？]$/.test(word.text) || next.startMs - word.endMs >= PAUSE_MS) {
      found.push([from, i]);
      from = i + 1;
    }
  });
  return found;
}

/** Whether the speech recognition was unsure of a word. */
export function isUnsure(word) {
  return word.confidence < UNSURE_BELOW;
}

/** Returns a function that says whether the word at a position is part of the evidence. */
export function evidenceOf(question) {
  const quotes = current(question)
    ? question.criteria.flatMap(criterion => criterion.evidence).filter(evidence => evidence.verified) : [];
  return i => quotes.some(quote => i >= quote.firstWord && i <= quote.lastWord);
}

/** Why an answer has no words. */
export function noWords(question) {
  if (question.transcript) return t('transcript.silent');
  return question.attempt ? t('transcript.waiting') : t('player.notRecorded');
}
