package org.manydesk.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.manydesk.ticket.TicketRef;

/** Finds the references to one tenant's tickets in a subject, e.g. {@code Re: Printer [ACME-42]}. */
final class SubjectReference {
    private static final int MOST = 5;

    private SubjectReference() {}

    /** In the order written; any case, with or without brackets, never as a part of another word. */
    static List<TicketRef> find(String prefix, String subject) {
        var form = Pattern.compile(
                "(?<![A-Z0-9-])" + Pattern.quote(prefix) + "-[1-9][0-9]{0,17}(?![A-Z0-9-])", Pattern.CASE_INSENSITIVE);
        return form.matcher(subject)
                .results()
                .limit(MOST)
                .flatMap(found -> TicketRef.find(found.group()).stream())
                .toList();
    }
}
