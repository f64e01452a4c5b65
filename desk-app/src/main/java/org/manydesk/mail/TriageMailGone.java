package org.manydesk.mail;

import org.manydesk.scope.ProviderId;

/** The last row of a mail that was set aside is removed with the present transaction; its bytes go once that is kept. */
record TriageMailGone(ProviderId provider, Fingerprint fingerprint) {}
