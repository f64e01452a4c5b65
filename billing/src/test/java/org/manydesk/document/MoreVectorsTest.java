package org.manydesk.document;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.BilledMonth;
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
import org.manydesk.rating.Use;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.WholeBill;

/** Published figures of other systems and of standards, for every model that can be written on a rate card or an invoice here. */
class MoreVectorsTest {

    /** Models that are not tried here, with the reason. */
    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            entry("allocate_largest_remainder", "nothing is allocated: sums are of usage, and no line is split"),
            entry("amount_due", "a document states no prepaid amount and no rounding (BT-113, BT-114)"),
            entry("bucket_pool_split", "an overage is not split over services; the overage itself is tried"),
            entry("capacity", "no price is found by several peaks at once"),
            entry("compliance_percent", "tried by CreditClausesTest"),
            entry("credit_note_tax", "one VAT rate per line; what partial credits add up to is tried by CreditTest"),
            entry("discount_split", "a discount is a line of its own"),
            entry("discounts_dedup", "two discounts of one name, or of one month alone, cannot be agreed on"),
            entry("flat_contract_split", "a retainer is not split over services"),
            entry("graduated_prorated", "units are tickets and hours, which are not prorated by days"),
            entry("invoice_tax_after_discount", "a card has one VAT rate, so no discount is split over rates"),
            entry("service_credit_at_risk", "tried by CreditClausesTest"),
            entry("service_credit_bands", "tried by CreditClausesTest"),
            entry("service_credit_points", "tried by CreditClausesTest"),
            entry("tax_brackets", "VAT has no brackets"),
            entry("tax_compound", "VAT is not compounded"));

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
                "package_count", MoreVectorsTest::packages,
                "free_units", MoreVectorsTest::billable,
                "line_net", MoreVectorsTest::lineNet,
                "en16931_invoice", MoreVectorsTest::invoice,
                "en16931_credit_note", MoreVectorsTest::invoice));
    }

    @TestFactory
    Stream<DynamicTest> published_figures_are_met() throws IOException {
        return rows().filter(row -> HERE.containsKey(model(row)))
                .filter(Predicate.not(MoreVectorsTest::asksForMore))
                .map(row -> DynamicTest.dynamicTest(row.get("id").asText() + " " + model(row), () -> assertThat(
                                java.util.Objects.requireNonNull(HERE.get(model(row)))
                                        .apply(row))
                        .isEqualByComparingTo(
                                major(row, row.get("expect_amount").asText()))));
    }

    @Test
    void every_model_of_the_file_is_either_tried_or_named_as_not_here() throws IOException {
        var models = rows().map(MoreVectorsTest::model).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(NOT_HERE.keySet());
        known.addAll(HERE.keySet());
        assertThat(models).isEqualTo(known);
    }

    /**
     * Rows of a model that ask for more than there is: allowances, charges and prepayments on a document, periods that are no
     * month, blocks of more than one unit priced by the total, free events, least and most per event, prices of events.
     */
    private static boolean asksForMore(JsonNode row) {
        var config = config(row);
        var zero = List.of("doc_allowance", "doc_charge", "prepaid", "allowance", "charge");
        return !MoreModels.isWithin(row)
                || !PriceVectors.isMonth(config)
                || zero.stream()
                        .anyMatch(field ->
                                config.has(field) && number(config, field).signum() != 0)
                || StreamSupport.stream(config.path("lines").spliterator(), false)
                        .anyMatch(line -> line.has("allowance")
                                && number(line, "allowance").signum() != 0);
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

    private static BigDecimal lineNet(JsonNode row) {
        return net(config(row), "qty", "price", "base_qty");
    }

    /** The whole document is made of its lines; our totals must be those of the official example. */
    private static BigDecimal invoice(JsonNode row) {
        var config = config(row);
        var currency = Currency.getInstance(config.get("currency").asText());
        var lines = new ArrayList<DocumentLine>();
        for (var line : config.get("lines")) {
            assertThat(net(line, "qty", "price", "base_qty")).isEqualByComparingTo(number(line, "net"));
            var rate = line.get("rate").isNull() ? VatRate.ZERO : new VatRate(number(line, "rate"));
            lines.add(line(vat(rate), Money.of(number(line, "net"), currency)));
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

    private static String model(JsonNode row) {
        return row.get("model").asText();
    }

    private static Stream<JsonNode> rows() throws IOException {
        try (var in = MoreVectorsTest.class.getResourceAsStream("/vectors/rating-more.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }
}
