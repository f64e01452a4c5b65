/**
 * How much one client may use, so that it does not slow the others: calls, mails, exports, storage.
 *
 * <p>QUO-1 What is over a quota of a time is refused with when to come back, and the time of others is untouched. QUO-2 A mail
 * that is over is not taken, so that the mail server keeps it; it is not lost. QUO-3 What would be over the storage is refused,
 * mails never are. (source: decision 0051; OWASP ASVS 5.0 2.4.1)
 *
 * <p>Not here: the limit of each token ({@code org.manydesk.signin.rest}), and failed sign-ins.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.quota;
