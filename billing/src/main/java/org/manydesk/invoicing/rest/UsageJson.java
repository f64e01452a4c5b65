package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.UsageItem;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Reason;

/**
 * One page of the tickets of a month.
 *
 * @param countedAt  what decides in which month a ticket counts; more than one where an amendment changed it
 * @param counted    how many of the whole month count
 * @param notCounted how many do not
 */
public record UsageJson(
        String period,
        List<CountedAt> countedAt,
        int counted,
        int notCounted,
        List<Ticket> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * One ticket.
     *
     * @param at      when it was opened, resolved or closed, as the contract counts
     * @param invoice the invoice that charges it
     * @param leftOut why the month's issued invoice left it out, where a later one charges it
     * @param now     how it would be decided now, where that is not what stands on the invoice
     */
    public record Ticket(
            String ticket,
            String subject,
            boolean counted,
            Reason reason,
            String why,
            Optional<String> splitFrom,
            Instant at,
            Optional<String> invoice,
            Optional<Decided> leftOut,
            Optional<Decided> now) {

        static Ticket of(UsageItem item) {
            return new Ticket(
                    item.ref(),
                    item.subject(),
                    item.isCounted(),
                    item.reason(),
                    item.why(),
                    item.splitFrom(),
                    item.at(),
                    item.invoice().map(InvoiceId::toString),
                    item.leftOut().map(Decided::of),
                    item.now().map(Decided::of));
        }
    }

    /** A decision that is told apart from the one that stands. */
    public record Decided(boolean counted, Reason reason, String why) {
        static Decided of(UsageItem.Verdict verdict) {
            return new Decided(verdict.isCounted(), verdict.reason(), verdict.why());
        }
    }

    static UsageJson of(YearMonth period, List<CountedAt> countedAt, List<UsageItem> all, PageRequest request) {
        var counted = (int) all.stream().filter(UsageItem::isCounted).count();
        var rest = request.after(2)
                .map(keys -> after(
                        all,
                        Instant.ofEpochSecond(0, PageRequest.number(keys.get(0))),
                        PageRequest.number(keys.get(1))))
                .orElse(all);
        var page = Page.of(rest, request.limit(), UsageJson::cursor).map(Ticket::of);
        return new UsageJson(period.toString(), countedAt, counted, all.size() - counted, page.items(), page.next());
    }

    private static List<UsageItem> after(List<UsageItem> all, Instant at, long ticket) {
        return all.stream()
                .dropWhile(item -> item.at().isBefore(at)
                        || item.at().equals(at) && item.ticket().value() <= ticket)
                .toList();
    }

    private static String cursor(UsageItem item) {
        var nanos = item.at().getEpochSecond() * 1_000_000_000L + item.at().getNano();
        return PageRequest.cursor(nanos, item.ticket().value());
    }
}
