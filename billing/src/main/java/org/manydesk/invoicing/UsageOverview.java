package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;
import org.manydesk.usage.WorkCount;

/**
 * Each ticket of a contract's month, counted or not, and why. What was billed stays as it was billed, whatever became of
 * the ticket since; the rest is as of now.
 */
@ApplicationScoped
@Transactional
public class UsageOverview {

    private final Counting counting;
    private final Agreements agreements;
    private final BilledTickets billed;
    private final Balances balances;
    private final Figures figures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageOverview() {
        this(null, null, null, null, null);
    }

    @Inject
    UsageOverview(Counting counting, Agreements agreements, BilledTickets billed, Balances balances, Figures figures) {
        this.counting = counting;
        this.agreements = agreements;
        this.billed = billed;
        this.balances = balances;
        this.figures = figures;
    }

    private static final Set<Reason> FOR_GOOD =
            EnumSet.of(Reason.COUNTED_BEFORE, Reason.REOPENED_IN_TIME, Reason.SPLIT_UNDONE, Reason.NO_CONTRACT);

    /**
     * One ticket.
     *
     * @param at      when it was opened, resolved or closed, as the contract counts
     * @param splitFrom the reference of the ticket that it was split from, a flag for whoever bills it
     * @param invoice the invoice that charges it, drafts included
     */
    public record Item(
            TicketId ticket,
            String ref,
            String subject,
            Instant at,
            Reason reason,
            String why,
            Optional<String> splitFrom,
            Optional<InvoiceId> invoice) {

        public boolean isCounted() {
            return reason.isCounted();
        }

        /** Whether a person may still decide otherwise: no invoice charges it, and the month is the one that it counts in. */
        public boolean canBeCorrected() {
            return invoice.isEmpty() && !FOR_GOOD.contains(reason);
        }

        private static Item of(TicketCount count) {
            return new Item(
                    count.ticket(),
                    count.ref(),
                    count.subject(),
                    count.decision().at(),
                    count.decision().reason(),
                    count.why(),
                    splitFrom(count),
                    Optional.empty());
        }

        private static Optional<String> splitFrom(TicketCount count) {
            return Optional.of(count.decision().splitFrom()).filter(ref -> !ref.isEmpty());
        }

        private static Item of(BilledTicket billed, TicketCount count) {
            return new Item(
                    billed.ticket(),
                    billed.ref(),
                    billed.subject(),
                    billed.decidedAt(),
                    billed.reason(),
                    billed.why(),
                    splitFrom(count),
                    Optional.of(billed.invoice()));
        }
    }

    /**
     * The work on tickets that began in a month, charged by the hour or not, as of now; for staff.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<WorkCount> work(String tenant, String number, YearMonth period) {
        return counting.work(agreements.version(agreements.contract(tenant, number), period), period);
    }

    /**
     * At what tickets of a month are counted; more than one where an amendment changed it.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<CountedAt> countedAt(String tenant, String number, YearMonth period) {
        var contract = agreements.contract(tenant, number);
        return counting.deciding(agreements.version(contract, period)).stream()
                .sorted()
                .toList();
    }

    /**
     * In the order in which they were decided.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<Item> of(String tenant, String number, YearMonth period) {
        var contract = agreements.contract(tenant, number);
        var charged = billed.of(contract, period);
        return counting.count(agreements.version(contract, period), period).stream()
                .map(count -> Optional.ofNullable(charged.get(count.ticket()))
                        .map(known -> Item.of(known, count))
                        .orElseGet(() -> Item.of(count)))
                .toList();
    }

    /** The packs of a contract that were paid in advance, as of now. */
    public List<Balances.Packs> packs(String tenant, String number) {
        return balances.of(tenant, number);
    }

    /** The figures of its months. */
    public Figures figures() {
        return figures;
    }
}
