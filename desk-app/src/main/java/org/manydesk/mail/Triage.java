package org.manydesk.mail;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.manydesk.scope.ProviderId;

/** Sets mail aside for a person of the provider, with its bytes, each message once. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class Triage {
    private final TriageMails mails;
    private final RawMailStore store;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Triage() {
        this(null, null, null);
    }

    @Inject
    Triage(TriageMails mails, RawMailStore store, Clock clock) {
        this.mails = mails;
        this.store = store;
        this.clock = clock;
    }

    /** The bytes are kept before anybody sees the row; whoever removes the last one like it waits for it. */
    Receipt keep(ProviderId provider, StrayMail stray) {
        return mails.find(stray.fingerprint(), stray.recipient())
                .map(first -> first.receipt().again())
                .orElseGet(() -> kept(provider, stray));
    }

    private Receipt kept(ProviderId provider, StrayMail stray) {
        var row = mails.claim(new TriageMail(provider, stray, clock.instant()));
        store.keep(provider, stray.fingerprint(), stray.raw());
        return row.receipt();
    }
}
