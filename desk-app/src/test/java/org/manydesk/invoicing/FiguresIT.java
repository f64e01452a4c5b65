package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Four figures are agreed, at 50.00 a month each. */
@OnTheDesk
class FiguresIT {
    private static final String CONTRACT = "tenants/figures/contracts/FIG-C1/";
    private static final String AUGUST = CONTRACT + "figures?period=2026-08";

    private static Desk desk;
    private static Client clerk;
    private static Clerk invoices;

    @BeforeAll
    static void a_contract_with_seats() {
        desk = Desk.fresh();
        desk.tenant("figures");
        clerk = desk.staff(Role.BILLING, "figures");
        invoices = new Clerk(clerk, "figures", "FIG-C1");
        desk.contract(
                "figures",
                Contracts.priced(
                        "FIG-C1",
                        "2026-01-01",
                        """
                        {"lines":[{"name":"Agents","charge":"PER_SEAT","quantity":4,"model":"STANDARD",
                         "unitPrice":"50.00"},{"name":"Savings","charge":"PER_RESULT","model":"GAIN_SHARE",
                         "baseline":"9300.00","unitValue":"1","share":"30"}]}"""));
    }

    @Test
    void seats_are_as_agreed_until_they_are_entered_and_a_late_change_is_a_difference() {
        assertThat(invoices.lines(invoices.run("2026-08"))).containsExactly("Agents 4 200.00", "Savings 9300 0.00");
        var before = clerk.get(AUGUST).expect(200);
        assertThat(before.json().at("/lines/0/figure").asText()).isEqualTo("4");
        var tag = before.header("ETag");
        var entered = clerk.with("If-Match", tag)
                .put(AUGUST, figures("Agents", "5.5"))
                .expect(200);
        assertThat(entered.json().at("/lines/0/agreed").asText()).isEqualTo("4");
        assertThat(entered.json().at("/lines/0/figure").asText()).isEqualTo("5.5");
        assertThat(entered.json().path("by").asText()).isNotEmpty();
        clerk.with("If-Match", tag).put(AUGUST, figures("Agents", "9")).problem(412);
        clerk.put(
                        CONTRACT + "figures?period=2026-09",
                        Map.of("lines", List.of(entry("Agents", "6"), entry("Savings", "8300.50"))))
                .expect(200);
        assertThat(invoices.lines(invoices.run("2026-09")))
                .containsExactly("Agents 6 300.00", "Savings 8300.5 299.85", "Agents 1.5 75.00");
        clerk.put(AUGUST, Map.of("lines", List.of())).expect(200);
        assertThat(invoices.lines(invoices.run("2026-10")))
                .as("as agreed again")
                .containsExactly("Agents 4 200.00", "Savings 9300 0.00", "Agents -1.5 -75.00");
        assertThat(desk.admin().get("audit?limit=100").expect(200).text()).contains("FIGURES_ENTERED");
    }

    @Test
    void what_cannot_be_is_refused_and_clients_only_read() {
        assertThat(clerk.put(AUGUST, figures("Desks", "1"))
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/lines");
        assertThat(clerk.put(AUGUST, figures("Agents", "-1"))
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/lines/0/figure");
        clerk.without("If-Match").put(AUGUST, figures("Agents", "4")).problem(428);
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "figures");
        manager.get(AUGUST).expect(200);
        manager.put(AUGUST, figures("Agents", "1")).problem(403);
    }

    @Test
    void nobody_of_another_client_or_provider_reads_or_enters_them() {
        var july = CONTRACT + "figures?period=2026-07";
        clerk.put(july, figures("Agents", "7")).expect(200);
        desk.tenant("others");
        var elsewhere = Desk.fresh();
        elsewhere.tenant("figures");
        for (var stranger : List.of(
                desk.staff(Role.BILLING, "others"),
                desk.staff(Role.LEAD, "others"),
                desk.ofTenant(Role.CLIENT_MANAGER, "others"),
                elsewhere.admin(),
                elsewhere.staff(Role.BILLING, "figures"),
                elsewhere.ofTenant(Role.CLIENT_MANAGER, "figures"))) {
            stranger.get(july).problem(404);
            stranger.put(july, figures("Agents", "1")).problem(404);
        }
        assertThat(clerk.get(july).expect(200).json().at("/lines/0/figure").asText())
                .isEqualTo("7");
        clerk.put(july, Map.of("lines", List.of())).expect(200);
    }

    private static Map<String, ?> figures(String line, String figure) {
        return Map.of("lines", List.of(entry(line, figure)));
    }

    private static Map<String, String> entry(String line, String figure) {
        return Map.of("line", line, "figure", figure);
    }
}
