package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.manydesk.credit.CreditScene;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;

/**
 * What {@link MonthsOfEverything} has not, in one contract with an amendment and a late ticket: packages, a baseline, uplifts,
 * a line's minimum, a fixed discount, a maximum, an index, two rates of VAT, an exemption and a service credit. What is previewed
 * is run, to the byte, and comes out again when it is worked out anew.
 */
@OnTheDesk
class OtherShapesIT {
    private static final String BANDS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}]}]}""";
    private static final String CARD =
            """
            {"rounding":"HALF_UP","vatRate":"20","maximum":"%3$s","lines":[
             {"name":"Printing","only":{"categories":["printing"]},"model":"PACKAGE","packageSize":2,"packagePrice":"%1$s",
              "vatRate":"5.5"},
             {"name":"Incidents","only":{"types":["INCIDENT"]},"model":"BASELINE","volume":4,"volumePrice":"44.44",
              "deadband":"10","additionalPrice":"12.12","reducedPrice":"7.07"},
             {"name":"Phone","only":{"channels":["PHONE"]},"model":"STANDARD","unitPrice":"%2$s","afterHours":"50",
              "holiday":"100","minimum":"20.00"},
             {"name":"Books","charge":"PER_MONTH","model":"STANDARD","unitPrice":"10.00","vatRate":"5.5"},
             {"name":"Course","charge":"PER_MONTH","model":"STANDARD","unitPrice":"40.00",
              "vatExemption":{"reason":"Vocational training"}}],
             "discounts":[{"name":"Launch","amount":"15.00"},{"name":"Loyal","percent":"3.3"}],
             "indexation":{"base":"100","table":[{"from":"2026-10","index":"103.1"}]}}""";
    private static final JsonNode BEFORE = Contracts.json(CARD.formatted("19.00", "7.77", "60.00"));
    private static final JsonNode AFTER = Contracts.json(CARD.formatted("21.50", "8.88", "300.00"));

    private final CreditScene scene = CreditScene.begun();

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @Test
    void what_is_previewed_is_run_and_comes_out_again() throws Exception {
        var tickets = september();
        var september = issuedAsPreviewed("2026-09");
        assertThat(names(september))
                .contains("Printing", "Incidents", "Phone", "Books", "Course", "Launch", "Loyal", "Maximum charge")
                .contains("Service credit");
        assertThat(StreamSupport.stream(september.path("vatBreakdown").spliterator(), false)
                        .map(group -> group.path("rate").asText()))
                .contains("20", "5.5", "0");
        tickets.like("2026-09-20T10:00:00Z", "INCIDENT", "P3", "printing", "PHONE");
        tickets.like("2026-10-12T10:00:00Z", "INCIDENT", "P3", "printing", "PHONE");
        scene.at("2026-11-02T09:00:00Z");
        var october = issuedAsPreviewed("2026-10");
        assertThat(october.path("lines"))
                .extracting(line -> line.path("period").asText())
                .contains("2026-09", "2026-10");
        Timers.recheckInvoices();
        assertThat(differing()).isZero();
    }

    /** Prices change in the middle of it; one of its two urgent tickets is answered late. */
    private StoredTickets september() throws SQLException {
        scene.client("acme", BANDS, card -> {
            card.removeAll();
            card.setAll((ObjectNode) BEFORE);
        });
        var versions = "tenants/acme/contracts/ACME-C1/versions";
        var amended = scene.admin()
                .post(versions, Map.of("from", "2026-09-16", "rateCard", AFTER))
                .expect(201)
                .text("version");
        scene.admin().put(versions + "/" + amended + "/activation").expect(200);
        scene.month("acme", "2026-09", true);
        var tickets = new StoredTickets(scene.desk(), "acme");
        for (var day : List.of("07", "08", "17", "18", "21")) {
            tickets.like("2026-09-" + day + "T10:00:00Z", "INCIDENT", "P3", "printing", "PHONE");
            tickets.like("2026-09-" + day + "T21:00:00Z", "QUESTION", "P3", "network", "PHONE");
        }
        scene.closed("acme", "2026-09");
        scene.decide("acme", scene.credits("acme").path(0), "APPROVED").expect(200);
        return tickets;
    }

    private JsonNode issuedAsPreviewed(String month) {
        var clerk = Clerk.of(scene.admin(), "acme");
        var preview = clerk.contract() + "/invoice-preview?period=" + month;
        var before = Papers.of(clerk.by(), preview);
        var draft = clerk.run(month);
        Papers.of(clerk.by(), draft).areThoseOf(before, "run of " + month);
        clerk.issue(draft);
        var issued = clerk.by().get(draft).expect(200).json();
        assertThat(issued.path("lines")).isEqualTo(before.json().json().path("lines"));
        return issued;
    }

    private static List<String> names(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false)
                .map(line -> line.path("name").asText())
                .toList();
    }

    private int differing() throws SQLException {
        try (var database = DeskAddress.database();
                var query = database.prepareStatement("SELECT COUNT(*) FROM invoice_difference d JOIN tenant t"
                        + " ON t.id = d.tenant_id WHERE t.provider_id = ?")) {
            query.setLong(1, Long.parseLong(scene.desk().id()));
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
