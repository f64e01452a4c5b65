package org.manydesk.mail.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.mail.TriageMails;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;

/** Mail that was set aside exists for the staff of its provider only. */
@ApplicationScoped
@Transactional
public class TriagePathScope implements PathScope {
    private final TriageMails mails;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriagePathScope() {
        this(null, null);
    }

    @Inject
    TriagePathScope(TriageMails mails, CurrentCaller caller) {
        this.mails = mails;
        this.caller = caller;
    }

    @Override
    public String parameter() {
        return "triage";
    }

    @Override
    public void require(String value) {
        long id = id(value);
        if (!caller.person().role().isStaff()) throw new Unknown("mail", value);
        mails.get(id);
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("mail", value));
    }
}
