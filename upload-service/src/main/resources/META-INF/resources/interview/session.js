import {Api} from '/assets/api.js';

const KEY = 'hirenow.invitation';

/**
 * The token of the link. It comes in the fragment, which browsers send to nobody, is kept for this tab alone, and leaves
 * the address bar at once, so that it is in no history and on no picture of the screen.
 */
export function takeToken() {
  const fragment = location.hash.slice(1);
  if (fragment && fragment !== 'stage') {
    sessionStorage.setItem(KEY, fragment);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY);
}

/** The header that opens the interview. */
export const credentials = () => ({Authorization: `Invitation ${sessionStorage.getItem(KEY)}`});

export const API = '/api/v1/candidate';
export const api = new Api(API, credentials);
