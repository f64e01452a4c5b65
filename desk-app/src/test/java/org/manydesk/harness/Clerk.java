package org.manydesk.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody who bills one contract of a client, and reads its invoices as plain words. */
public record Clerk(Client by, String tenant, String number) {

    /** At the contract that {@link Desk#contract(String, String)} makes. */
    public static Clerk of(Client by, String tenant) {
        return new Clerk(by, tenant, tenant.toUpperCase(Locale.ROOT) + "-C1");
    }

    /** The contract's path. */
    public String contract() {
        return "tenants/%s/contracts/%s".formatted(tenant, number);
    }

    /** Drafts the invoice of a month; answers with its path. */
    public String run(String period) {
        var run = by.post(contract() + "/invoice-runs", Map.of("period", period));
        return "invoices/" + run.expect(201).text("invoice");
    }

    public void issue(String invoice) {
        by.put(invoice + "/approval").expect(200);
        by.put(invoice + "/issue").expect(200);
    }

    /** Such as {@code Tickets 2 24.00}. */
    public List<String> lines(String invoice) {
        return items(by.get(invoice).expect(200).json().path("lines"), "/name", "/quantity", "/amount/amount");
    }

    /** The same with the note of each. */
    public List<String> notedLines(String invoice) {
        return items(by.get(invoice).expect(200).json().path("lines"), "/name", "/quantity", "/amount/amount", "/note");
    }

    /** The tickets behind a line: position, tier and unit price of each. */
    public List<String> behind(String invoice, int line) {
        var usage = by.get(invoice + "/lines/" + line + "/usage").expect(200).json();
        return items(usage.path("items"), "/position", "/tier", "/unitPrice");
    }

    private static List<String> items(JsonNode all, String... pointers) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(item -> String.join(
                        " ",
                        Arrays.stream(pointers)
                                .map(pointer -> item.at(pointer).asText())
                                .toList()))
                .toList();
    }
}
