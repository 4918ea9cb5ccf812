import {events} from '/assets/api.js';
import {API, api, credentials} from './session.js';

/** The interview as the service last told it; whoever shows it listens for `change`. */
class Model extends EventTarget {
  interview = null;

  async refresh() {
    this.take(await api.get('/interview'));
    return this.interview;
  }

  take(interview) {
    const same = JSON.stringify(interview) === JSON.stringify(this.interview);
    this.interview = interview;
    if (!same) this.dispatchEvent(new Event('change'));
  }

  /** Hears of every change; `onGone` is told when the invitation opens nothing any more. */
  follow(onGone) {
    this.stop?.();
    const ending = new AbortController();
    this.stop = () => ending.abort();
    events(`${API}/events`, credentials, interview => this.take(interview), ending.signal).catch(onGone);
  }

  async consent(scoring) {
    this.take(await api.put('/consent', {scoring, noticeVersion: this.interview.notice.version}));
  }

  async submit() {
    await api.post('/submission');
    await this.refresh();
  }

  async withdraw() {
    await api.post('/withdrawal');
    this.stop?.();
  }

  question(id) {
    return this.interview.questions.find(question => question.id === id);
  }

  get unanswered() {
    return this.interview.questions.filter(question => !question.answered);
  }

  /** What to answer next: what has no answer, or was opened again. */
  get next() {
    return this.interview.state === 'REOPENED'
      ? this.interview.questions.find(question => question.attemptsLeft > 0)
      : this.unanswered[0];
  }
}

export const model = new Model();
