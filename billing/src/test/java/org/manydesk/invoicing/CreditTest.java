package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;

class CreditTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final List<Vat> VATS = List.of(
            new Vat(Vat.Category.STANDARD, new VatRate(new BigDecimal("20"))),
            new Vat(Vat.Category.STANDARD, new VatRate(new BigDecimal("5.5"))),
            new Vat(Vat.Category.EXEMPT, VatRate.ZERO, Optional.of(new Exemption("Training", Optional.empty()))));

    @Property(tries = 300)
    void credits_of_everything_give_back_the_vat_to_the_cent(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 2_700) int hundredthsOfPercent,
            @ForAll Rounding rounding) {
        var vat = new Vat(Vat.Category.STANDARD, new VatRate(BigDecimal.valueOf(hundredthsOfPercent, 2)));
        var credited = Money.zero(EUR);
        var tax = Money.zero(EUR);
        for (var amount : cents) {
            var now = Money.of(BigDecimal.valueOf(amount, 2), EUR);
            tax = tax.plus(Credit.tax(vat, credited, now, rounding));
            credited = credited.plus(now);
        }
        assertThat(tax).isEqualTo(Totals.group(vat, credited, rounding).tax());
    }

    /** Two taxes on a line are one rate here; the tax of the parts is that of their sum. */
    @Test
    void published_credits_in_parts_give_back_their_tax() throws IOException {
        try (var file = CreditTest.class.getResourceAsStream("/vectors/rating-more.json")) {
            var rows = StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .filter(row -> row.get("model").asText().equals("credit_note_tax"))
                    .toList();
            assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(taxOfCredits(row.get("config")))
                    .isEqualTo(cents(row.get("expect_amount").asInt())));
        }
    }

    private static Money taxOfCredits(JsonNode config) {
        var taxes = StreamSupport.stream(config.get("taxes").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
        var percent = BigDecimal.valueOf(taxes)
                .movePointRight(2)
                .divide(new BigDecimal(config.get("line").asText()));
        var vat = new Vat(Vat.Category.STANDARD, new VatRate(percent));
        var parts = config.get("credited").isArray() ? config.get("credited") : List.of(config.get("credited"));
        var credited = Money.zero(EUR);
        var tax = Money.zero(EUR);
        for (var part : parts) {
            var now = cents(part.asInt());
            tax = tax.plus(Credit.tax(vat, credited, now, Rounding.HALF_UP));
            credited = credited.plus(now);
        }
        return tax;
    }

    record Charged(int vat, boolean isOwn, int cents) {}

    @Provide
    Arbitrary<List<Charged>> invoices() {
        var charged = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-999, 9_999))
                .as(Charged::new);
        return charged.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 500)
    void what_is_spread_adds_up_is_of_the_month_first_and_lessens_each_way_of_taxing_in_proportion(
            @ForAll("invoices") List<Charged> charged, @ForAll @IntRange(min = 1, max = 99_999) int wanted) {
        var lines = lines(charged);
        var left = Credit.left(lines, List.of());
        Assume.that(!left.isNegative() && !left.isZero());
        var amount = Collections.min(List.of(cents(wanted), left));
        var wishes = Credit.spread(lines, List.of(), AUGUST, amount);
        var credit = Credit.of(lines, List.of(), Rounding.HALF_UP, new Credit.Request("Late answers", wishes));
        assertThat(credit.totals().net()).isEqualTo(amount);
        if (charged.stream().allMatch(one -> one.isOwn() && one.cents() > 0))
            assertThat(credit.totals().groups()).allSatisfy(group -> {
                var share = exact(amount)
                        .multiply(exact(of(group.vat(), lines)))
                        .divide(exact(left), 10, RoundingMode.HALF_UP);
                assertThat(exact(group.base()).subtract(share).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
            });
        if (charged.stream().anyMatch(one -> one.cents() <= 0)) return;
        var ofOthers = Money.sum(
                wishes.stream()
                        .filter(wish -> !charged.get(wish.line() - 1).isOwn())
                        .map(CreditWish::amount)
                        .toList(),
                EUR);
        var own = lines.stream().filter(line -> line.period().equals(AUGUST)).map(InvoiceLine::net);
        var beyond = amount.minus(Money.sum(own.toList(), EUR));
        assertThat(ofOthers).isEqualTo(Collections.max(List.of(Money.zero(EUR), beyond)));
    }

    @Property(tries = 500)
    void what_a_later_bill_owes_at_a_rate_is_credited_at_that_rate(
            @ForAll("invoices") List<Charged> charged,
            @ForAll @IntRange(max = 2) int vat,
            @ForAll @IntRange(min = 1, max = 99_999) int wanted) {
        var lines = lines(charged);
        var owed = StatedLine.of(9, AUGUST, VATS.get(vat), cents(wanted));
        var amount = Collections.min(List.of(owed.net(), Credit.leftAlike(owed, lines, List.of())));
        Assume.that(!amount.isNegative() && !amount.isZero());
        var wishes = Credit.spread(Credit.alike(owed, lines), List.of(), AUGUST, amount);
        var credit = Credit.of(lines, List.of(), Rounding.HALF_UP, new Credit.Request("Late tickets", wishes));
        assertThat(credit.totals().groups()).containsExactly(Totals.group(VATS.get(vat), amount, Rounding.HALF_UP));
        assertThat(amount).isLessThanOrEqualTo(of(VATS.get(vat), lines));
    }

    @Test
    void what_late_tickets_lower_is_not_credited_on_the_exempt_line_before_them() {
        var training = StatedLine.of(1, AUGUST, VATS.get(2), cents(50_000));
        var tickets = StatedLine.of(2, AUGUST, VATS.get(0), cents(9_000));
        var owed = StatedLine.of(3, AUGUST, VATS.get(0), cents(3_500));
        var lines = List.<InvoiceLine>of(training, tickets);
        assertThat(Credit.leftAlike(owed, lines, List.of())).isEqualTo(cents(9_000));
        assertThat(Credit.spread(Credit.alike(owed, lines), List.of(), AUGUST, owed.net()))
                .containsExactly(new CreditWish("", 2, cents(3_500)));
    }

    @Test
    void a_service_credit_is_shared_over_the_exempt_line_and_the_taxed_one() {
        var training = StatedLine.of(1, AUGUST, VATS.get(2), cents(50_000));
        var tickets = StatedLine.of(2, AUGUST, VATS.get(0), cents(25_000));
        var late = StatedLine.of(3, JULY, VATS.get(1), cents(99_999));
        assertThat(Credit.spread(List.of(training, tickets, late), List.of(), AUGUST, cents(1_000)))
                .containsExactlyInAnyOrder(new CreditWish("", 1, cents(667)), new CreditWish("", 2, cents(333)));
    }

    @Test
    void nothing_is_left_where_no_line_is_taxed_alike() {
        var owed = StatedLine.of(3, AUGUST, VATS.get(0), cents(3_500));
        var lines = List.<InvoiceLine>of(StatedLine.of(1, AUGUST, VATS.get(2), cents(50_000)));
        assertThat(Credit.leftAlike(owed, lines, List.of())).isEqualTo(Money.zero(EUR));
    }

    private static List<InvoiceLine> lines(List<Charged> charged) {
        return IntStream.range(0, charged.size())
                .<InvoiceLine>mapToObj(i -> line(i + 1, charged.get(i)))
                .toList();
    }

    private static StatedLine line(int number, Charged one) {
        return StatedLine.of(number, one.isOwn() ? AUGUST : JULY, VATS.get(one.vat()), cents(one.cents()));
    }

    private static Money of(Vat vat, List<InvoiceLine> lines) {
        return Money.sum(
                lines.stream()
                        .filter(line -> line.vat().equals(vat))
                        .map(InvoiceLine::net)
                        .toList(),
                EUR);
    }

    private static Money cents(int cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    private static BigDecimal exact(Money money) {
        return money.amount();
    }
}
