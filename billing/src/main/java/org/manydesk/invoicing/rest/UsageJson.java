package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.UsageOverview;
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
     */
    public record Ticket(
            String ticket,
            String subject,
            boolean counted,
            Reason reason,
            String why,
            Optional<String> splitFrom,
            Instant at,
            Optional<String> invoice) {

        static Ticket of(UsageOverview.Item item) {
            return new Ticket(
                    item.ref(),
                    item.subject(),
                    item.isCounted(),
                    item.reason(),
                    item.why(),
                    item.splitFrom(),
                    item.at(),
                    item.invoice().map(InvoiceId::toString));
        }
    }

    static UsageJson of(
            YearMonth period, List<CountedAt> countedAt, List<UsageOverview.Item> all, PageRequest request) {
        var counted = (int) all.stream().filter(UsageOverview.Item::isCounted).count();
        var rest = request.after(2)
                .map(keys -> after(
                        all,
                        Instant.ofEpochSecond(0, PageRequest.number(keys.get(0))),
                        PageRequest.number(keys.get(1))))
                .orElse(all);
        var page = Page.of(rest, request.limit(), UsageJson::cursor).map(Ticket::of);
        return new UsageJson(period.toString(), countedAt, counted, all.size() - counted, page.items(), page.next());
    }

    private static List<UsageOverview.Item> after(List<UsageOverview.Item> all, Instant at, long ticket) {
        return all.stream()
                .dropWhile(item -> item.at().isBefore(at)
                        || item.at().equals(at) && item.ticket().value() <= ticket)
                .toList();
    }

    private static String cursor(UsageOverview.Item item) {
        var nanos = item.at().getEpochSecond() * 1_000_000_000L + item.at().getNano();
        return PageRequest.cursor(nanos, item.ticket().value());
    }
}
