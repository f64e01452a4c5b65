package org.manydesk.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.files.NewFile;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * A request for help that comes in.
 *
 * @param subject 1 to 500 characters
 * @param priority null where impact and urgency decide
 * @param category null for none
 * @param service the key of the client's service that it concerns; null for none
 * @param externalId how another system calls it, unique within the tenant; null for none
 * @param files what came with it
 */
public record NewTicket(
        TicketType type,
        String subject,
        Wording wording,
        Requester requester,
        Channel channel,
        Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable String service,
        @Nullable String externalId,
        List<NewFile> files) {
    /** The most characters of a subject. */
    public static final int MAX_SUBJECT = 500;

    public NewTicket {
        subject = subject.strip();
        files = List.copyOf(files);
        if (subject.isEmpty() || subject.length() > MAX_SUBJECT)
            throw new IllegalArgumentException("A subject has 1 to 500 characters");
    }

    /** The least that makes a ticket; its priority is P3. */
    public static NewTicket of(TicketType type, String subject, Wording wording, Requester requester, Channel channel) {
        return new NewTicket(
                type, subject, wording, requester, channel, Severity.UNSAID, null, null, null, null, List.of());
    }

    public NewTicket with(Severity said) {
        return new NewTicket(
                type, subject, wording, requester, channel, said, priority, category, service, externalId, files);
    }

    public NewTicket withPriority(Priority said) {
        return new NewTicket(
                type, subject, wording, requester, channel, severity, said, category, service, externalId, files);
    }

    public NewTicket with(List<NewFile> brought) {
        return new NewTicket(
                type, subject, wording, requester, channel, severity, priority, category, service, externalId, brought);
    }

    /** The priority said, or the one that follows from impact and urgency. */
    public Priority firstPriority() {
        return priority == null ? severity.priority() : priority;
    }
}
