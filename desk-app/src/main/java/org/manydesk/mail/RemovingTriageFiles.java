package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Removes the bytes of mail whose row is gone. The same mail to two addresses has two rows of which each can be the last. */
@ApplicationScoped
class RemovingTriageFiles {
    private final RawMailStore store;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RemovingTriageFiles() {
        this(null);
    }

    @Inject
    RemovingTriageFiles(RawMailStore store) {
        this.store = store;
    }

    void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) TriageMailGone gone) {
        store.remove(gone.provider(), gone.fingerprint());
    }
}
