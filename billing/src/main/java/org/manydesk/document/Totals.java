package org.manydesk.document;

import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;

/**
 * The sums of a document: lines to net, VAT once per group on the group's summed net, net and VAT to gross. A total that
 * does not add up cannot be made (BR-CO-10, -13, -14, -15, -17, -18).
 *
 * @param net    BT-106 and BT-109: there are no allowances and charges on the document
 * @param groups BG-23, highest rate first
 * @param gross  BT-112
 */
public record Totals(Money net, List<Group> groups, Money gross) {

    /**
     * One VAT group.
     *
     * @param vat  of one category, rate and reason
     * @param base the summed net of its lines (BT-116)
     * @param tax  rounded once (BT-117)
     */
    public record Group(Vat vat, Money base, Money tax) {}

    public Totals {
        groups = List.copyOf(groups);
        var currency = net.currency();
        mustEqual(net, Money.sum(groups.stream().map(Group::base).toList(), currency), "VAT bases");
        mustEqual(gross, net.plus(vat(groups, currency)), "net and VAT");
    }

    /** Sums up lines; the VAT of a group is rounded once. */
    public static Totals of(List<DocumentLine> lines, Currency currency, Rounding rounding) {
        return of(groups(lines, currency, rounding), currency);
    }

    /** Sums up VAT groups whose tax was worked out before. */
    public static Totals of(List<Group> groups, Currency currency) {
        var net = Money.sum(groups.stream().map(Group::base).toList(), currency);
        return new Totals(net, groups, net.plus(vat(groups, currency)));
    }

    private static List<Group> groups(List<DocumentLine> lines, Currency currency, Rounding rounding) {
        return lines.stream().collect(Collectors.groupingBy(DocumentLine::vat)).entrySet().stream()
                .map(entry -> group(entry.getKey(), net(entry.getValue(), currency), rounding))
                .sorted(Comparator.comparing(Group::vat))
                .toList();
    }

    /** The VAT on a base: rate x base, rounded to the currency's decimals. */
    public static Group group(Vat vat, Money base, Rounding rounding) {
        var exact = base.amount().multiply(vat.rate().percent()).movePointLeft(2);
        return new Group(vat, base, Money.rounded(exact, base.currency(), rounding));
    }

    /** All VAT (BT-110). */
    public Money vat() {
        return vat(groups, net.currency());
    }

    /** Those of one category and rate together, whatever their reasons. */
    List<List<Group>> alike() {
        return List.copyOf(groups.stream()
                .collect(Collectors.groupingBy(
                        group -> List.of(group.vat().category(), group.vat().rate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** Whether nothing is outside the scope of VAT. */
    boolean isTaxed() {
        return groups.stream().noneMatch(group -> group.vat().category() == Vat.Category.OUTSIDE);
    }

    void mustSum(List<DocumentLine> lines) {
        mustEqual(net, net(lines, net.currency()), "lines");
        for (var group : groups) {
            var own = lines.stream()
                    .filter(line -> line.vat().equals(group.vat()))
                    .toList();
            mustEqual(group.base(), net(own, net.currency()), "lines of " + group.vat());
        }
    }

    private static Money net(List<DocumentLine> lines, Currency currency) {
        return Money.sum(lines.stream().map(DocumentLine::net).toList(), currency);
    }

    private static Money vat(List<Group> groups, Currency currency) {
        return Money.sum(groups.stream().map(Group::tax).toList(), currency);
    }

    private static void mustEqual(Money stated, Money summed, String of) {
        if (!stated.equals(summed)) throw new IllegalArgumentException("%s: %s, not %s".formatted(of, summed, stated));
    }
}
