package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.money.Money;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Work;
import org.manydesk.rating.WorkMix;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/**
 * What a run found for a contract and a period, before anything is stored. Pure.
 *
 * @param counts all tickets of the period
 * @param work   of the period that is charged by the hour
 * @param late   what earlier, already invoiced periods still owe
 * @param deductions what is to be taken off, as far as it fits; all of it where no invoice will follow
 * @param group  what other clients' statements have for it, where the contract pays for a group
 * @param isStatement whether it is for another client's invoice, which bears what falls below zero
 */
record Draft(
        Priced own,
        List<TicketCount> counts,
        List<ChargedWork> work,
        List<Late> late,
        List<Deduction> deductions,
        GroupInvoicing.Found group,
        boolean isStatement) {

    /** A month's price lists, and what they are applied to besides tickets. */
    record Priced(MonthTerms terms, Given given) {
        PricedMonth month() {
            return terms.priced(given);
        }
    }

    /**
     * What changed in a period after it was invoiced: tickets came or do not count any more, less is carried into it, or other
     * figures were entered.
     *
     * @param by     what the period was invoiced by, with what it is given now
     * @param before what the last rating of the period found
     * @param changes tickets of earlier invoices that are taken back, or charged again
     * @param billed tickets of the period that earlier invoices charge, by its parts
     * @param places how many they are
     * @param work   charged by the hour
     */
    record Late(
            Priced by,
            Given before,
            List<TicketCount> tickets,
            List<ChangedTicket> changes,
            List<TicketMix> billed,
            int places,
            LateWork work) {

        private Stream<UnbilledTicket> named(ClientName client) {
            var onNoLine = by.terms().onNoLine(tickets);
            var workOnNoLine = workOnNoLine();
            return Stream.concat(
                    tickets.stream()
                            .map(count -> UnbilledTicket.of(
                                    client,
                                    count,
                                    onNoLine.contains(count) ? Cause.ON_NO_LINE : Cause.AFTER_THE_LAST_INVOICE)),
                    work.changes().stream()
                            .map(one -> new UnbilledTicket(
                                    client,
                                    one.ref(),
                                    one.subject(),
                                    workOnNoLine.contains(one)
                                            ? Cause.WORK_ON_NO_LINE
                                            : Cause.AFTER_THE_LAST_INVOICE)));
        }

        /** Work that is new or was corrected, and that no line charges. */
        List<ChargedWork> workOnNoLine() {
            return by.terms().onNoLine(work.changes(), by.month()).stream()
                    .filter(one -> one.time().isPositive())
                    .toList();
        }

        /** What of it no line charges. */
        private Stream<UnbilledTicket> onNoLine(ClientName client) {
            return Draft.onNoLine(client, by, tickets, work.changes());
        }

        YearMonth period() {
            return by.terms().period();
        }

        boolean isGivenAnew() {
            return !by.given().equals(before);
        }

        Bill.Part part() {
            var month = by.month();
            var known = new Units.Billed(
                    by.terms().with(billed, work.billed(), List.of()),
                    by.terms().priced(before));
            var fresh = ChangedTicket.sum(
                    by.terms().mixes(tickets, work.now(), work.billed()), ChangedTicket.mixes(by.terms(), changes));
            return new Bill.Part(Units.late(month, fresh, known), by.terms());
        }
    }

    /**
     * Work of a month that was invoiced.
     *
     * @param now    as it is known now
     * @param billed as invoices charge it
     */
    record LateWork(List<ChargedWork> now, List<ChargedWork> billed) {
        List<ChargedWork> changes() {
            return ChargedWork.changes(now, billed);
        }
    }

    YearMonth period() {
        return own.terms().period();
    }

    /** The price list at the end of the period. */
    RateCard card() {
        return own.month().card();
    }

    /** What earlier months are given, where that has changed. */
    Map<YearMonth, Given> givenSince() {
        return late.stream().filter(Late::isGivenAnew).collect(Collectors.toMap(Late::period, part -> part.by()
                .given()));
    }

    /** A ticket to be charged, at its place among those of its period. */
    record Charged(YearMonth period, int place, TicketCount ticket) {}

    List<TicketCount> counted() {
        return counts.stream().filter(TicketCount::isCounted).toList();
    }

    List<TicketCount> notCounted() {
        return counts.stream().filter(count -> !count.isCounted()).toList();
    }

    /**
     * Tickets of the period, and late ones of earlier periods, that are not charged, or work on which is not, though somebody
     * might want them to be. Once the contract is over, {@link #cameLate} tells of the late ones.
     */
    Stream<UnbilledTicket> leftOut(ClientName client) {
        var unanswered = counts.stream()
                .filter(count -> count.decision().reason() == Reason.UNANSWERED)
                .map(count -> UnbilledTicket.of(client, count, Cause.UNANSWERED));
        return Stream.of(
                        onNoLine(client, own, counts, work),
                        unanswered,
                        own.terms().chargeNothing()
                                ? Stream.<UnbilledTicket>empty()
                                : late.stream().flatMap(part -> part.onNoLine(client)))
                .flatMap(all -> all)
                .distinct();
    }

    private static Stream<UnbilledTicket> onNoLine(
            ClientName client, Priced month, List<TicketCount> tickets, List<ChargedWork> work) {
        var charged = work.stream().filter(one -> one.time().isPositive()).toList();
        return Stream.concat(
                month.terms().onNoLine(tickets).stream()
                        .map(count -> UnbilledTicket.of(client, count, Cause.ON_NO_LINE)),
                month.terms().onNoLine(charged, month.month()).stream()
                        .map(one -> new UnbilledTicket(client, one.ref(), one.subject(), Cause.WORK_ON_NO_LINE)));
    }

    /** All that the invoice charges. */
    Bill whole(Currency currency) {
        return bill(currency).plus(group.collected());
    }

    /** What of it are statements of other clients, net. */
    Money collected(Currency currency) {
        return Money.sum(group.collected().stream().map(Collected::net).toList(), currency);
    }

    /** What the contract itself is charged, without the statements of a group. */
    Bill bill(Currency currency) {
        return bill(own.terms().mixes(counts, work, List.of()), currency);
    }

    /**
     * The same, were these the tickets of the period; those that did not come yet are taken to come in its last part, each with
     * as much work as one that came.
     */
    Bill bill(TicketMix tickets, Currency currency) {
        var known = own.terms().mixes(counts, work, List.of());
        var mixes = new ArrayList<>(known.subList(0, known.size() - 1));
        var before = mixes.stream().reduce(TicketMix.NONE, TicketMix::plus);
        var all = known.stream().reduce(TicketMix.NONE, TicketMix::plus);
        var more = Work.more(all.work().now(), all.size(), tickets.size());
        mixes.add(tickets.beyond(before).with(known.getLast().work().plus(WorkMix.of(more))));
        return bill(mixes, currency);
    }

    private Bill bill(List<TicketMix> mixes, Currency currency) {
        var first = new Bill.Part(Units.first(own.month(), mixes), own.terms());
        var bill = Bill.of(first, late.stream().map(Late::part).toList(), currency);
        var usual = card().vat().usual();
        return bill.settled(
                deductions, usual, new Bill.Of(isStatement, own.terms().chargeNothing()));
    }

    /** Whether there is anything to be billed: a month with a price list always has its lines. */
    boolean saysAnything() {
        var terms = own.terms();
        return !terms.chargeNothing()
                || !group.isEmpty()
                || !bill(terms.currency()).lines().isEmpty();
    }

    /** What came late for earlier months: tickets, and those whose work changed; each once. */
    Stream<UnbilledTicket> cameLate(ClientName client) {
        return late.stream().flatMap(part -> part.named(client)).distinct();
    }

    /** What does not fit on the invoice, and waits for another. */
    List<Deduction> waiting(Currency currency) {
        var taken = bill(currency).lines().stream()
                .flatMap(line -> line.taken().map(Bill.Taken::deduction).stream())
                .toList();
        return deductions.stream()
                .filter(deduction -> !taken.contains(deduction))
                .toList();
    }

    /** Every ticket that the invoice charges, each once. */
    List<Charged> charged() {
        var charged = new ArrayList<>(places(period(), 0, counted()));
        late.forEach(part -> charged.addAll(places(part.period(), part.places(), part.tickets())));
        return charged;
    }

    private static List<Charged> places(YearMonth period, int before, List<TicketCount> tickets) {
        var places = new ArrayList<Charged>();
        for (var ticket : tickets) places.add(new Charged(period, before + places.size() + 1, ticket));
        return places;
    }
}
