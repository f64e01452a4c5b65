package org.manydesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.Metric;
import org.manydesk.tenant.Tenant;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * A ticket with the names of all that it refers to, as it was read; for pages and answers.
 *
 * @param version for {@link org.manydesk.rest.IfMatch}
 * @param due the clock that is due first, if one runs
 */
public record TicketSheet(
        TenantId tenant,
        TicketId id,
        String ref,
        int version,
        Client client,
        Request request,
        Standing standing,
        Optional<Assignee> assignee,
        Optional<Due> due,
        Dates dates) {

    /**
     * Whose ticket it is.
     *
     * @param name what it is called where there is little room
     * @param sender under which name its requesters are written to
     * @param colour which of the stylesheet's colours tells the client apart
     */
    public record Client(String key, String name, String sender, int colour) {
        static Client of(Tenant tenant) {
            return new Client(tenant.key(), tenant.called(), tenant.sender(), tenant.colour());
        }
    }

    /**
     * What was asked, and by whom.
     *
     * @param description in plain text
     * @param html the description with markup that was cleaned
     */
    public record Request(
            Requester requester,
            TicketType type,
            String subject,
            String description,
            Optional<String> html,
            Severity severity,
            Channel channel,
            Optional<String> externalId) {}

    /**
     * How it stands.
     *
     * @param service the key of the client's service that it concerns
     * @param vendor for whom it waits, where that was said; for staff
     * @param unanswered the customer wrote last
     * @param mergedInto the reference of the ticket that this one is part of
     * @param merged the references of the tickets that became part of this one
     * @param splitFrom the reference of the ticket that this one was taken out of
     * @param splits the references of the tickets that were taken out of this one
     * @param language in which it is written, e.g. {@code de}
     * @param ownChange which change of the provider caused it; for staff
     * @param foldedInto the reference of the master incident that it is folded into
     * @param folded the references of the tickets that are folded into this one
     */
    public record Standing(
            TicketStatus status,
            Priority priority,
            Optional<String> category,
            Optional<String> service,
            Optional<String> team,
            Optional<String> vendor,
            boolean unanswered,
            Optional<String> resolution,
            Optional<String> mergedInto,
            List<String> merged,
            Optional<String> splitFrom,
            List<String> splits,
            Optional<Mark> mark,
            String language,
            Optional<String> ownChange,
            Optional<String> foldedInto,
            List<String> folded) {}

    /**
     * Who works on it.
     *
     * @param id empty where history names somebody who is not known here; so is the e-mail
     */
    public record Assignee(String id, String email, String name) {}

    /** When which clock is due; breached once that is past. */
    public record Due(Metric metric, Instant at, boolean breached) {}

    /** The turns of its life. */
    public record Dates(
            Instant opened,
            Instant updated,
            Optional<Instant> firstReplied,
            Optional<Instant> resolved,
            Optional<Instant> closed) {
        static Dates of(Milestones turns) {
            return new Dates(
                    turns.openedAt(), turns.updatedAt(), turns.firstRepliedAt(), turns.resolvedAt(), turns.closedAt());
        }
    }
}
