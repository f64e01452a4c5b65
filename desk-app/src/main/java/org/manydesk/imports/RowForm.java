package org.manydesk.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.ticket.Level;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.PastEvent;
import org.manydesk.ticket.PastMerge;
import org.manydesk.ticket.PastTicket;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.Severity;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** A past ticket as a row tells it. */
record RowForm(
        @NotBlank @Size(max = 100) String externalId,
        @NotNull TicketType type,
        @NotBlank @Size(max = NewTicket.MAX_SUBJECT) String subject,
        @Nullable @Size(max = Wording.MAX_TEXT) String description,
        @NotNull @Valid RequesterForm requester,
        @Nullable Level impact,
        @Nullable Level urgency,
        @Nullable Priority priority,
        @Nullable @Size(max = 200) String category,
        @Nullable @Size(max = 40) String service,
        @Nullable Channel channel,
        @NotEmpty @Size(max = 10_000) List<@NotNull @Valid EventForm> timeline) {

    /** Who asked. */
    record RequesterForm(
            @NotNull @Size(max = 254) @Pattern(regexp = Requester.EMAIL, message = "Must be an e-mail address.")
                    String email,
            @Nullable @Size(max = 200) String name) {
        Requester requester() {
            return new Requester(email, name == null ? "" : name);
        }
    }

    /** The row has been found valid before. */
    PastTicket ticket() {
        var opening = timeline.getFirst();
        if (opening.event() != EventForm.Kind.OPENED)
            throw new InvalidInput("/timeline/0/event", "The first event must be OPENED.");
        return new PastTicket(opened(), opening.instant(), events(), merge());
    }

    private NewTicket opened() {
        return new NewTicket(
                type,
                subject,
                Wording.of(description == null ? "" : description),
                requester.requester(),
                channel == null ? Channel.IMPORT : channel,
                new Severity(impact, urgency),
                priority,
                category,
                service,
                externalId.strip(),
                List.of());
    }

    private List<PastEvent> events() {
        return IntStream.range(1, timeline.size())
                .filter(i -> timeline.get(i).event() != EventForm.Kind.MERGED)
                .mapToObj(i -> timeline.get(i).event("/timeline/" + i))
                .toList();
    }

    /** The last merge counts: the ticket is part of one other at most. */
    private Optional<PastMerge> merge() {
        return timeline.reversed().stream()
                .filter(event -> event.event() == EventForm.Kind.MERGED)
                .findFirst()
                .map(event -> new PastMerge(externalId.strip(), event.target(), event.instant()));
    }
}
