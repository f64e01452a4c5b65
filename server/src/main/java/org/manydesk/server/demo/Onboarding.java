package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes on the clients and the staff: profile, tenants, contracts in force, people and what they may see. */
final class Onboarding {
    /** The client whose contract ends in some months, unless it is renewed. */
    private static final String ENDING = "school";

    private static final int MONTHS_TO_ITS_END = 7;

    /** The agent who must not read contracts. */
    private static final String NARROWED = "chloe@harbour.example";

    /** The agent who is away, and the lead in their place. */
    private static final String AWAY = "ben@harbour.example";

    private static final String STANDS_IN = "lena@harbour.example";

    private static final List<String> LUMEN_TEAM = List.of(STANDS_IN, "ana@harbour.example", NARROWED);
    private static final List<String> LUMEN_CLIENTS = List.of("bistro", "cafe", "lumen");

    private final Rest operator;
    private final Cast cast;

    Onboarding(Rest operator, Cast cast) {
        this.operator = operator;
        this.cast = cast;
    }

    void provider() {
        operator.put(
                "provider",
                Map.of(
                        "name", "Harbour Street IT",
                        "legalName", "Harbour Street IT SAS",
                        "address", "12 rue du Port, 76600 Le Havre",
                        "country", "FR",
                        "vatId", "FR40852147305",
                        "bankAccount", "FR1420041010050500013M02606",
                        "email", "billing@harbour.example"));
    }

    /** @param from first day of the contract */
    void client(Client client, LocalDate from) {
        operator.post("tenants", tenant(client));
        var contract = client.contract().deepCopy().put("from", from.toString());
        var contracts = "tenants/" + client.key() + "/contracts";
        if (client.key().equals(ENDING))
            contract.put("until", from.plusMonths(MONTHS_TO_ITS_END).toString());
        operator.post(contracts, contract);
        operator.put(contracts + "/" + client.contractNumber() + "/activation", Map.of());
        if (client.key().equals(ENDING))
            operator.put(
                    contracts + "/" + client.contractNumber() + "/renewal", Map.of("months", 12, "noticeDays", 90));
        operator.put("tenants/" + client.key() + "/brand", client.brand());
        if (client.form() != null) operator.put("tenants/" + client.key() + "/forms", client.form());
        person(client, client.manager(), "CLIENT_MANAGER");
        person(client, client.requester(), "REQUESTER");
    }

    /** @param back when the one who is away is back */
    void staff(Instant back) {
        var ids = new HashMap<String, String>();
        for (var person : cast.staff()) {
            var id = user(person.email(), person.name(), person.role())
                    .path("id")
                    .asText();
            ids.put(person.email(), id);
            if (person.allow().isEmpty()) continue;
            operator.put("users/" + id + "/assignments", Map.of("allow", person.allow(), "deny", person.deny()));
        }
        var narrow = Map.of("name", "Agent without contracts", "base", "AGENT", "without", List.of("CONTRACT_READ"));
        var role = operator.post("custom-roles", narrow).path("id").asText();
        operator.put("users/" + ids.get(NARROWED) + "/custom-role", Map.of("role", role));
        operator.put(
                "users/" + ids.get(AWAY) + "/stand-in", Map.of("by", ids.get(STANDS_IN), "until", back.toString()));
        team(ids);
    }

    /** Those who answer the Lumen group together. */
    private void team(Map<String, String> ids) {
        var members = LUMEN_TEAM.stream().map(ids::get).toList();
        operator.post("teams", Map.of("name", "Lumen group", "members", members, "clients", LUMEN_CLIENTS));
    }

    List<Login> logins() {
        var logins = new ArrayList<Login>();
        for (var person : cast.staff()) logins.add(new Login(person.email(), person.role(), person.does()));
        for (var client : cast.clients()) {
            logins.add(new Login(
                    client.email(client.manager()), "CLIENT_MANAGER", "looks after the contract of " + client.name()));
            logins.add(new Login(client.email(client.requester()), "REQUESTER", "works for " + client.name()));
        }
        return logins;
    }

    private static Map<String, Object> tenant(Client client) {
        var tenant = new LinkedHashMap<String, Object>();
        tenant.put("key", client.key());
        tenant.put("name", client.name());
        tenant.put("locale", client.locale());
        tenant.put("zone", client.zone());
        tenant.put("mailDomains", List.of(client.domain()));
        tenant.put("supportAddress", client.supportAddress());
        tenant.put("billing", client.billing());
        return tenant;
    }

    private void person(Client client, String name, String role) {
        operator.post(
                "users",
                Map.of(
                        "email",
                        client.email(name),
                        "name",
                        name,
                        "role",
                        role,
                        "tenant",
                        client.key(),
                        "password",
                        Login.PASSWORD));
    }

    private JsonNode user(String email, String name, String role) {
        return operator.post("users", Map.of("email", email, "name", name, "role", role, "password", Login.PASSWORD));
    }
}
