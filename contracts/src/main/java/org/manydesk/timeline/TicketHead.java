package org.manydesk.timeline;

import org.manydesk.scope.TenantId;

/**
 * What a timeline knows of its ticket besides events.
 *
 * @param ref the reference that people use, e.g. {@code ACME-42}
 * @param channel the way by which it came in
 * @param language in which it was written at first, e.g. {@code de}
 * @param requester who asked, as text
 */
public record TicketHead(
        TenantId tenant,
        TicketId ticket,
        String ref,
        String subject,
        TicketType type,
        Channel channel,
        String language,
        String requester) {
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_REQUESTER = 320;

    public TicketHead {
        subject = shortened(subject, LONGEST_SUBJECT);
        requester = shortened(requester, LONGEST_REQUESTER);
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
