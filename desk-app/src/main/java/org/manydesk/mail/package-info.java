/**
 * Reads what a mail gateway hands over: a raw message (RFC 5322 with MIME) becomes an immutable {@link
 * org.manydesk.mail.ReceivedMail}.
 *
 * <p>MAIL-1 Whatever the bytes are, reading ends in bounded time and memory with a value or with {@link
 * org.manydesk.mail.UnreadableMail}. MAIL-2 The real address of the sender is always kept beside the display name.
 * MAIL-3 No markup of a mail can run, fetch or post anything. MAIL-4 Mail that no person wrote is recognised, with the
 * reason (RFC 3834). MAIL-5 The same message delivered again has the same fingerprint, whatever relays added.
 *
 * <p>Not here: what a ticket is, and fetching or sending mail.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.mail;
