/** Signs the user in again after the session ended. */
const AREA = 'hirenow.area';
let signingOut = false;

document.addEventListener('click', event => {
  if (!event.target.closest?.('a[href$="sign-out"]')) return;
  sessionStorage.setItem(AREA, location.pathname.split('/')[1]);
  signingOut = !(event.ctrlKey || event.metaKey || event.shiftKey);
});
addEventListener('pageshow', () => { signingOut = false; });

/**
 * Leads through the sign-in and back to this page, except during a sign-out: that ends the session before the browser has
 * loaded the signed-out page, and reloading this page would abort it.
 */
export function signInAgain() {
  if (!signingOut) location.reload();
}

/** The area in which the user signed out; the signed-out page links back to it. */
export const leftArea = () => sessionStorage.getItem(AREA);
