package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatShares;
import org.manydesk.rating.VatTerm;

/** Published figures of credit notes and of what is shared, through the code that credits and shares. */
class CreditVectorsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    /** Rows of one source are credits of one invoice, each after those before it. */
    @Test
    void partial_credits_of_one_invoice_take_back_what_is_published() throws IOException {
        var before = Money.zero(EUR);
        for (var row : rows("credit_note_partial")) {
            var net = cents(number(row.path("config"), "net"));
            assertThat(gross(row, before, net)).as(row.toString()).isEqualTo(expected(row));
            before = before.plus(net);
        }
        assertThat(before).isEqualTo(Money.of("769.00", "EUR"));
    }

    /** Each part by itself would be rounded: only who knows of the parts before comes to the published sum. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 9, 11})
    void in_however_many_parts_an_invoice_is_credited_they_take_back_what_is_published(int parts) throws IOException {
        var partial = rows("credit_note_partial");
        var all = partial.stream()
                .map(CreditVectorsTest::expected)
                .reduce(Money::plus)
                .orElseThrow();
        var net = partial.stream()
                .map(row -> cents(number(row.path("config"), "net")))
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(inParts(partial.getFirst(), net, parts)).isEqualTo(all);
        for (var row : rows("credit_note_prorated"))
            assertThat(inParts(row, ofDays(row), parts)).as(row.toString()).isEqualTo(expected(row));
    }

    private static Money inParts(JsonNode row, Money net, int parts) {
        var before = Money.zero(EUR);
        var back = Money.zero(EUR);
        for (var nth = 1; nth <= parts; nth++) {
            var upTo = cents(net.amount()
                    .movePointRight(2)
                    .multiply(BigDecimal.valueOf(nth))
                    .divide(BigDecimal.valueOf(parts), 10, RoundingMode.HALF_UP));
            back = back.plus(gross(row, before, upTo.minus(before)));
            before = upTo;
        }
        return back;
    }

    private static Money ofDays(JsonNode row) {
        var config = row.path("config");
        var days = number(config, "days").divide(number(config, "period_days"), 20, RoundingMode.HALF_UP);
        return cents(number(config, "amount").multiply(days));
    }

    @Test
    void credits_of_the_days_that_are_left_take_back_what_is_published() throws IOException {
        for (var row : rows("credit_note_prorated")) {
            assertThat(gross(row, Money.zero(EUR), ofDays(row)))
                    .as(row.toString())
                    .isEqualTo(expected(row));
        }
    }

    /** Here shares are rounded on the running total: the odd cent may lie elsewhere, and none is lost. */
    @Test
    void shares_are_the_published_ones_to_the_odd_cent_and_come_to_the_whole() throws IOException {
        for (var row : rows("allocate_largest_remainder")) {
            var config = row.path("config");
            var currency = of(config.path("decimals").asInt());
            var whole = Money.of(number(config, "amount").setScale(currency.getDefaultFractionDigits()), currency);
            var weights = numbers(config, "weights").stream()
                    .map(weight -> weight.movePointRight(3).stripTrailingZeros())
                    .toList();
            isSharedAlike(row, whole, shared(weights, whole), numbers(config, "expect_shares"));
        }
    }

    @Test
    void a_discount_is_shared_as_published_to_the_odd_cent() throws IOException {
        for (var row : rows("discount_split")) {
            var config = row.path("config");
            var lines = numbers(config, "lines");
            var discount = cents(number(config, "discount"));
            var off = new ArrayList<BigDecimal>();
            var left = numbers(config, "expect_lines");
            for (var i = 0; i < left.size(); i++)
                off.add(lines.get(i).subtract(left.get(i)).movePointLeft(2));
            isSharedAlike(row, discount, shared(lines, discount), off);
        }
    }

    private static List<Money> shared(List<BigDecimal> weights, Money whole) {
        var charges = new ArrayList<VatShares.Charge>();
        for (var weight : weights) {
            var term = VatTerm.at(VatRate.parse(Integer.toString(90 - charges.size())));
            var digits = whole.currency().getDefaultFractionDigits();
            charges.add(new VatShares.Charge(term, Money.of(weight.setScale(digits), whole.currency())));
        }
        return List.copyOf(VatShares.of(charges, VatTerm.NONE).of(whole).values());
    }

    private static void isSharedAlike(JsonNode row, Money whole, List<Money> shares, List<BigDecimal> published) {
        assertThat(Money.sum(shares, whole.currency())).as(row.toString()).isEqualTo(whole);
        assertThat(shares).as(row.toString()).hasSameSizeAs(published);
        var odd = BigDecimal.ONE.movePointLeft(whole.currency().getDefaultFractionDigits());
        for (var i = 0; i < shares.size(); i++)
            assertThat(shares.get(i).amount().subtract(published.get(i)).abs())
                    .as(row.toString())
                    .isLessThanOrEqualTo(odd);
    }

    /** One with so many decimals. */
    private static Currency of(int decimals) {
        return Currency.getInstance(
                switch (decimals) {
                    case 0 -> "JPY";
                    case 2 -> "EUR";
                    default -> "CLF";
                });
    }

    private static Money gross(JsonNode row, Money before, Money net) {
        var rate = VatRate.parse(row.at("/config/tax_percent").asText());
        var vat = new Vat(Vat.Category.STANDARD, rate);
        return net.plus(Credit.tax(vat, before, net, Rounding.HALF_UP));
    }

    private static Money expected(JsonNode row) {
        return cents(number(row, "expect_amount"));
    }

    private static Money cents(BigDecimal cents) {
        return Money.of(cents.setScale(0, RoundingMode.HALF_UP).movePointLeft(2), EUR);
    }

    private static BigDecimal number(JsonNode node, String member) {
        return new BigDecimal(node.path(member).asText());
    }

    private static List<BigDecimal> numbers(JsonNode node, String member) {
        var numbers = new ArrayList<BigDecimal>();
        node.path(member).forEach(number -> numbers.add(new BigDecimal(number.asText())));
        return numbers;
    }

    /** Never none. */
    private static List<JsonNode> rows(String model) throws IOException {
        try (var in = CreditVectorsTest.class.getResourceAsStream("/vectors/rating-more.json")) {
            Stream<JsonNode> all =
                    StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
            var rows =
                    all.filter(row -> row.path("model").asText().equals(model)).toList();
            assertThat(rows).isNotEmpty();
            return rows;
        }
    }
}
