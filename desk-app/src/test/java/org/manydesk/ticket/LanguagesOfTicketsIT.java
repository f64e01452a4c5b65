package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** In which language tickets are written, and what that costs. */
@OnTheDesk
class LanguagesOfTicketsIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    @BeforeAll
    static void an_october_morning() {
        MovableClock.standAt(Instant.parse("2026-10-14T09:00:00Z"));
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_ticket_has_the_language_of_its_requester_and_prices_may_ask_for_it() {
        var own = Desk.fresh();
        own.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("chargeable")).put("countedAt", "OPENED");
        var german = ((ObjectNode) contract.path("rateCard")).putArray("lines").addObject();
        german.put("name", "German").put("model", "STANDARD").put("unitPrice", "3");
        german.putObject("only").putArray("languages").add("de");
        own.contract("acme", contract);
        var person = own.person(Role.REQUESTER, "acme");
        person.signIn().patch("profile", Map.of("locale", "de-AT")).expect(200);
        var clerk = own.person(Role.BILLING, null);
        own.assign(clerk.id(), List.of("acme"), List.of());
        var hers = raised(own.admin(), "jane@acme.example");
        var his = raised(own.admin(), person.email());
        var later = raised(own.admin(), "jane@acme.example");
        assertThat(own.admin().get("tickets/" + his).expect(200).text("language"))
                .isEqualTo("de");
        assertThat(own.admin().get("tickets/" + hers).expect(200).text("language"))
                .isEqualTo("en");
        assertThat(refs(own.admin(), "tickets?language=de")).containsExactly(his);
        own.admin().get("tickets?language=German").problem(400);
        assertThat(own.admin()
                        .patch("tickets/" + hers, Map.of("language", "german"))
                        .expect(422)
                        .pointers())
                .containsExactly("/language");
        own.admin().patch("tickets/" + hers, Map.of("language", "de")).expect(200);
        assertThat(refs(own.admin(), "tickets?language=de,fr")).containsExactlyInAnyOrder(hers, his);
        MovableClock.standAt(Instant.parse("2026-10-14T09:00:01Z"));
        own.admin().patch("tickets/" + later, Map.of("language", "de")).expect(200);
        MovableClock.standAt(Instant.parse("2026-11-02T09:00:00Z"));
        var run = clerk.signIn()
                .post(CONTRACT + "/invoice-runs", Map.of("period", "2026-10"))
                .expect(201);
        var by = clerk.signIn();
        var invoice = "invoices/" + run.text("invoice");
        assertThat(by.get(invoice).expect(200).json().at("/lines/0/quantity").asText())
                .as("what it was like when it was decided")
                .isEqualTo("2");
        assertThat(by.get(invoice + "/lines/1/usage").expect(200).items().map(item -> item.path("ticket")
                        .asText()))
                .containsExactlyInAnyOrder(hers, his);
    }

    private static String raised(Client by, String email) {
        var requester = Map.of("email", email, "name", "Somebody");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        return by.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private static List<String> refs(Client by, String query) {
        return by.get(query)
                .expect(200)
                .items()
                .map(item -> item.path("ref").asText())
                .toList();
    }
}
