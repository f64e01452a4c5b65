package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.Money;
import org.manydesk.rating.Hours;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Occurrence;

/** What tickets of October came to, by rating it with and without them: in euros, the last of them after hours. */
class ForgoneTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String EACH = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}]";
    private static final String GRADUATED =
            "'lines':[{'name':'Tickets','model':'GRADUATED','tiers':[{'upTo':10,'unitPrice':'20'},{'unitPrice':'15'}]}]";

    /** A line of the invoice that charges the tickets. */
    private static final class Charged extends InvoiceLine {
        @Override
        public Money net() {
            return Money.of("1000.00", "EUR");
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
            return 1;
        }
    }

    private static Traits at(Hours hours) {
        return new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, hours);
    }

    private static Forgone october(String card, int inHours, int afterHours) {
        var json = "{%s}".formatted(card).replace('\'', '"');
        var term = new MonthTerms.Term(OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), PlainDeal.read(json));
        var terms = new MonthTerms(OCTOBER, ZoneOffset.UTC, Currency.getInstance("EUR"), List.of(term));
        var places = new HashMap<Occurrence, Forgone.Place>();
        var kinds = new ArrayList<Traits>();
        for (int i = 1; i <= inHours + afterHours; i++) {
            var traits = at(i <= inHours ? Hours.IN_HOURS : Hours.AFTER_HOURS);
            kinds.add(traits);
            places.put(Occurrence.first(new TicketId(i)), new Forgone.Place(0, traits));
        }
        return new Forgone(terms.priced(Given.NOTHING), List.of(TicketMix.of(kinds)), places);
    }

    private static List<Occurrence> last(int howMany, Forgone of) {
        var all = of.tickets().size();
        var last = new ArrayList<Occurrence>();
        for (int i = all - howMany + 1; i <= all; i++) last.add(Occurrence.first(new TicketId(i)));
        return last;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}]                                        |  5 | 0 | 1 | 18.00
            'minimum':'500','lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}]                        |  3 | 0 | 3 | 0.00
            'minimum':'50','lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}]                         |  3 | 0 | 1 | 4.00
            'maximum':'80','lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}]                         |  5 | 0 | 1 | 8.00
            'discounts':[{'name':'Tenth','percent':'10'}],'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18'}] | 5 | 0 | 1 | 16.20
            'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18','afterHours':'50'}]                      |  4 | 1 | 1 | 27.00
            'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18','afterHours':'50'}]                      |  4 | 1 | 2 | 45.00
            'lines':[{'name':'Tickets','model':'GRADUATED','tiers':[{'upTo':10,'unitPrice':'20'},{'unitPrice':'15'}]}] | 12 | 0 | 3 | 50.00
            'lines':[{'name':'Tickets','model':'PACKAGE','packageSize':10,'packagePrice':'50'}]                     | 15 | 0 | 1 | 0.00
            'lines':[{'name':'Tickets','model':'PACKAGE','packageSize':10,'packagePrice':'50'}]                     | 15 | 0 | 5 | 50.00
            'lines':[{'name':'Tickets','model':'VOLUME','tiers':[{'upTo':10,'unitPrice':'10'},{'unitPrice':'8'}]}]  | 12 | 0 | 1 | 8.00
            'lines':[{'name':'Tickets','model':'VOLUME','tiers':[{'upTo':10,'unitPrice':'10'},{'unitPrice':'8'}]}]  | 12 | 0 | 2 | 0.00
            """)
    void it_is_the_month_with_them_less_the_month_without(
            String card, int inHours, int afterHours, int without, String came) {
        var october = october(card, inHours, afterHours);
        assertThat(october.of(last(without, october))).isEqualByComparingTo(came);
    }

    @Property(tries = 300)
    void whatever_the_price_list_nobody_is_asked_for_more_than_the_whole_month(
            @ForAll @IntRange(min = 1, max = 40) int tickets,
            @ForAll @IntRange(max = 900) int minimum,
            @ForAll @IntRange(max = 99) int percent) {
        var card =
                "'minimum':'%d','discounts':[{'name':'Off','percent':'%d'}],%s".formatted(minimum, percent, GRADUATED);
        var october = october(card, tickets, 0);
        var before = BigDecimal.ZERO;
        for (int some = 1; some <= tickets; some++) {
            var asked = october.of(last(some, october));
            assertThat(asked).isGreaterThanOrEqualTo(before);
            before = asked;
        }
        var whole = BigDecimal.valueOf(20L * Math.min(tickets, 10) + 15L * Math.max(0, tickets - 10));
        assertThat(before).isLessThanOrEqualTo(whole);
    }

    @Test
    void a_ticket_is_made_good_by_what_it_came_to_and_by_no_cent_less() {
        var tenthOff = october("'discounts':[{'name':'Tenth','percent':'10'}]," + EACH, 5, 0);
        assertThat(open(tenthOff, "16.19")).containsExactly(Occurrence.first(new TicketId(5)));
        assertThat(open(tenthOff, "16.20")).isEmpty();
        var uplifted =
                october("'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'18','afterHours':'50'}]", 4, 1);
        assertThat(open(uplifted, "26.99")).containsExactly(Occurrence.first(new TicketId(5)));
        assertThat(open(uplifted, "27.00")).isEmpty();
    }

    private static Set<Occurrence> open(Forgone forgone, String credited) {
        var line = new Charged();
        var aside = Instant.parse("2026-11-10T08:00:00Z");
        var credit = new CreditedLines.Credited(line, Money.of(credited, "EUR"), aside.plusSeconds(60), false);
        var fifth = Occurrence.first(new TicketId(5));
        return Redress.open(Map.of(fifth, aside), Redress.of(forgone, Map.of(line, Set.of(fifth)), List.of(credit)));
    }
}
