package org.manydesk.mail.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.mail.TriageMails;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of mail that was set aside. */
@ApplicationScoped
class TriagePaths {
    /** {@code {triage}}: mail that was set aside; it exists for the staff of its provider only. */
    @Produces
    PathScope mail(TriageMails mails, CurrentCaller caller) {
        return PathScope.of("triage", Whereabouts.ofProvider("triage_mail"), path -> {
            var id = id(path.get("triage"));
            if (!caller.person().role().isStaff()) throw new Unknown("mail", Long.toString(id));
            mails.get(id);
        });
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("mail", value));
    }
}
