package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.problem.Faults;
import org.manydesk.rating.VatShares;
import org.manydesk.rating.VatTerm;

/**
 * What is to be taken back of an invoice. Pure. Never more than a line says, nor than what is taxed like it comes to, nor
 * than the invoice; the VAT of all credits
 * together is the VAT on all that was credited, so a credit of everything gives back the VAT to the cent.
 *
 * @param amounts net, by line
 */
record Credit(String reason, Map<InvoiceLine, Money> amounts, Totals totals) {

    /** The plain amount of each line, net, by the line's number. */
    Map<Integer, String> byLine() {
        var plain = new TreeMap<Integer, String>();
        amounts.forEach((line, net) -> plain.put(line.number(), net.amount().toPlainString()));
        return plain;
    }

    /** What is asked for, in the order in which it was. */
    record Request(String reason, List<CreditWish> wishes) {}

    /** What is left of a line. */
    private record Open(InvoiceLine line, Money left) {
        /** Whether the contract itself was charged it for a month. */
        private boolean isOf(YearMonth period) {
            return line.period().equals(period) && line.statement().isEmpty();
        }
    }

    /**
     * @param before what earlier credit notes took back
     * @throws org.manydesk.problem.InvalidInput with a pointer to each wish that goes too far
     */
    static Credit of(List<InvoiceLine> lines, List<CreditNoteLine> before, Rounding rounding, Request request) {
        var open = lines.stream().map(line -> open(line, before)).toList();
        var amounts = accepted(open, request.wishes());
        return new Credit(request.reason(), amounts, totals(amounts, before, rounding));
    }

    /** What is left of a line: never more than is left of its VAT group or the whole invoice, nor less than nothing. */
    static Money left(InvoiceLine line, List<InvoiceLine> lines, List<CreditNoteLine> before) {
        var all = lines.stream().map(one -> open(one, before)).toList();
        var ofLine = open(line, before).left();
        var least = Collections.min(List.of(ofLine, left(alike(line.vat(), all)), left(all)));
        return Collections.max(List.of(Money.zero(ofLine.currency()), least));
    }

    private static List<Open> alike(Vat vat, List<Open> open) {
        return open.stream().filter(one -> one.line().vat().equals(vat)).toList();
    }

    /** What can be taken back of a whole invoice, net, so that no VAT group has less than nothing in the end. */
    static Money left(List<InvoiceLine> lines, List<CreditNoteLine> before) {
        var open = lines.stream().map(line -> open(line, before)).toList();
        var ofAll = left(open);
        return least(ofAll, sum(withinGroups(open), ofAll.currency()));
    }

    /** What can be taken back of those lines of an invoice that are taxed like one; net. */
    static Money leftAlike(InvoiceLine taxed, List<InvoiceLine> lines, List<CreditNoteLine> before) {
        var alike = alike(taxed, lines);
        if (alike.isEmpty()) return Money.zero(taxed.net().currency());
        return least(left(alike, before), left(lines, before));
    }

    /** The lines that were agreed to be taxed like one, of whatever invoice that is. */
    static List<InvoiceLine> alike(InvoiceLine taxed, List<InvoiceLine> lines) {
        var term = taxed.vat().agreed();
        return lines.stream().filter(line -> line.vat().agreed().equals(term)).toList();
    }

    /**
     * Shares an amount over what is left of lines, those of a month first: each way of taxing them in proportion to what is
     * left of it.
     *
     * @param amount at most what is left of all of them
     * @see "decision 0036"
     */
    static List<CreditWish> spread(
            List<InvoiceLine> lines, List<CreditNoteLine> before, YearMonth period, Money amount) {
        var ownFirst = Comparator.comparing((Open one) -> !one.isOf(period));
        var open = withinGroups(
                lines.stream().map(line -> open(line, before)).sorted(ownFirst).toList());
        var own = open.stream().filter(one -> one.isOf(period)).toList();
        var others = open.stream().filter(one -> !one.isOf(period)).toList();
        var ofOwn = least(amount, sum(own, amount.currency()));
        var taken = new LinkedHashMap<InvoiceLine, Money>();
        share(own, ofOwn, taken);
        share(others, amount.minus(ofOwn), taken);
        return taken.entrySet().stream()
                .map(entry -> new CreditWish("", entry.getKey().number(), entry.getValue()))
                .toList();
    }

    /** No share is more than is left of what is taxed so, because the amount is not more than is left of all. */
    private static void share(List<Open> open, Money amount, Map<InvoiceLine, Money> taken) {
        if (amount.isZero()) return;
        var charges = open.stream()
                .map(one -> new VatShares.Charge(one.line().vat().agreed(), one.left()))
                .toList();
        VatShares.of(charges, VatTerm.NONE).of(amount).forEach((term, share) -> {
            var alike = open.stream().filter(one -> one.line().vat().agreed().equals(term));
            take(alike.toList(), share, taken);
        });
    }

    /** What can be taken of each line, one after the other, so that no VAT group has less than nothing in the end. */
    private static List<Open> withinGroups(List<Open> open) {
        var groups = new HashMap<Vat, Money>();
        open.forEach(one -> groups.merge(one.line().vat(), one.left(), Money::plus));
        var within = new ArrayList<Open>();
        for (var one : open) {
            var vat = one.line().vat();
            var zero = Money.zero(one.left().currency());
            var most = Collections.max(List.of(zero, least(one.left(), groups.getOrDefault(vat, zero))));
            groups.merge(vat, most.negated(), Money::plus);
            within.add(new Open(one.line(), most));
        }
        return within;
    }

    /**
     * What can still be taken back of each line so that nothing of the invoice is left: lines that give money take it from
     * those that charge some at the same VAT, in order. Lines of which nothing can be taken back are not in it.
     */
    static Map<InvoiceLine, Money> rest(List<InvoiceLine> lines, List<CreditNoteLine> before) {
        var rest = new LinkedHashMap<InvoiceLine, Money>();
        var ofAll = left(lines.stream().map(one -> open(one, before)).toList());
        for (var vat : new TreeSet<>(lines.stream().map(InvoiceLine::vat).toList())) {
            var open = alike(vat, lines.stream().map(line -> open(line, before)).toList());
            ofAll = ofAll.minus(take(open, least(left(open), ofAll), rest));
        }
        return rest;
    }

    /** Takes up to so much from what is left of lines, and tells how much that was. */
    private static Money take(List<Open> open, Money most, Map<InvoiceLine, Money> taken) {
        var left = most;
        for (var one : open) {
            var amount = least(one.left(), left);
            if (amount.isNegative() || amount.isZero()) continue;
            taken.put(one.line(), amount);
            left = left.minus(amount);
        }
        return most.minus(left);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Money left(List<Open> open) {
        return sum(open, open.getFirst().left().currency());
    }

    private static Money sum(List<Open> open, Currency currency) {
        return Money.sum(open.stream().map(Open::left).toList(), currency);
    }

    private static Open open(InvoiceLine line, List<CreditNoteLine> before) {
        return before.stream()
                .filter(credited -> credited.number() == line.number())
                .reduce(
                        new Open(line, line.net()),
                        (open, credited) -> new Open(line, open.left().minus(credited.net())),
                        (one, other) -> one);
    }

    private static Map<InvoiceLine, Money> accepted(List<Open> open, List<CreditWish> wishes) {
        var faults = new Faults();
        var accepted = new LinkedHashMap<InvoiceLine, Money>();
        for (var wish : wishes) {
            open.stream()
                    .filter(one -> one.line().number() == wish.line())
                    .findFirst()
                    .ifPresentOrElse(
                            one -> accept(one, wish, accepted, faults),
                            () -> faults.add(wish.pointer() + "/line", "The invoice has no line " + wish.line() + "."));
        }
        mustNotExceed(open, accepted, faults);
        faults.refuse();
        return accepted;
    }

    private static void accept(Open open, CreditWish wish, Map<InvoiceLine, Money> accepted, Faults faults) {
        var amount = wish.amount();
        if (amount.isNegative() || amount.isZero() || amount.compareTo(open.left()) > 0)
            faults.add(
                    wish.pointer() + "/amount",
                    "Must be more than 0 and at most what is left of the line, " + open.left() + ".");
        else if (accepted.putIfAbsent(open.line(), amount) != null)
            faults.add(wish.pointer() + "/line", "Name each line once.");
    }

    private static void mustNotExceed(List<Open> open, Map<InvoiceLine, Money> accepted, Faults faults) {
        var left = left(open);
        if (Money.sum(List.copyOf(accepted.values()), left.currency()).compareTo(left) > 0)
            faults.add("/lines", "The invoice as a whole has " + left + " left to be credited.");
        for (var vat :
                new TreeSet<>(accepted.keySet().stream().map(InvoiceLine::vat).toList()))
            mustNotExceed(alike(vat, open), accepted, vat, faults);
    }

    private static void mustNotExceed(List<Open> alike, Map<InvoiceLine, Money> accepted, Vat vat, Faults faults) {
        var left = left(alike);
        var wished = accepted.entrySet().stream()
                .filter(entry -> entry.getKey().vat().equals(vat))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(left.currency()), Money::plus);
        if (wished.compareTo(left) > 0)
            faults.add(
                    "/lines",
                    "Of what is taxed like line " + alike.getFirst().line().number() + ", " + left
                            + " is left to be credited.");
    }

    private static Totals totals(Map<InvoiceLine, Money> amounts, List<CreditNoteLine> before, Rounding rounding) {
        var groups = new ArrayList<Totals.Group>();
        for (var vat :
                new TreeSet<>(amounts.keySet().stream().map(InvoiceLine::vat).toList()))
            groups.add(group(vat, amounts, before, rounding));
        return Totals.of(groups, amounts.values().iterator().next().currency());
    }

    private static Totals.Group group(
            Vat vat, Map<InvoiceLine, Money> amounts, List<CreditNoteLine> before, Rounding rounding) {
        var now = amounts.entrySet().stream()
                .filter(entry -> entry.getKey().vat().equals(vat))
                .map(Map.Entry::getValue)
                .reduce(Money::plus)
                .orElseThrow();
        var earlier = Money.sum(
                before.stream()
                        .filter(line -> line.vat().equals(vat))
                        .map(CreditNoteLine::net)
                        .toList(),
                now.currency());
        return new Totals.Group(vat, now, tax(vat, earlier, now, rounding));
    }

    /** The VAT on what is credited now, after so much was credited before: both together have the VAT of their sum. */
    static Money tax(Vat vat, Money earlier, Money now, Rounding rounding) {
        var after = Totals.group(vat, earlier.plus(now), rounding).tax();
        return after.minus(Totals.group(vat, earlier, rounding).tax());
    }
}
