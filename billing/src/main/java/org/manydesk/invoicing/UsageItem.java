package org.manydesk.invoicing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/**
 * A ticket of a contract's month. Once an invoice charges it, or left it out and was issued, it is told as it stands there;
 * before that, as of now.
 *
 * @param at      when it was opened, resolved or closed, as the contract counts
 * @param splitFrom the reference of the ticket that it was split from, a flag for whoever bills it
 * @param invoice the invoice that charges it, drafts included
 * @param leftOut why the month's issued invoice left it out, where a later one charges it
 * @param isDrafted whether that invoice is not issued
 * @param now     how it would be decided now, where that is not what is told
 */
public record UsageItem(
        Occurrence occurrence,
        String ref,
        String subject,
        Instant at,
        Reason reason,
        String why,
        Optional<String> splitFrom,
        Optional<InvoiceId> invoice,
        Optional<Verdict> leftOut,
        Optional<Verdict> now,
        boolean isDrafted) {

    private static final Set<Reason> FOR_GOOD =
            EnumSet.of(Reason.COUNTED_BEFORE, Reason.REOPENED_IN_TIME, Reason.SPLIT_UNDONE, Reason.NO_CONTRACT);

    /**
     * A decision.
     *
     * @param why the reason in a sentence
     */
    public record Verdict(Reason reason, String why) {
        public boolean isCounted() {
            return reason.isCounted();
        }

        private static Verdict of(TicketCount count) {
            return new Verdict(count.decision().reason(), count.why());
        }
    }

    public TicketId ticket() {
        return occurrence.ticket();
    }

    public boolean isCounted() {
        return reason.isCounted();
    }

    /** How it is decided as of now. */
    public Verdict current() {
        return now.orElseGet(() -> new Verdict(reason, why));
    }

    /** Whether a person may still decide otherwise: no draft charges it, and the month is the one that it counts in. */
    public boolean canBeCorrected() {
        return !isDrafted && !FOR_GOOD.contains(current().reason());
    }

    /** The same, of which the invoice is not issued. */
    UsageItem drafted() {
        return new UsageItem(occurrence, ref, subject, at, reason, why, splitFrom, invoice, leftOut, now, true);
    }

    /** As of now. */
    static UsageItem of(TicketCount count) {
        return new UsageItem(
                count.occurrence(),
                count.ref(),
                count.subject(),
                count.decision().at(),
                count.decision().reason(),
                count.why(),
                splitFrom(count),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** As an invoice charges it; if the month's own left it out before, with that. */
    static UsageItem of(BilledTicket billed, Optional<UncountedTicket> before, Optional<TicketCount> live) {
        return new UsageItem(
                billed.occurrence(),
                billed.ref(),
                billed.subject(),
                billed.decidedAt(),
                billed.reason(),
                billed.why(),
                live.flatMap(UsageItem::splitFrom),
                Optional.of(billed.invoice()),
                before.map(left -> new Verdict(left.reason(), left.why())),
                changed(new Verdict(billed.reason(), billed.why()), live),
                false);
    }

    /** As an issued invoice left it out. */
    static UsageItem of(UncountedTicket left, Optional<TicketCount> live) {
        return new UsageItem(
                left.occurrence(),
                left.ref(),
                left.subject(),
                left.decidedAt(),
                left.reason(),
                left.why(),
                live.flatMap(UsageItem::splitFrom),
                Optional.empty(),
                Optional.empty(),
                changed(new Verdict(left.reason(), left.why()), live),
                false);
    }

    private static Optional<Verdict> changed(Verdict told, Optional<TicketCount> live) {
        return live.map(Verdict::of).filter(now -> !now.equals(told));
    }

    private static Optional<String> splitFrom(TicketCount count) {
        return Optional.of(count.decision().splitFrom()).filter(ref -> !ref.isEmpty());
    }
}
