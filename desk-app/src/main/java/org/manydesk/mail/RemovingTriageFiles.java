package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Removes the bytes of mail whose last row is gone. They are put away first, and then looked once more whether the same mail comes
 * just now: that finds its bytes, or brings them along.
 */
@ApplicationScoped
class RemovingTriageFiles {
    private final RawMailStore store;
    private final TriageMails mails;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RemovingTriageFiles() {
        this(null, null);
    }

    @Inject
    RemovingTriageFiles(RawMailStore store, TriageMails mails) {
        this.store = store;
        this.mails = mails;
    }

    void putAway(@Observes TriageMailGone gone) {
        store.putAway(gone.provider(), gone.fingerprint());
        if (mails.isAny(gone.fingerprint())) store.bringBack(gone.provider(), gone.fingerprint());
    }

    void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) TriageMailGone gone) {
        store.removeWhatWasPutAway(gone.provider(), gone.fingerprint());
    }

    void bringBack(@Observes(during = TransactionPhase.AFTER_FAILURE) TriageMailGone gone) {
        store.bringBack(gone.provider(), gone.fingerprint());
    }
}
