package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;
import org.manydesk.scope.TenantId;

/** The invoice of a group is the sum of its statements and of its own lines, whatever they are. */
class GroupBillTest {
    private static final Party PARTY = new Party("A", "A Ltd", List.of(), "FR", new Registration("FR1", ""));
    private static final Parties PARTIES = new Parties(PARTY, PARTY, "#112233", "en-GB");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<VatRate> RATES =
            List.of(VatRate.parse("20"), VatRate.parse("5.5"), VatRate.parse("0"), VatRate.parse("8.875"));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    private static List<Collected> statement(Random random, long id) {
        var brought = new ArrayList<Collected>();
        var rates = new ArrayList<>(RATES);
        var of = new Collected.Source(new TenantId(id), new InvoiceId(id), "Member " + id, "M-" + id, OCTOBER, 7);
        for (int nth = random.nextInt(RATES.size()); nth >= 0; nth--) {
            var net = cents(random.nextLong(-2_000_00, 1_000_000_00));
            var rate = rates.remove(random.nextInt(rates.size()));
            brought.add(new Collected(of, brought.size(), VatTerm.at(rate), net));
        }
        return brought;
    }

    private static Bill own(Random random) {
        var lines = IntStream.rangeClosed(1, random.nextInt(5)).mapToObj(number -> {
            var net = cents(random.nextLong(1_000_000_00));
            var vat = VatTerm.at(RATES.get(random.nextInt(RATES.size())));
            var rated = new RatedLine(
                    "Own " + number,
                    Quantity.of(1),
                    new Price(net.amount()),
                    net,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    vat);
            return new Bill.Line(number, OCTOBER, false, Optional.empty(), rated, Optional.empty(), Optional.empty());
        });
        return new Bill(EUR, Rounding.HALF_UP, lines.toList());
    }

    /** A group for each rate that anything is taxed at, and no other. */
    private static List<Tuple> expected(Bill own, List<Collected> all) {
        var charged = new ArrayList<Map.Entry<VatRate, Money>>();
        all.forEach(one -> charged.add(Map.entry(one.vat().rate(), one.net())));
        own.lines()
                .forEach(line -> charged.add(
                        Map.entry(line.rated().vat().rate(), line.rated().amount())));
        return RATES.stream()
                .filter(rate -> charged.stream().anyMatch(one -> one.getKey().equals(rate)))
                .map(rate -> {
                    var base = charged.stream()
                            .filter(one -> one.getKey().equals(rate))
                            .map(one -> one.getValue().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    var tax = base.multiply(rate.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
                    return tuple(rate, Money.of(base, EUR), Money.of(tax, EUR));
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void its_net_is_the_sum_to_the_cent_and_vat_is_taken_once_per_rate_on_the_summed_base(int seed) {
        var random = new Random(seed);
        var all = new ArrayList<Collected>();
        for (long id = 1; id <= 1 + random.nextInt(30); id++) all.addAll(statement(random, id));
        var own = own(random);
        var bill = own.plus(all);
        var totals = bill.totals(PARTIES);
        var net = Money.sum(all.stream().map(Collected::net).toList(), EUR).plus(own.net());
        assertThat(bill.net()).isEqualTo(net).isEqualTo(totals.net());
        assertThat(totals.groups())
                .extracting(group -> group.vat().rate(), Totals.Group::base, Totals.Group::tax)
                .containsExactlyInAnyOrderElementsOf(expected(own, all));
        assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.vat()));
        assertThat(bill.lines())
                .extracting(Bill.Line::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, own.lines().size() + all.size())
                        .boxed()
                        .toList());
    }
}
