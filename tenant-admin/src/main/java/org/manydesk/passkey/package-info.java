/**
 * Passkeys: keys that people's devices hold and use after a PIN, a finger or a face, in place of a password. What is asked of
 * a browser, what it answers, and what is kept of it.
 *
 * <p>Not here: sessions and the slowing down of guessing ({@code org.manydesk.signin}).
 *
 * @see <a href="https://www.w3.org/TR/webauthn-2/">Web Authentication, level 2</a>
 * @see "decision 0054"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.passkey;
