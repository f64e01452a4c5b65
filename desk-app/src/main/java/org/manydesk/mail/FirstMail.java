package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.onboarding.GoLiveMark;
import org.manydesk.tenant.Tenant;

/** Whether a mail has ever reached a client. */
@ApplicationScoped
class FirstMail implements GoLiveMark {
    private final InboundMails mails;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FirstMail() {
        this(null);
    }

    @Inject
    FirstMail(InboundMails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean isThere(Tenant client) {
        return mails.hasAny(client.id());
    }
}
