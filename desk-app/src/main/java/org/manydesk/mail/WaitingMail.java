package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.offboarding.Hindrance;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.scope.TenantId;

/** Mail that waits for a client that leaves: nobody reads it before it is erased. */
@ApplicationScoped
@Transactional
class WaitingMail implements Hindrance {
    private final InboundMails mails;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WaitingMail() {
        this(null);
    }

    @Inject
    WaitingMail(InboundMails mails) {
        this.mails = mails;
    }

    @Override
    public List<Obstacle> of(TenantId client) {
        var waiting = mails.held(client);
        return waiting.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        Obstacle.Kind.MAIL_WAITS,
                        "Mails came while it was suspended: " + waiting.size()
                                + ". They are in its hand-over pack; confirm that nobody needs to answer them.",
                        waiting.stream().map(Object::toString).toList()));
    }
}
