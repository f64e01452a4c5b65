package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manydesk.timeline.TicketStatus.CLOSED;
import static org.manydesk.timeline.TicketStatus.NEW;
import static org.manydesk.timeline.TicketStatus.OPEN;
import static org.manydesk.timeline.TicketStatus.PENDING_CUSTOMER;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketTest {
    private static final Instant MON_09 = Instant.parse("2026-10-05T09:00:00Z");
    private static final Instant MON_10 = Instant.parse("2026-10-05T10:00:00Z");
    private static final Requester ANN = new Requester("Ann@Acme.example ", "Ann");
    private static final Contact CONTACT = new Contact(new TenantId(1), ANN, MON_09);
    private static final Contact STRANGER = new Contact(new TenantId(2), ANN, MON_09);

    private static Ticket ticket(long number) {
        return ticket(number, CONTACT);
    }

    private static Ticket ticket(long number, Contact contact) {
        var said = NewTicket.of(TicketType.INCIDENT, "Printer", Wording.of("It burns."), ANN, Channel.PHONE);
        return Ticket.open(new TicketNumber(TicketRef.of("ACME", number), number), said, contact, "en", MON_09);
    }

    private static Ticket in(TicketStatus status) {
        var ticket = ticket(1);
        if (status != NEW) ticket.become(status, MON_10);
        return ticket;
    }

    @ParameterizedTest(name = "TKT-1: from {0}")
    @EnumSource
    void only_the_states_that_may_follow_are_reached(TicketStatus from) {
        for (var to : TicketStatus.values()) {
            var ticket = in(from);
            if (allowedFrom(from).contains(to)) {
                ticket.become(to, MON_10);
                assertThat(ticket.status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> ticket.become(to, MON_10)).isInstanceOf(IllegalTransition.class);
            }
        }
    }

    private static Set<TicketStatus> allowedFrom(TicketStatus from) {
        return switch (from) {
            case NEW, OPEN, PENDING_CUSTOMER, PENDING_VENDOR -> EnumSet.complementOf(EnumSet.of(NEW));
            case RESOLVED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(OPEN);
        };
    }

    @Test
    void the_first_reply_of_staff_opens_a_new_ticket_and_no_other() {
        assertThat(MessageKind.REPLY.opens(NEW)).isTrue();
        assertThat(MessageKind.REPLY.opens(PENDING_CUSTOMER)).isFalse();
        assertThat(MessageKind.NOTE.opens(NEW)).isFalse();
    }

    @Test
    void a_message_of_the_customer_opens_what_waited_or_was_resolved() {
        assertThat(MessageKind.CUSTOMER.opens(PENDING_CUSTOMER)).isTrue();
        assertThat(MessageKind.CUSTOMER.opens(RESOLVED)).isTrue();
        assertThat(MessageKind.CUSTOMER.opens(CLOSED)).isFalse();
        assertThat(MessageKind.CUSTOMER.opens(NEW)).isFalse();
    }

    @Test
    void a_reopened_ticket_is_neither_resolved_nor_closed() {
        var ticket = in(RESOLVED);
        ticket.become(CLOSED, MON_10);
        ticket.become(OPEN, MON_10);
        assertThat(ticket.milestones().resolvedAt()).isEmpty();
        assertThat(ticket.milestones().closedAt()).isEmpty();
    }

    @Test
    void a_merged_ticket_is_closed_and_has_its_state_again_when_that_is_undone() {
        var part = in(PENDING_CUSTOMER);
        part.mergeInto(ticket(2), MON_10);
        assertThat(part.status()).isEqualTo(CLOSED);
        assertThatThrownBy(() -> part.become(OPEN, MON_10)).isInstanceOf(Conflict.class);
        assertThat(part.unmerge(MON_10)).isEqualTo(PENDING_CUSTOMER);
        assertThat(part.status()).isEqualTo(PENDING_CUSTOMER);
        assertThat(part.isMerged()).isFalse();
    }

    @Test
    void a_merged_ticket_is_no_open_work_whatever_its_state_until_that_is_undone() {
        var imported = in(NEW);
        assertThat(imported.isOpen()).isTrue();
        imported.wasMergedInto(ticket(2));
        assertThat(imported.status()).isEqualTo(NEW);
        assertThat(imported.isOpen()).isFalse();
        imported.unmerge(MON_10);
        assertThat(imported.status()).isEqualTo(NEW);
        assertThat(imported.isOpen()).isTrue();
        var live = in(OPEN);
        live.mergeInto(ticket(2), MON_10);
        live.unmerge(MON_10);
        assertThat(live.isOpen()).isTrue();
    }

    @Test
    void no_ticket_is_merged_twice_or_into_itself_or_into_a_part_of_another() {
        var part = ticket(1);
        var whole = ticket(2);
        part.mergeInto(whole, MON_10);
        assertThatThrownBy(() -> part.mergeInto(ticket(3), MON_10)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> whole.mergeInto(whole, MON_10)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> whole.mergeInto(part, MON_10)).isInstanceOf(Conflict.class);
    }

    @Test
    void tickets_of_different_clients_are_never_merged() {
        assertThatThrownBy(() -> ticket(1).mergeInto(ticket(1, STRANGER), MON_10))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void addresses_are_compared_in_lower_case() {
        assertThat(ANN.email()).isEqualTo("ann@acme.example");
    }
}
