package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manydesk.timeline.EventKind.ASSIGNED;
import static org.manydesk.timeline.EventKind.CUSTOMER_REPLIED;
import static org.manydesk.timeline.EventKind.NOTED;
import static org.manydesk.timeline.EventKind.REPLIED;
import static org.manydesk.timeline.EventKind.STATUS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PastTicketTest {
    private static final Instant MON_09 = Instant.parse("2026-10-05T09:00:00Z");
    private static final Instant MON_10 = Instant.parse("2026-10-05T10:00:00Z");
    private static final Instant MON_11 = Instant.parse("2026-10-05T11:00:00Z");
    private static final Requester ANN = new Requester("ann@acme.example", "Ann");

    private static PastTicket past(PastEvent... events) {
        var opening = new NewTicket(
                TicketType.INCIDENT,
                "Printer",
                Wording.of(""),
                ANN,
                Channel.IMPORT,
                Severity.UNSAID,
                null,
                null,
                null,
                "INC1",
                List.of());
        return new PastTicket(opening, MON_09, List.of(events), Optional.empty());
    }

    private static PastEvent status(Instant at, TicketStatus to) {
        return PastEvent.of(at, STATUS, to.name());
    }

    private static Ticket replayed(PastTicket past) {
        var ticket = ticket(past);
        new Replay(Map.of()).replay(ticket, past);
        return ticket;
    }

    private static Ticket ticket(PastTicket past) {
        var contact = new Contact(new TenantId(1), ANN, MON_09);
        return Ticket.open(
                new TicketNumber(TicketRef.of("ACME", 1), 1), past.opening(), contact, "en", past.openedAt());
    }

    @Test
    void nothing_is_implied_by_replies() {
        var ticket = replayed(past(
                PastEvent.of(MON_10, REPLIED, ""),
                status(MON_10, TicketStatus.RESOLVED),
                PastEvent.of(MON_11, CUSTOMER_REPLIED, "")));
        assertThat(ticket.status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(ticket.milestones().firstRepliedAt()).contains(MON_10);
        assertThat(ticket.milestones().resolvedAt()).contains(MON_10);
        assertThat(ticket.milestones().updatedAt()).isEqualTo(MON_11);
    }

    @Test
    void a_state_that_may_not_follow_is_told_with_its_place() {
        assertThatThrownBy(() -> past(status(MON_10, TicketStatus.CLOSED), status(MON_11, TicketStatus.RESOLVED)))
                .isInstanceOfSatisfying(InvalidInput.class, told -> assertThat(told.faults())
                        .first()
                        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/timeline/2/to")));
    }

    @Test
    void events_are_listed_in_order_and_may_share_an_instant() {
        past(status(MON_10, TicketStatus.OPEN), status(MON_10, TicketStatus.RESOLVED));
        assertThatThrownBy(() -> past(status(MON_11, TicketStatus.OPEN), status(MON_10, TicketStatus.RESOLVED)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void somebody_unknown_is_kept_as_text() {
        var past = past(
                PastEvent.of(MON_10, ASSIGNED, "Resolver 89"),
                new PastEvent(MON_10, REPLIED, "", "old-agent@elsewhere.example", "Try again."),
                new PastEvent(MON_10, NOTED, "", "", "He is upset."),
                new PastEvent(MON_10, CUSTOMER_REPLIED, "", "", "It works."));
        var ticket = ticket(past);
        var messages = new Replay(Map.of()).replay(ticket, past);
        assertThat(ticket.assignee()).isEmpty();
        assertThat(ticket.unknownAssignee()).contains("Resolver 89");
        assertThat(messages.stream().map(Message::kind))
                .containsExactly(MessageKind.REPLY, MessageKind.NOTE, MessageKind.CUSTOMER);
        assertThat(messages.getFirst().author().email()).isEqualTo("old-agent@elsewhere.example");
        assertThat(messages.getLast().author()).isEqualTo(Author.of(ANN));
    }

    @Test
    void the_opening_leads_the_timeline() {
        assertThat(past(status(MON_10, TicketStatus.OPEN))
                        .happenings()
                        .getFirst()
                        .kind())
                .isEqualTo(EventKind.OPENED);
    }
}
