package org.manydesk.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Two tickets in October, 12.00 each; half an hour was recorded on one of them. It is November. */
@OnTheDesk
class MarginIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final String MARGIN = CONTRACT + "/margin?period=2026-10";
    private static final Map<String, Object> RATES = Map.of(
            "rates", List.of(Map.of("role", "AGENT", "from", "2026-01-01", "hourly", "12.00", "currency", "EUR")));

    private static Desk desk;
    private static Desk jams;

    @BeforeAll
    static void a_month_of_work() {
        MovableClock.standAt(Instant.parse("2026-10-12T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-10-01");
        desk.contract("globex", "2026-10-01");
        var agent = desk.staff(Role.AGENT, "acme");
        for (var nth = 0; nth < 2; nth++) {
            var ref = opened(desk, "It does not work", "");
            if (nth == 0)
                agent.post(
                                "tickets/" + ref + "/time-entries",
                                Map.of("workedAt", "2026-10-12T08:00:00Z", "duration", "PT30M"))
                        .expect(201);
            resolve(desk, ref);
        }
        jams = Desk.fresh();
        printersThatJam();
        MovableClock.standAt(Instant.parse("2026-11-03T09:00:00Z"));
        desk = signedInAnew(desk);
        jams = signedInAnew(jams);
    }

    private static Desk signedInAnew(Desk desk) {
        return new Desk(desk.id(), desk.mark(), Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD));
    }

    /** Twelve among sixteen tickets; three are of a category, which is told from a quarter and from ten on. */
    private static void printersThatJam() {
        jams.tenant("acme");
        jams.contract("acme", "2026-10-01");
        for (var nth = 0; nth < 16; nth++) {
            var subject = nth < 12 ? "Re: Printer 4%d jams".formatted(nth) : "Trouble " + "x".repeat(nth);
            resolve(jams, opened(jams, subject, nth < 13 ? "" : "Access"));
        }
    }

    private static void resolve(Desk at, String ref) {
        at.admin()
                .put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static String opened(Desk at, String subject, String category) {
        var ticket = new LinkedHashMap<String, Object>(Map.of(
                "type", "INCIDENT",
                "subject", subject,
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3"));
        if (!category.isEmpty()) ticket.put("category", category);
        return at.admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    @Test
    void what_is_not_known_is_told_and_then_measured_allocated_and_left() {
        var before = desk.admin().get(MARGIN).expect(200).json();
        assertThat(before.path("margin").isNull()).isTrue();
        assertThat(before.path("missing")).hasSize(2);
        desk.admin().put("cost-rates", RATES).expect(200);
        desk.admin()
                .post(CONTRACT + "/invoice-runs", Map.of("period", "2026-10"))
                .expect(201);
        var told = desk.admin().get(MARGIN).expect(200).json();
        assertThat(told.at("/revenue/amount").asText()).isEqualTo("24.00");
        assertThat(told.at("/measured/cost/amount").asText()).isEqualTo("6.00");
        assertThat(told.at("/measured/time").asText()).isEqualTo("PT30M");
        assertThat(told.at("/allocated/tickets").asInt()).isEqualTo(1);
        assertThat(told.at("/allocated/cost/amount").asText()).isEqualTo("6.00");
        assertThat(told.at("/margin/amount").asText()).isEqualTo("12.00");
        assertThat(told.path("percent").asText()).isEqualTo("50.0");
        assertThat(told.path("missing")).isEmpty();
    }

    @Test
    void a_cause_that_repeats_is_told_with_its_numbers_and_one_that_does_not_is_not() {
        var advice = jams.admin().get(MARGIN).expect(200).json().path("advice");
        assertThat(advice).singleElement().satisfies(sentence -> assertThat(sentence.asText())
                .startsWith("75 % are about “printer # jams”: 12 of the 16 tickets"));
    }

    @Test
    void rates_are_replaced_as_a_whole_and_only_where_they_are_sound() {
        var own = Desk.fresh().admin();
        assertThat(own.get("cost-rates").expect(200).json().path("rates")).isEmpty();
        assertThat(own.put("cost-rates", Map.of("rates", List.of(Map.of("role", "AGENT"))))
                        .pointers())
                .contains("/rates/0/from", "/rates/0/hourly", "/rates/0/currency");
        own.with("If-Match", "\"7\"").put("cost-rates", RATES).problem(412);
        own.put("cost-rates", RATES).expect(200);
        assertThat(own.get("cost-rates").json().at("/rates/0/hourly").asText()).isEqualTo("12.00");
        assertThat(own.get("audit").expect(200).text()).contains("COST_RATES_REPLACED");
    }

    @Test
    void costs_and_margins_are_for_administrators_alone() {
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING)) {
            desk.staff(role, "acme").get("cost-rates").problem(403);
            desk.staff(role, "acme").get(MARGIN).problem(403);
        }
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get(MARGIN).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "globex").get(MARGIN).problem(404);
        Desk.fresh().admin().get(MARGIN).problem(404);
        desk.admin().get(MARGIN.replace("/acme/", "/globex/")).problem(404);
    }
}
