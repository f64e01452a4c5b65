package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.UsageItem;
import org.manydesk.rest.PageRequest;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Reason;
import org.manydesk.usage.WorkCount;
import org.manydesk.usage.WorkReason;

/**
 * One page of the tickets of a month, and of the work that began in it.
 *
 * @param countedAt  what decides in which month a ticket counts; more than one where an amendment changed it
 * @param counted    how many of the whole month count
 * @param notCounted how many do not
 * @param work       on tickets, in the order of its beginning, charged where the price list charges hours, or not; absent
 *     for clients, who read it once it is billed
 * @param next       continues both lists; null where neither goes on
 */
public record UsageJson(
        String period,
        List<CountedAt> countedAt,
        int counted,
        int notCounted,
        List<Ticket> items,
        Optional<List<WorkDone>> work,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * One ticket.
     *
     * @param occurrence which of the times that the ticket counts it is, or belongs to; 1 unless one that is taken up again late
     *     counts again
     * @param at      when it was opened, resolved or closed, as the contract counts
     * @param invoice the invoice that charges it
     * @param leftOut why the month's issued invoice left it out, where a later one charges it
     * @param now     how it would be decided now, where that is not what stands on the invoice
     */
    public record Ticket(
            String ticket,
            int occurrence,
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
                    item.occurrence().number(),
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

    /**
     * Work on a ticket.
     *
     * @param at      when it began
     * @param charged whether it is, where a line of the price list is by the hour
     */
    public record WorkDone(String ticket, Instant at, Duration time, boolean charged, WorkReason reason, String note) {
        static WorkDone of(WorkCount count) {
            return new WorkDone(count.ref(), count.at(), count.time(), count.isCharged(), count.reason(), count.note());
        }
    }

    /** Where a page begins: after a ticket, and after so much work. */
    private record Place(Instant at, long ticket, long work) {
        static Place of(PageRequest request) {
            return request.after(3)
                    .map(keys -> new Place(
                            Instant.ofEpochSecond(0, PageRequest.number(keys.get(0))),
                            PageRequest.number(keys.get(1)),
                            Math.max(0, PageRequest.number(keys.get(2)))))
                    .orElse(new Place(Instant.EPOCH, Long.MIN_VALUE, 0));
        }

        private List<UsageItem> after(List<UsageItem> all) {
            return all.stream()
                    .dropWhile(item -> item.at().isBefore(at)
                            || item.at().equals(at) && item.ticket().value() <= ticket)
                    .toList();
        }

        private Place past(List<UsageItem> shown, int worked) {
            return shown.isEmpty()
                    ? new Place(at, ticket, work + worked)
                    : new Place(shown.getLast().at(), shown.getLast().ticket().value(), work + worked);
        }

        private String cursor() {
            var nanos = at.getEpochSecond() * 1_000_000_000L + at.getNano();
            return PageRequest.cursor(nanos, ticket, work);
        }
    }

    /** A decision that is told apart from the one that stands. */
    public record Decided(boolean counted, Reason reason, String why) {
        static Decided of(UsageItem.Verdict verdict) {
            return new Decided(verdict.isCounted(), verdict.reason(), verdict.why());
        }
    }

    /**
     * A month of a contract.
     *
     * @param work empty for whom it is not told to
     */
    record Month(
            YearMonth period, List<CountedAt> countedAt, List<UsageItem> tickets, Optional<List<WorkCount>> work) {}

    static UsageJson of(Month month, PageRequest request) {
        var all = month.tickets();
        var counted = (int) all.stream().filter(UsageItem::isCounted).count();
        var place = Place.of(request);
        var rest = place.after(all);
        var shown = rest.subList(0, Math.min(request.limit(), rest.size()));
        var worked = month.work().orElse(List.of()).stream().skip(place.work()).toList();
        var told = worked.subList(0, Math.min(request.limit(), worked.size()));
        var goesOn = rest.size() > shown.size() || worked.size() > told.size();
        return new UsageJson(
                month.period().toString(),
                month.countedAt(),
                counted,
                all.size() - counted,
                shown.stream().map(Ticket::of).toList(),
                month.work().map(any -> told.stream().map(WorkDone::of).toList()),
                goesOn ? place.past(shown, told.size()).cursor() : null);
    }
}
