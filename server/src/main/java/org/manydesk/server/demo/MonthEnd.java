package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/** Closes months as the billing clerk does: run, approve, issue; and makes their figures final as the administrator does. */
final class MonthEnd {
    private final Rest clerk;
    private final Rest admin;

    MonthEnd(Rest clerk, Rest admin) {
        this.clerk = clerk;
        this.admin = admin;
    }

    /** Returns the issued invoice. */
    JsonNode close(Client client, YearMonth month) {
        var invoice = approve(client, month);
        clerk.put(invoice + "/issue", Map.of());
        return clerk.get(invoice);
    }

    /** Leaves the invoice approved: a statement, which another client's invoice collects. Returns its path. */
    String approve(Client client, YearMonth month) {
        var runs = contract(client) + "/invoice-runs";
        var invoice = "invoices/"
                + clerk.post(runs, Map.of("period", month.toString()))
                        .path("invoice")
                        .asText();
        clerk.put(invoice + "/approval", Map.of());
        return invoice;
    }

    /** Records that a client paid so many percent of an invoice today. */
    void pay(JsonNode invoice, int percent, Instant now) {
        var gross = new BigDecimal(invoice.at("/gross/amount").asText());
        var part =
                gross.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(gross.scale(), RoundingMode.DOWN);
        if (part.signum() > 0)
            clerk.post(
                    "invoices/" + invoice.path("id").asText() + "/payments",
                    Map.of(
                            "amount", part.toPlainString(),
                            "receivedOn",
                                    LocalDate.ofInstant(now, ZoneOffset.UTC).toString(),
                            "reference", invoice.path("number").asText()));
    }

    /** Makes the figures of a month final, and grants the service credit that follows, if one does. */
    void settle(Client client, YearMonth month) {
        admin.post(contract(client) + "/compliance/closings", Map.of("period", month.toString()));
        var credits = contract(client) + "/service-credits";
        for (var credit : clerk.get(credits).path("items"))
            clerk.put(
                    credits + "/" + credit.path("id").asText() + "/decision",
                    Map.of("decision", "APPROVED", "note", "As the contract says."));
    }

    private static String contract(Client client) {
        return "tenants/%s/contracts/%s".formatted(client.key(), client.contractNumber());
    }
}
