package org.manydesk.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.ticket.Level;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * A ticket as it travels.
 *
 * @param tenant the client's key
 * @param service the key of the client's service that it concerns
 * @param vendor for whom it waits, where that was said; staff alone are told
 * @param due the clock that is due first; null while none runs
 * @param mergedInto the ticket that this one is part of
 * @param merged the tickets that became part of this one
 * @param splitFrom the ticket that this one was taken out of
 * @param splits the tickets that were taken out of this one
 * @param language in which it is written, e.g. {@code de}; empty where that is not known
 * @param ownChange which change of the provider caused it; staff alone are told
 * @param foldedInto the master incident of which it is one report among many
 * @param folded the tickets that are folded into this one
 */
record TicketJson(
        String ref,
        String id,
        Optional<String> externalId,
        String tenant,
        TicketType type,
        String subject,
        String description,
        Optional<String> descriptionHtml,
        TicketStatus status,
        Priority priority,
        @Nullable Level impact,
        @Nullable Level urgency,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String category,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String service,
        Channel channel,
        PersonJson requester,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable PersonJson assignee,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String team,
        Optional<String> vendor,
        boolean unanswered,
        Optional<String> resolution,
        Optional<String> mergedInto,
        List<String> merged,
        Optional<String> splitFrom,
        List<String> splits,
        Optional<Mark> markedAs,
        String language,
        Optional<String> ownChange,
        Optional<String> foldedInto,
        List<String> folded,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable DueJson due,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> firstRepliedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt) {

    /** When which clock is due. */
    record DueJson(Metric metric, Instant at, boolean breached) {
        static DueJson of(TicketSheet.Due due) {
            return new DueJson(due.metric(), due.at(), due.breached());
        }
    }

    static TicketJson of(TicketSheet sheet) {
        var request = sheet.request();
        var standing = sheet.standing();
        var dates = sheet.dates();
        return new TicketJson(
                sheet.ref(),
                sheet.id().toString(),
                request.externalId(),
                sheet.client().key(),
                request.type(),
                request.subject(),
                request.description(),
                request.html(),
                standing.status(),
                standing.priority(),
                request.severity().impact(),
                request.severity().urgency(),
                standing.category().orElse(null),
                standing.service().orElse(null),
                request.channel(),
                PersonJson.of(request.requester()),
                sheet.assignee().map(PersonJson::of).orElse(null),
                standing.team().orElse(null),
                standing.vendor(),
                standing.unanswered(),
                standing.resolution(),
                standing.mergedInto(),
                standing.merged(),
                standing.splitFrom(),
                standing.splits(),
                standing.mark(),
                standing.language(),
                standing.ownChange(),
                standing.foldedInto(),
                standing.folded(),
                sheet.due().map(DueJson::of).orElse(null),
                dates.opened(),
                dates.updated(),
                dates.firstReplied(),
                dates.resolved(),
                dates.closed());
    }
}
