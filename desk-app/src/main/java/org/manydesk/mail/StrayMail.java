package org.manydesk.mail;

import java.util.Optional;

/**
 * A mail that no tenant's ticket can be made of, as far as is known.
 *
 * @param mail what could be read of it
 * @param raw its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StrayMail(Recipient recipient, Optional<ReceivedMail> mail, byte[] raw, String reason) {

    StrayMail because(String why) {
        return new StrayMail(recipient, mail, raw, why);
    }

    Fingerprint fingerprint() {
        return mail.map(ReceivedMail::fingerprint).orElseGet(() -> Fingerprint.ofBytes(raw));
    }
}
