package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Heading;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rest.Json;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Decision;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/** October in New York with an amendment in force from the 16th, and no price list on the last two days. */
class MonthTermsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MonthTerms TERMS = new MonthTerms(
            OCTOBER,
            ZoneId.of("America/New_York"),
            Currency.getInstance("USD"),
            List.of(term(1, 15, "10"), term(16, 29, "20")));

    @Test
    void a_ticket_is_of_the_part_of_its_day_in_the_contracts_zone() {
        var tickets = List.of(
                ticket("2026-10-16T03:59:59Z"),
                ticket("2026-10-16T04:00:00Z"),
                ticket("2026-10-30T03:59:59Z"),
                ticket("2026-10-30T04:00:00Z"));
        assertThat(TERMS.mixes(tickets)).extracting(TicketMix::size).containsExactly(1, 2);
        assertThat(TERMS.unpriced(tickets)).isEqualTo(1);
        assertThat(TERMS.span(1).from()).isEqualTo("2026-10-16T04:00:00Z");
        assertThat(TERMS.span(1).to()).isEqualTo("2026-10-30T04:00:00Z");
    }

    @Test
    void what_may_be_on_no_line_is_a_kind_without_one_or_a_day_without_prices() {
        assertThat(TERMS.withoutPrices())
                .singleElement()
                .satisfies(days -> assertThat(days.from()).isEqualTo("2026-10-30T04:00:00Z"))
                .satisfies(days -> assertThat(days.to()).isEqualTo("2026-11-01T04:00:00Z"));
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        assertThat(TERMS.mayBeOnNoLine(usual)).isFalse();
        var urgent = "{\"lines\":[{\"name\":\"A\",\"only\":{\"priorities\":[\"P1\"]},"
                + "\"model\":\"STANDARD\",\"unitPrice\":\"30\"}]}";
        var list = Stream.concat(
                        TERMS.list().stream(),
                        Stream.of(new MonthTerms.Term(OCTOBER.atDay(30), OCTOBER.atDay(31), json(urgent))))
                .toList();
        var whole = new MonthTerms(OCTOBER, TERMS.zone(), TERMS.currency(), list);
        assertThat(whole.withoutPrices()).isEmpty();
        assertThat(whole.mayBeOnNoLine(usual)).isTrue();
    }

    @Test
    void days_without_a_price_list_are_not_charged() {
        var month = TERMS.priced(Given.NOTHING);
        assertThat(month.month().days()).isEqualTo(29);
        assertThat(month.parts()).extracting(part -> part.days()).containsExactly(15, 14);
    }

    @Test
    void an_invoice_keeps_what_it_was_rated_by() {
        var given =
                new Given(Map.of("A", Balance.of(Quantity.of(2))), Map.of("B", new Quantity(new BigDecimal("5.5"))));
        var tally = new Tally(1, 0, given, Map.of(OCTOBER.minusMonths(1), given), List.of());
        var kept = new RatedBy(TERMS.list(), tally);
        assertThat(kept.terms(new Heading.Period(OCTOBER.atDay(1), OCTOBER.atDay(29))))
                .isEqualTo(TERMS.list());
        assertThat(kept.given()).isEqualTo(given);
        assertThat(kept.givenSince()).isEqualTo(Map.of(OCTOBER.minusMonths(1), given));
        assertThat(kept.rateCard()).isEqualTo(TERMS.list().getLast().rateCard());
    }

    private static TicketCount ticket(String at) {
        var instant = Instant.parse(at);
        var decision = new Decision(Reason.RESOLVED, instant, instant, Optional.empty(), Optional.empty(), "", "");
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return new TicketCount(new TicketId(1), "T-1", "A", decision, usual, "Resolved.", 2);
    }

    private static MonthTerms.Term term(int first, int last, String price) {
        return new MonthTerms.Term(OCTOBER.atDay(first), OCTOBER.atDay(last), card(price));
    }

    private static JsonNode card(String price) {
        return json("{\"lines\":[{\"name\":\"A\",\"model\":\"STANDARD\",\"unitPrice\":\"%s\"}]}".formatted(price));
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
