package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.Heading;
import org.manydesk.invoicing.ChangedCharge;
import org.manydesk.invoicing.CreditBasis;
import org.manydesk.invoicing.InvoiceLine;
import org.manydesk.invoicing.LineUsage;
import org.manydesk.invoicing.PricedBy;
import org.manydesk.invoicing.SlaEffect;
import org.manydesk.invoicing.WorkGroup;
import org.manydesk.money.Money;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rest.Page;
import org.manydesk.usage.Reason;

/**
 * A line opened: the arithmetic, then one page of the tickets.
 *
 * @param days        for which days of the month, where an amendment parts it; absent for all of them
 * @param exact       before rounding; the explanation and the adjustments add up to it
 * @param explanation tier by tier
 * @param adjustments what acts besides the tiers
 * @param pricedBy the contract version that it rests on
 * @param work        behind an hourly line
 * @param changes     tickets of earlier invoices that it takes back or charges again
 * @param credit      why it gives something back; absent for a charge
 */
public record LineUsageJson(
        int line,
        String name,
        String period,
        Optional<Heading.Period> days,
        Quantity quantity,
        Price exact,
        Money amount,
        List<TierShare> explanation,
        List<Adjustment> adjustments,
        PricedBy pricedBy,
        List<WorkGroup> work,
        List<ChangedCharge> changes,
        Optional<CreditBasis> credit,
        List<Ticket> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * A ticket.
     *
     * @param position its number among the line's tickets of the month
     * @param tier     the tier or package that it fell in; absent when it was free
     * @param sla      what became of each promise on it, and the service credit that rests on one that was not kept
     */
    public record Ticket(
            String ticket,
            String subject,
            Instant at,
            Reason reason,
            String why,
            int position,
            Optional<Integer> tier,
            Optional<Price> unitPrice,
            List<SlaEffect> sla) {

        static Ticket of(LineUsage.Item item) {
            var ticket = item.ticket();
            return new Ticket(
                    ticket.ref(),
                    ticket.subject(),
                    ticket.decidedAt(),
                    ticket.reason(),
                    ticket.why(),
                    item.number(),
                    item.place().flatMap(UnitPlace::tier),
                    item.place().flatMap(UnitPlace::unitPrice),
                    item.sla());
        }
    }

    static LineUsageJson of(InvoiceLine line, LineUsage usage, Page<Ticket> page) {
        return new LineUsageJson(
                line.number(),
                line.name(),
                line.period().toString(),
                line.days(),
                line.quantity(),
                line.exact(),
                line.net(),
                line.explanation(),
                line.adjustments(),
                usage.pricedBy(line),
                usage.work(line),
                usage.changed(line),
                usage.credit(line),
                page.items(),
                page.next());
    }
}
