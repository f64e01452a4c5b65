package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Heading;
import org.manydesk.money.Money;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.TierShare;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Occurrence;

/** What is asked for a ticket that was set aside after October was billed, in euros. */
class RedressTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Traits TRAITS = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
    private static final Occurrence TICKET = Occurrence.first(new TicketId(1));
    private static final Instant SET_ASIDE = Instant.parse("2026-11-10T08:00:00Z");
    private static final Instant CREDITED = Instant.parse("2026-11-11T08:00:00Z");

    /** The one line of a month's first invoice, as production rates it. */
    private static final class Line extends InvoiceLine {
        private final RatedLine rated;

        Line(RatedLine rated) {
            this.rated = rated;
        }

        @Override
        public String name() {
            return rated.name();
        }

        @Override
        public YearMonth period() {
            return OCTOBER;
        }

        @Override
        public Optional<Heading.Period> days() {
            return Optional.empty();
        }

        @Override
        public Quantity quantity() {
            return rated.quantity();
        }

        @Override
        public Money net() {
            return rated.amount();
        }

        @Override
        public List<TierShare> explanation() {
            return rated.explanation();
        }

        @Override
        public List<Adjustment> adjustments() {
            return rated.adjustments();
        }

        @Override
        public Optional<InvoiceId> statement() {
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return rated.hashCode();
        }
    }

    private static MonthTerms terms(String model) {
        var card = "{'lines':[{'name':'Tickets',%s}]}".formatted(model).replace('\'', '"');
        var term = new MonthTerms.Term(OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), PlainDeal.read(card));
        return new MonthTerms(OCTOBER, ZoneOffset.UTC, EUR, List.of(term));
    }

    /** @param balance units that were paid for in earlier months */
    private static Line line(MonthTerms terms, int tickets, int balance) {
        var given = new Given(Map.of("Tickets", Balance.of(Quantity.of(balance))), Map.of());
        var mix = new TicketMix(Map.of(TRAITS, tickets));
        var rating = Rating.of(
                terms.priced(given),
                Units.first(terms.priced(given), List.of(mix)).usage());
        return new Line(rating.line("Tickets").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            'model':'STANDARD','unitPrice':'18'                                               |   5 |  0 | 90.00   | 18.00
            'model':'STANDARD','unitPrice':'18','freeUnits':2                                 |   5 |  0 | 54.00   | 18.00
            'model':'STANDARD','unitPrice':'18','minimum':'500'                               |   3 |  0 | 500.00  | 0.00
            'model':'STANDARD','unitPrice':'18','maximum':'80'                                |   5 |  0 | 80.00   | 8.00
            'model':'GRADUATED','tiers':[{'upTo':10,'unitPrice':'20'},{'unitPrice':'15'}]     |  12 |  0 | 230.00  | 15.00
            'model':'GRADUATED','tiers':[{'upTo':10,'unitPrice':'10'},{'unitPrice':'20'}]     |  12 |  0 | 140.00  | 11.67
            'model':'GRADUATED','tiers':[{'unitPrice':'10','flatFee':'100'}]                  |   5 |  0 | 150.00  | 10.00
            'model':'VOLUME','tiers':[{'upTo':10,'unitPrice':'10'},{'unitPrice':'8'}]         |  12 |  0 | 96.00   | 8.00
            'model':'BUNDLE','included':40,'bundlePrice':'960','overagePrice':'30'            |   8 |  0 | 960.00  | 0.00
            'model':'BUNDLE','included':40,'bundlePrice':'960','overagePrice':'30'            |  45 |  0 | 1110.00 | 24.67
            'model':'PACKAGE','packageSize':10,'packagePrice':'50'                            |  15 |  0 | 100.00  | 5.00
            'model':'PACKAGE','packageSize':10,'packagePrice':'50'                            |   1 |  0 | 50.00   | 5.00
            'model':'PREPAID','packUnits':120,'packPrice':'1980'                              |   5 |  0 | 1980.00 | 16.50
            'model':'PREPAID','packUnits':120,'packPrice':'1980'                              |   5 |  2 | 1980.00 | 16.50
            'model':'PREPAID','packUnits':120,'packPrice':'1980'                              | 121 |  0 | 3960.00 | 16.50
            'model':'PREPAID','packUnits':120,'packPrice':'1980'                              |   5 | 10 | 0.00    | 0.00
            'model':'PREPAID','packUnits':10,'packPrice':'100','onEmpty':'UNIT_PRICE','unitPrice':'15' | 12 | 0 | 130.00 | 10.83
            'model':'BASELINE','volume':10,'volumePrice':'1000','additionalPrice':'50','reducedPrice':'20' | 13 | 0 | 1150.00 | 50.00
            'model':'BASELINE','volume':10,'volumePrice':'1000','additionalPrice':'50','reducedPrice':'20' | 9 | 0 | 980.00 | 20.00
            """)
    void nobody_is_asked_for_more_than_a_ticket_came_to(
            String model, int tickets, int balance, String net, String asked) {
        var terms = terms(model);
        var line = line(terms, tickets, balance);
        assertThat(line.net()).isEqualTo(Money.of(net, "EUR"));
        var priced = terms.rated(line).orElseThrow().model();
        assertThat(new LeastCost(line, priced).of(1)).isEqualTo(Money.of(asked, "EUR"));
    }

    @Test
    void of_several_tickets_those_that_earlier_months_paid_for_are_not_asked_for() {
        var terms = terms("'model':'PREPAID','packUnits':120,'packPrice':'1980'");
        var line = line(terms, 5, 2);
        var priced = terms.rated(line).orElseThrow().model();
        assertThat(new LeastCost(line, priced).of(4)).isEqualTo(Money.of("49.50", "EUR"));
    }

    @Test
    void a_unit_of_a_pack_is_made_good_by_its_price_and_by_no_cent_less() {
        var terms = terms("'model':'PREPAID','packUnits':120,'packPrice':'1980'");
        var line = line(terms, 5, 2);
        assertThat(open(terms, line, "16.49")).containsExactly(TICKET);
        assertThat(open(terms, line, "16.50")).isEmpty();
    }

    private static Set<Occurrence> open(MonthTerms terms, InvoiceLine line, String credited) {
        var credit = new CreditedLines.Credited(line, Money.of(credited, "EUR"), CREDITED, false);
        var all = Redress.of(terms, Map.of(line, Set.of(TICKET)), List.of(credit));
        return Redress.open(Map.of(TICKET, SET_ASIDE), all);
    }
}
