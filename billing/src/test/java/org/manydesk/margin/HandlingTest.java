package org.manydesk.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.money.Money;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;
import org.manydesk.timeline.TicketId;

class HandlingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final TicketId ONE = new TicketId(1);
    private static final TicketId TWO = new TicketId(2);
    private static final TicketId THREE = new TicketId(3);

    private static CostedWork work(TicketId ticket, long minutes, String hourly) {
        return new CostedWork(ticket, Duration.ofMinutes(minutes), Optional.of(Money.of(hourly, "EUR")));
    }

    @Test
    void recorded_time_costs_what_its_hours_cost() {
        var own = List.of(work(ONE, 30, "40.00"), work(ONE, 15, "40.00"), work(TWO, 20, "50.00"));
        var measured = new Handling(EUR, own, own, Set.of(ONE, TWO)).measured();
        assertThat(measured.tickets()).isEqualTo(2);
        assertThat(measured.time()).isEqualTo(Duration.ofMinutes(65));
        assertThat(measured.cost()).isEqualTo(Money.of("46.67", "EUR"));
    }

    @Test
    void a_ticket_without_time_has_the_average_of_those_with_it() {
        var own = List.of(work(ONE, 30, "40.00"));
        var basis = List.of(work(ONE, 30, "40.00"), work(THREE, 60, "40.00"));
        var handling = new Handling(EUR, own, basis, Set.of(ONE, TWO));
        assertThat(handling.allocated()).contains(new Margin.Part(1, Duration.ofMinutes(45), Money.of("30.00", "EUR")));
    }

    @Test
    void without_any_recorded_time_or_rate_nothing_is_made_up() {
        assertThat(new Handling(EUR, List.of(), List.of(), Set.of(ONE)).allocated())
                .isEmpty();
        assertThat(new Handling(EUR, List.of(), List.of(), Set.of()).allocated())
                .contains(new Margin.Part(0, Duration.ZERO, Money.of("0.00", "EUR")));
        var unknown = List.of(new CostedWork(ONE, Duration.ofHours(1), Optional.empty()));
        assertThat(new Handling(EUR, unknown, unknown, Set.of(ONE)).measured().cost())
                .isNull();
    }

    @Test
    void a_persons_rate_goes_before_that_of_the_role_and_each_holds_until_the_next() throws Exception {
        var rates = CostRates.read(
                Json.mapper()
                        .readTree(
                                """
                        {"rates":[{"role":"AGENT","from":"2026-01-01","hourly":"30.00","currency":"EUR"},
                        {"role":"AGENT","from":"2026-07-01","hourly":"32.00","currency":"EUR"},
                        {"person":"Ana@msp.example","from":"2026-08-01","hourly":"45.00","currency":"EUR"}]}"""));
        assertThat(rates.hourly("ben@msp.example", Role.AGENT, LocalDate.of(2026, 6, 30), EUR))
                .contains(Money.of("30.00", "EUR"));
        assertThat(rates.hourly("ben@msp.example", Role.AGENT, LocalDate.of(2026, 7, 1), EUR))
                .contains(Money.of("32.00", "EUR"));
        assertThat(rates.hourly("ana@msp.example", Role.AGENT, LocalDate.of(2026, 7, 31), EUR))
                .contains(Money.of("32.00", "EUR"));
        assertThat(rates.hourly("ana@msp.example", Role.AGENT, LocalDate.of(2026, 8, 1), EUR))
                .contains(Money.of("45.00", "EUR"));
        assertThat(rates.hourly("ben@msp.example", Role.LEAD, LocalDate.of(2026, 8, 1), EUR))
                .isEmpty();
        assertThat(rates.hourly("ben@msp.example", Role.AGENT, LocalDate.of(2025, 8, 1), EUR))
                .isEmpty();
        assertThat(rates.hourly("ben@msp.example", Role.AGENT, LocalDate.of(2026, 8, 1), Currency.getInstance("USD")))
                .isEmpty();
    }

    @Test
    void unsound_rates_are_refused() throws Exception {
        for (var rate : List.of(
                "{\"from\":\"2026-01-01\",\"hourly\":\"1\",\"currency\":\"EUR\"}",
                "{\"role\":\"REQUESTER\",\"from\":\"2026-01-01\",\"hourly\":\"1\",\"currency\":\"EUR\"}",
                "{\"role\":\"AGENT\",\"from\":\"soon\",\"hourly\":\"1\",\"currency\":\"EUR\"}",
                "{\"role\":\"AGENT\",\"from\":\"2026-01-01\",\"hourly\":\"-1\",\"currency\":\"EUR\"}",
                "{\"role\":\"AGENT\",\"from\":\"2026-01-01\",\"hourly\":\"1\",\"currency\":\"EURO\"}")) {
            var json = Json.mapper().readTree("{\"rates\":[" + rate + "]}");
            assertThatThrownBy(() -> CostRates.read(json)).isInstanceOf(InvalidInput.class);
        }
    }
}
