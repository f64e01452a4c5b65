package org.manydesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/**
 * Monday, 19 October 2026, 09:00 in London: 12 of 22 working days are over. August had 42 tickets on 21 working days,
 * September 22 on 22; October has 18 so far. 12.00 each.
 */
@OnTheDesk
class ForecastIT {
    private static final String FORECAST = "tenants/acme/contracts/ACME-C1/forecast";

    private static Desk desk;

    @BeforeAll
    static void a_client_in_the_middle_of_a_month() {
        MovableClock.standAt(Instant.parse("2026-10-19T08:00:00Z"));
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex", "initech")) desk.tenant(client);
        desk.contract("acme", "2026-08-01");
        desk.contract("globex", "2026-10-14");
        desk.contract("initech", "2027-01-01");
        History.resolved(desk, "acme", "2026-08-10", 42);
        History.resolved(desk, "acme", "2026-09-10", 22);
        History.resolved(desk, "acme", "2026-10-05", 18);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void the_rest_of_the_month_goes_by_the_months_before_and_is_rated_as_by_a_run() {
        for (var reader :
                List.of(desk.staff(Role.BILLING, "acme"), desk.admin(), desk.ofTenant(Role.CLIENT_MANAGER, "acme"))) {
            var told = reader.get(FORECAST).expect(200).json();
            assertThat(told.path("period").asText()).isEqualTo("2026-10");
            assertThat(told.path("daysOver").asText()).isEqualTo("12.00");
            assertThat(told.path("days").asInt()).isEqualTo(22);
            assertThat(told.at("/basis/0").asText()).isEqualTo("2026-08");
            assertThat(told.path("basis").size()).isEqualTo(2);
            assertThat(told.at("/measured/tickets").asInt()).isEqualTo(18);
            assertThat(told.at("/measured/net/amount").asText()).isEqualTo("216.00");
            assertThat(told.at("/expected/tickets").asInt()).isEqualTo(18 + 15);
            assertThat(told.at("/expected/net/amount").asText()).isEqualTo("396.00");
            assertThat(told.at("/lowest/tickets").asInt()).isEqualTo(18 + 10);
            assertThat(told.at("/highest/tickets").asInt()).isEqualTo(18 + 20);
            assertThat(told.path("told").asText())
                    .contains("Measured: 18 tickets", "Estimated: the other 10 working days");
        }
    }

    /** Eighteen tickets with half an hour each, at 60.00 an hour; fifteen more bring as much each. */
    @Test
    void hours_that_are_still_to_come_are_foreseen_with_their_tickets() {
        desk.tenant("hourly");
        var work = "{'lines':[{'name':'Work','charge':'PER_HOUR','model':'STANDARD','unitPrice':'60.00'}]}";
        desk.contract("hourly", Contracts.priced("HOURLY-C1", "2026-08-01", work.replace('\'', '"')));
        History.resolved(desk, "hourly", "2026-08-10", 42);
        History.resolved(desk, "hourly", "2026-09-10", 22);
        History.resolved(desk, "hourly", "2026-10-05", 18);
        var agent = desk.staff(Role.AGENT, "hourly");
        agent.get("tickets?tenant=hourly&limit=200")
                .expect(200)
                .items()
                .filter(ticket -> ticket.path("openedAt").asText().startsWith("2026-10"))
                .forEach(ticket -> agent.post(
                                "tickets/" + ticket.path("ref").asText() + "/time-entries",
                                Map.of("workedAt", "2026-10-12T08:00:00Z", "duration", "PT30M"))
                        .expect(201));
        var told = desk.admin()
                .get("tenants/hourly/contracts/HOURLY-C1/forecast")
                .expect(200)
                .json();
        assertThat(told.at("/measured/net/amount").asText()).isEqualTo("540.00");
        assertThat(told.at("/expected/tickets").asInt()).isEqualTo(33);
        assertThat(told.at("/expected/net/amount").asText()).isEqualTo("990.00");
        assertThat(told.at("/lowest/net/amount").asText()).isEqualTo("840.00");
        assertThat(told.path("told").asText()).contains("as much work on each");
    }

    @Test
    void of_a_contract_that_has_just_begun_nothing_is_foreseen() {
        var told = desk.admin()
                .get("tenants/globex/contracts/GLOBEX-C1/forecast")
                .expect(200)
                .json();
        assertThat(told.at("/measured/tickets").asInt()).isZero();
        assertThat(told.path("expected").isNull()).isTrue();
        assertThat(told.path("lowest").isNull()).isTrue();
        assertThat(told.path("told").asText()).contains("nothing can be said");
    }

    @Test
    void a_contract_that_is_not_in_force_has_no_month() {
        desk.admin().get("tenants/initech/contracts/INITECH-C1/forecast").problem(409);
    }

    @Test
    void others_see_no_amounts() {
        for (var role : List.of(Role.AGENT, Role.LEAD))
            desk.staff(role, "acme").get(FORECAST).problem(403);
        desk.ofTenant(Role.REQUESTER, "acme").get(FORECAST).problem(403);
    }

    @Test
    void nobody_foresees_what_another_tenant_pays() {
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.BILLING, "globex"),
            Desk.fresh().admin()
        }) stranger.get(FORECAST).problem(404);
        desk.admin().get(FORECAST.replace("/acme/", "/globex/")).problem(404);
    }
}
