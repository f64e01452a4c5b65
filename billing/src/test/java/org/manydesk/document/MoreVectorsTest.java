package org.manydesk.document;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Charge;
import org.manydesk.rating.Counted;
import org.manydesk.rating.Counters;
import org.manydesk.rating.Discount;
import org.manydesk.rating.Indexation;
import org.manydesk.rating.Limits;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.Selection;
import org.manydesk.rating.Uplift;
import org.manydesk.rating.Use;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;
import org.manydesk.rating.VatTerms;
import org.manydesk.rating.WholeBill;

/** Published figures of other systems and of standards, for every model that can be written on a rate card or an invoice here. */
class MoreVectorsTest {

    /** Models that are not tried here, with the reason. */
    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            entry(
                    "allocate_largest_remainder",
                    "tried by CreditVectorsTest: shares are rounded on the running total, so the odd cent may lie elsewhere"),
            entry("amount_due", "a document states no prepaid amount and no rounding (BT-113, BT-114)"),
            entry("bucket_pool_split", "an overage is not split over services; the overage itself is tried"),
            entry("capacity", "no price is found by several peaks at once"),
            entry("compliance_percent", "tried by CreditClausesTest"),
            entry("credit_note_tax", "tried by CreditTest"),
            entry(
                    "discount_split",
                    "tried by CreditVectorsTest: a discount is a line of its own for each way of taxing"),
            entry("discounts_dedup", "two discounts of one name, or of one month alone, cannot be agreed on"),
            entry("flat_contract_split", "a retainer is not split over services"),
            entry("graduated_prorated", "units are tickets and hours, which are not prorated by days"),
            entry("service_credit_at_risk", "tried by CreditClausesTest"),
            entry("service_credit_bands", "tried by CreditClausesTest"),
            entry("service_credit_points", "tried by CreditClausesTest"),
            entry("tax_brackets", "VAT has no brackets"),
            entry("tax_compound", "VAT is not compounded"));

    /** Single rows of models that are tried, which are not, by the reason. */
    private static final Map<String, Set<String>> ROWS_NOT_HERE = Map.of(
            "units are counted; what a single event comes to, or how many of them are free, is not known",
            rows(28, 29, 30, 32, 34, 37, 38, 39, 40, 41),
            "who sends the usage states its price, and no price list",
            rows(48, 49),
            "a period is a month: no week, quarter or year",
            rows(65, 67, 68, 72, 73, 74, 76, 80),
            "a price that is found by the total is one of single units, not of blocks of several",
            rows(157, 158, 159, 160, 161),
            "a document has no allowance, charge or prepaid amount (BG-20, BG-21, BT-113)",
            rows(246, 250, 258, 263, 264, 265, 266, 267, 268),
            "a line has no allowance or charge of its own (BG-27, BG-28)",
            rows(282, 283, 284, 285));

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String LINE = "Units";

    private static final Map<String, Function<JsonNode, BigDecimal>> HERE = new TreeMap<>(PriceVectors.HERE);

    static {
        HERE.putAll(MoreModels.HERE);
        HERE.putAll(Map.of(
                "tax", row -> tax(config(row), major(row, config(row).get("net").asText())),
                "credit_note_partial",
                        row -> gross(
                                config(row), major(row, config(row).get("net").asText())),
                "tax_groups", MoreVectorsTest::taxGroups,
                "invoice_tax_after_discount", MoreVectorsTest::taxedAfterDiscount,
                "package_count", MoreVectorsTest::packages,
                "free_units", MoreVectorsTest::billable,
                "line_net", MoreVectorsTest::lineNet,
                "en16931_invoice", MoreVectorsTest::invoice,
                "en16931_credit_note", MoreVectorsTest::invoice));
    }

    @TestFactory
    Stream<DynamicTest> published_figures_are_met() throws IOException {
        return rows().filter(row -> HERE.containsKey(model(row)))
                .filter(row -> !rowsNotHere().contains(id(row)))
                .map(row -> DynamicTest.dynamicTest(id(row) + " " + model(row), () -> assertThat(
                                java.util.Objects.requireNonNull(HERE.get(model(row)))
                                        .apply(row))
                        .isEqualByComparingTo(
                                major(row, row.get("expect_amount").asText()))));
    }

    @Test
    void every_model_of_the_file_is_either_tried_or_named_as_not_here() throws IOException {
        var models = rows().map(MoreVectorsTest::model).collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(NOT_HERE.keySet());
        known.addAll(HERE.keySet());
        assertThat(models).isEqualTo(known);
    }

    @Test
    void every_row_that_is_left_out_is_there_once_and_of_a_model_that_is_tried() throws IOException {
        var tried = rows().filter(row -> HERE.containsKey(model(row))).map(MoreVectorsTest::id);
        assertThat(tried.toList()).containsAll(rowsNotHere()).doesNotHaveDuplicates();
        assertThat(ROWS_NOT_HERE.values().stream().mapToInt(Set::size).sum())
                .isEqualTo(rowsNotHere().size());
    }

    private static Set<String> rowsNotHere() {
        return ROWS_NOT_HERE.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> rows(int... numbers) {
        return Arrays.stream(numbers).mapToObj("RATE-%03d"::formatted).collect(Collectors.toSet());
    }

    private static BigDecimal tax(JsonNode config, BigDecimal net) {
        var vat = vat(new VatRate(number(config, "tax_percent")));
        return Totals.group(vat, Money.of(net, EUR), Rounding.HALF_UP).tax().amount();
    }

    private static BigDecimal gross(JsonNode config, BigDecimal net) {
        return net.add(tax(config, net));
    }

    private static BigDecimal taxGroups(JsonNode row) {
        var lines = new ArrayList<DocumentLine>();
        for (var line : config(row).get("lines")) {
            lines.add(line(
                    vat(VatRate.parse(line.get(1).asText())),
                    Money.of(major(row, line.get(0).asText()), EUR)));
        }
        return Totals.of(lines, EUR, Rounding.HALF_UP).vat().amount();
    }

    /** What a discount takes off is shared over what is taxed apart, before VAT. */
    private static BigDecimal taxedAfterDiscount(JsonNode row) {
        var fees = new ArrayList<RateLine>();
        var terms = new HashMap<String, VatTerm>();
        for (var fee : config(row).get("fees")) {
            var name = "Fee " + fees.size();
            var price = new Price(major(row, fee.get("net").asText()));
            var once = new Counted(Charge.PER_MONTH, Selection.ALL, Quantity.of(1));
            fees.add(new RateLine(name, once, new Standard(price), Limits.NONE, Uplift.NONE));
            terms.put(name, VatTerm.at(new VatRate(number(fee, "tax_percent"))));
        }
        var coupon = new Price(major(row, config(row).get("coupon").asText()));
        var off = new WholeBill(Price.ZERO, Optional.empty(), List.of(new Discount.Fixed("Coupon", coupon)));
        var card = new RateCard(
                Rounding.HALF_UP, new VatTerms(VatTerm.NONE, terms), fees, off, Indexation.NONE, Counters.CONTINUE);
        var lines = Rating.of(card, EUR, PeriodUsage.sample(BilledMonth.asAgreed(), card, Quantity.ZERO))
                .lines();
        var document = lines.stream()
                .map(line -> line(vat(line.vat().rate()), line.amount()))
                .toList();
        return Totals.of(document, EUR, Rounding.HALF_UP).gross().amount();
    }

    private static BigDecimal packages(JsonNode row) {
        var packages = new Packaged(new Quantity(number(config(row), "package_size")), Price.parse("1"));
        return packages.charge(new Quantity(number(row, "units")))
                .getFirst()
                .quantity()
                .value();
    }

    private static BigDecimal billable(JsonNode row) {
        var free = new Quantity(number(config(row), "free_units"));
        var line = RateLine.perTicket(LINE, new Standard(Price.parse("1")))
                .within(new Limits(free, Price.ZERO, Optional.empty()));
        var card = new RateCard(Rounding.HALF_UP, VatRate.ZERO, List.of(line), WholeBill.NONE, Indexation.NONE);
        var usage = new PeriodUsage(
                BilledMonth.asAgreed(),
                Map.of(LINE, Use.of(new Quantity(number(row, "units")))),
                Optional.of(Map.of(LINE, Use.of(new Quantity(number(config(row), "already_rated_units"))))));
        return Rating.of(card, EUR, usage).total().amount();
    }

    /** A line of so many pieces, rated, and stated as an e-invoice states it: what its figures multiply to. */
    private static BigDecimal lineNet(JsonNode row) {
        var price = number(config(row), "price").divide(number(config(row), "base_qty"));
        var pieces = new Counted(Charge.PER_MONTH, Selection.ALL, new Quantity(number(config(row), "qty")));
        var agreed = new RateLine(LINE, pieces, new Standard(new Price(price)), Limits.NONE, Uplift.NONE);
        var card = new RateCard(Rounding.HALF_UP, VatRate.ZERO, List.of(agreed), WholeBill.NONE, Indexation.NONE);
        var rated = Rating.of(card, EUR, PeriodUsage.sample(BilledMonth.asAgreed(), card, Quantity.ZERO))
                .line(LINE)
                .orElseThrow();
        var stated = new DocumentLine(
                1,
                new DocumentLine.Item(LINE, ""),
                rated.quantity(),
                vat(VatRate.ZERO),
                rated.amount(),
                rated.explanation());
        assertThat(stated.net().amount()).isEqualByComparingTo(multiplied(stated));
        return multiplied(stated);
    }

    /** Quantity x price / base quantity, as BT-129, BT-146 and BT-149 of our e-invoice say it. */
    private static BigDecimal multiplied(DocumentLine line) {
        var priced = line.priced();
        return priced.quantity()
                .value()
                .multiply(priced.price().value())
                .divide(priced.per().value());
    }

    /** The whole document is made of its lines; our totals must be those of the official example. */
    private static BigDecimal invoice(JsonNode row) {
        var config = config(row);
        var currency = Currency.getInstance(config.get("currency").asText());
        var lines = new ArrayList<DocumentLine>();
        for (var line : config.get("lines")) {
            assertThat(net(line, "qty", "price", "base_qty")).isEqualByComparingTo(number(line, "net"));
            var rate = line.get("rate").isNull() ? VatRate.ZERO : new VatRate(number(line, "rate"));
            var own = new DocumentLine(
                    1,
                    new DocumentLine.Item(LINE, ""),
                    new Quantity(number(line, "qty")),
                    vat(rate),
                    Money.of(number(line, "net"), currency),
                    List.of());
            assertThat(multiplied(own)).isEqualByComparingTo(number(line, "net"));
            lines.add(own);
        }
        var totals = Totals.of(lines, currency, Rounding.HALF_UP);
        assertThat(totals.net().amount()).isEqualByComparingTo(number(config, "expect_net"));
        assertThat(totals.vat().amount()).isEqualByComparingTo(number(config, "expect_tax"));
        return totals.gross().amount();
    }

    private static BigDecimal net(JsonNode line, String quantity, String price, String per) {
        return number(line, quantity).multiply(number(line, price)).divide(number(line, per));
    }

    private static Vat vat(VatRate rate) {
        return new Vat(rate.isZero() ? Vat.Category.ZERO : Vat.Category.STANDARD, rate);
    }

    private static DocumentLine line(Vat vat, Money net) {
        return new DocumentLine(1, new DocumentLine.Item(LINE, ""), Quantity.of(1), vat, net, List.of());
    }

    static BigDecimal major(JsonNode row, String amount) {
        var number = new BigDecimal(amount);
        return row.get("amount_unit").asText().equals("minor") ? number.movePointLeft(2) : number;
    }

    static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }

    static JsonNode config(JsonNode row) {
        return row.get("config");
    }

    private static String id(JsonNode row) {
        return row.get("id").asText();
    }

    private static String model(JsonNode row) {
        return row.get("model").asText();
    }

    private static Stream<JsonNode> rows() throws IOException {
        try (var in = MoreVectorsTest.class.getResourceAsStream("/vectors/rating-more.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }
}
