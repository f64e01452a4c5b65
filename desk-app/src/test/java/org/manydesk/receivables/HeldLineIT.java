package org.manydesk.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * An invoice of 175.00 EUR, due on 1 May 2026: 100.00 at 20 % and 50.00 at 10 %. Of it 30.00 are paid. A line that the client
 * questions is held, gross, and it alone.
 */
@OnTheDesk
class HeldLineIT {
    private static final String TWO_RATES =
            """
            {"rounding": "HALF_UP", "vatRate": "20", "lines": [
               {"name": "Desk", "charge": "PER_MONTH", "model": "STANDARD", "unitPrice": "100.00"},
               {"name": "Books", "charge": "PER_MONTH", "model": "STANDARD", "unitPrice": "50.00", "vatRate": "10"}]}""";

    private Desk.Person bea, max;
    private Client clerk;
    private String invoice;

    @BeforeEach
    void an_invoice_of_two_rates_that_is_partly_paid() {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.admin().put("provider", Map.of("name", "Desk", "paymentDays", 30)).expect(200);
        desk.contract("acme", Contracts.priced("ACME-C1", "2026-01-01", TWO_RATES));
        bea = desk.person(Role.BILLING, null);
        desk.assign(bea.id(), List.of("acme"), List.of());
        max = desk.person(Role.CLIENT_MANAGER, "acme");
        clerk = bea.signIn();
        var run = clerk.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-03"));
        invoice = "invoices/" + run.expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        clerk.post(
                        invoice + "/payments",
                        Map.of("amount", "30.00", "receivedOn", "2026-04-01", "reference", "Statement 7"))
                .expect(201);
    }

    @AfterEach
    void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void the_reminder_asks_for_all_that_is_open_but_the_gross_of_the_line() throws Exception {
        at("2026-05-08");
        assertThat(receivable()).isEqualTo("open 145.00, held 0.00");
        ask(2);
        assertThat(receivable()).isEqualTo("open 145.00, held 55.00");
        var reminder = remind().expect(201);
        assertThat(reminder.json().at("/demanded/amount").asText()).isEqualTo("90.00");
        assertThat(reminder.json().at("/held/amount").asText()).isEqualTo("55.00");
        assertThat(new PaperText(clerk.get(reminder.header("Location"))
                                .expect(200)
                                .body())
                        .words())
                .contains("175.00 EUR", "30.00 EUR", "55.00 EUR", "90.00 EUR")
                .doesNotContain("145.00 EUR");
    }

    @Test
    void the_other_line_is_demanded_as_soon_as_its_own_question_is_answered() {
        at("2026-05-08");
        ask(1);
        assertThat(receivable()).isEqualTo("open 145.00, held 120.00");
        var second = ask(2);
        assertThat(receivable()).isEqualTo("open 145.00, held 145.00");
        assertThat(remind().problem(409).path("detail").asText()).contains("questions all");
        clerk.put(second + "/outcome", Map.of("outcome", "UPHELD", "note", "They were ordered."))
                .expect(200);
        assertThat(receivable()).isEqualTo("open 145.00, held 120.00");
        assertThat(remind().expect(201).json().at("/demanded/amount").asText()).isEqualTo("25.00");
    }

    private void at(String day) {
        MovableClock.standAt(Instant.parse(day + "T09:00:00Z"));
        clerk = bea.signIn();
    }

    /** Answers with the path of the question. */
    private String ask(int line) {
        var lines = invoice + "/lines/" + line + "/queries";
        return lines + "/"
                + max.signIn().post(lines, Map.of("reason", "Why?")).expect(201).text("id");
    }

    private Answer remind() {
        return clerk.post(invoice + "/reminders", Map.of());
    }

    private String receivable() {
        JsonNode item = clerk.get("receivables").expect(200).json().at("/items/0");
        return "open %s, held %s"
                .formatted(
                        item.at("/open/amount").asText(),
                        item.at("/held/amount").asText());
    }
}
