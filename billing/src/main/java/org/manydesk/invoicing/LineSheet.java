package org.manydesk.invoicing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Price;
import org.manydesk.rating.TierShare;
import org.manydesk.rating.UnitPlace;

/**
 * One line of an invoice, opened.
 *
 * @param exact before rounding
 * @param work behind an hourly line
 * @param tickets the first of those behind it
 * @param changes tickets of earlier invoices that it takes back or charges again
 * @param credit why it gives something back, where it does
 * @param isOfMember whether a statement of another client is behind it, where its tickets are
 * @param isCutShort whether there are more tickets than these
 */
public record LineSheet(
        int number,
        String name,
        String note,
        Money net,
        Price exact,
        List<TierShare> tiers,
        List<Adjustment> adjustments,
        PricedBy pricedBy,
        List<WorkGroup> work,
        List<Ticket> tickets,
        List<ChangedCharge> changes,
        Optional<CreditBasis> credit,
        boolean isOfMember,
        boolean isCutShort) {
    /** A ticket behind a line, the place in the price list that it fell on, and what became of each promise on it. */
    public record Ticket(
            int position,
            String ref,
            String subject,
            Instant at,
            String why,
            Optional<UnitPlace> place,
            List<SlaEffect> sla) {
        static Ticket of(LineUsage.Item item) {
            var ticket = item.ticket();
            return new Ticket(
                    item.number(),
                    ticket.ref(),
                    ticket.subject(),
                    ticket.decidedAt(),
                    ticket.why(),
                    item.place(),
                    item.sla());
        }
    }

    /** What is behind a line. */
    record Behind(
            PricedBy pricedBy,
            List<WorkGroup> work,
            List<LineUsage.Item> tickets,
            List<ChangedCharge> changes,
            Optional<CreditBasis> credit) {}

    static LineSheet of(InvoiceLine line, Behind behind, int most) {
        return new LineSheet(
                line.number(),
                line.name(),
                line.note(),
                line.net(),
                line.exact(),
                line.explanation(),
                line.adjustments(),
                behind.pricedBy(),
                behind.work(),
                behind.tickets().stream().limit(most).map(Ticket::of).toList(),
                behind.changes(),
                behind.credit(),
                line.statement().isPresent(),
                behind.tickets().size() > most);
    }
}
