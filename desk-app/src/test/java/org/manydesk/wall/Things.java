package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

/**
 * One of everything that a client can have, with the same canary text in all of them.
 *
 * @param ids what each path parameter would be for this client
 * @param admin who may read all of it
 * @param requesterEmail the address of one of its people, in lower case
 * @param requester who has that address
 * @param agent staff who reach this client and no other
 */
record Things(
        String canary,
        Map<String, String> ids,
        Client admin,
        String requesterEmail,
        Client requester,
        Desk.Person agent) {
    private static final String MONTH = "2026-09";

    static Things planted(Desk desk, String key, String canary) {
        var ids = new HashMap<String, String>();
        var tenant = desk.tenantBody(key);
        tenant.put("name", canary + " Ltd");
        desk.admin().post("tenants", tenant).expect(201);
        ids.put("key", key);
        var email = person(desk, key, canary, ids);
        contract(desk, key, canary, ids);
        history(desk.admin(), key, canary, ids);
        ticket(desk.admin(), key, canary, email, ids);
        exclusion(desk.admin(), key, canary, ids);
        credit(desk.admin(), key, ids);
        invoice(desk, key, canary, ids);
        ids.put("run", run(desk, key));
        document(desk.admin(), key, canary, ids);
        service(desk.admin(), key, canary, ids);
        ids.put("notification", notification(desk.admin(), key));
        ids.put("delivery", delivery(desk.admin(), key));
        agreement(desk.admin(), key, ids);
        template(desk.admin(), canary, ids);
        var role = Map.of("name", key + " only", "base", "AGENT", "without", List.of("CONTRACT_READ"));
        ids.put("customRole", made(desk.admin(), "custom-roles", role));
        rest(desk, canary, ids);
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of(key), List.of());
        var requester = Client.signIn(email, Desk.PASSWORD);
        ids.put("session", session(desk.admin(), ids.getOrDefault("user", "")));
        return new Things(canary, Map.copyOf(ids), desk.admin(), email, requester, agent);
    }

    private static String session(Client admin, String user) {
        return admin.get("users/" + user + "/sessions")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private static String person(Desk desk, String key, String canary, Map<String, String> ids) {
        var email = canary + "@" + key + "-" + desk.mark() + ".example";
        var body = Map.of(
                "email",
                email,
                "name",
                canary + " Person",
                "role",
                "REQUESTER",
                "tenant",
                key,
                "password",
                Desk.PASSWORD);
        ids.put("user", desk.admin().post("users", body).expect(201).text("id"));
        return email.toLowerCase(java.util.Locale.ROOT);
    }

    private static void contract(Desk desk, String key, String canary, Map<String, String> ids) {
        var contract = Contracts.usual(canary + "-C", "2026-01-01");
        var credits = contract.putObject("serviceCredits");
        var rule = credits.putArray("rules").addObject();
        rule.put("name", canary + " late").put("metric", "RESOLUTION").put("model", "BANDS");
        rule.putArray("bands").addObject().put("below", "100").put("percent", "10");
        contract.withArray("/rateCard/lines").forEach(line -> ((ObjectNode) line).put("name", canary + " tickets"));
        warnAtOnce((ObjectNode) contract.path("sla"), canary);
        ids.put("number", desk.contract(key, contract));
        ids.put("v", "1");
    }

    /** Somebody is told of a ticket of priority P3 within a second of the reply to it. */
    private static void warnAtOnce(ObjectNode sla, String canary) {
        sla.withArray("targets")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("priority", "P3")
                .put("within", "PT16H")
                .put("time", "ELAPSED");
        var rung = sla.putArray("escalation")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("at", "PT15H59M59S before due");
        var steps = rung.putArray("steps");
        steps.addObject().putArray("notify").add("LEADS");
        steps.addObject().put("webhook", "https://hooks.invalid/" + canary);
    }

    private static String notification(Client admin, String key) {
        while (true) {
            var told = admin.get("notifications").expect(200).items().filter(one -> one.path("tenant")
                    .asText()
                    .equals(key));
            var first = told.map(one -> one.path("id").asText()).findFirst();
            if (first.isPresent()) return first.get();
            Thread.onSpinWait();
        }
    }

    private static String delivery(Client admin, String key) {
        while (true) {
            var first = admin.get("tenants/" + key + "/webhook-deliveries")
                    .expect(200)
                    .items()
                    .findFirst();
            if (first.isPresent()) return first.get().path("id").asText();
            Thread.onSpinWait();
        }
    }

    private static void history(Client admin, String key, String canary, Map<String, String> ids) {
        var row =
                """
                {"externalId":"%1$s-1","type":"INCIDENT","subject":"%1$s history","description":"%1$s","priority":"P3",\
                "requester":{"email":"old@%2$s.example","name":"%1$s Old"},"timeline":[\
                {"at":"2026-09-01T09:00:00Z","event":"OPENED"},{"at":"2026-09-10T10:00:00Z","event":"STATUS","to":"RESOLVED"}]}
                """
                        .formatted(canary, key);
        var started = admin.with("Content-Type", "application/x-ndjson").post("tenants/" + key + "/imports", row);
        var run = started.expect(202).header("Location").replaceAll(".*/", "");
        ids.put("import", run);
        while (admin.get("imports/" + run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
    }

    private static void ticket(Client admin, String key, String canary, String email, Map<String, String> ids) {
        var body = Map.of(
                "type",
                "INCIDENT",
                "subject",
                canary + " subject",
                "description",
                canary + " description",
                "requester",
                Map.of("email", email, "name", canary + " Person"));
        var ref = admin.post("tenants/" + key + "/tickets", body).expect(201).text("ref");
        ids.put("ref", ref);
        var messages = "tickets/" + ref + "/messages";
        admin.post(messages, Map.of("kind", "NOTE", "body", canary + " note")).expect(201);
        var reply = admin.post(messages, Map.of("kind", "REPLY", "body", canary + " reply"));
        ids.put("message", reply.expect(201).text("id"));
        var file = admin.with("Content-Type", "text/plain")
                .post(
                        "tickets/" + ref + "/attachments?name=" + canary + ".txt",
                        canary.getBytes(StandardCharsets.UTF_8));
        ids.put("file", file.expect(201).text("id"));
        var time = Map.of("duration", "PT15M", "note", canary + " work");
        ids.put("entry", made(admin, "tickets/" + ref + "/time-entries", time));
        var watcher = Map.of("email", "watcher@" + key + ".example", "name", canary + " Watcher");
        ids.put(
                "watcher",
                admin.post("tickets/" + ref + "/watchers", watcher).expect(201).text("id"));
    }

    private static void exclusion(Client admin, String key, String canary, Map<String, String> ids) {
        var asked = Map.of("ticket", ids.get("ref"), "metric", "RESOLUTION", "reason", canary + " was away");
        var exclusions = "tenants/" + key + "/contracts/" + ids.get("number") + "/compliance/exclusions";
        ids.put("exclusion", admin.post(exclusions, asked).expect(201).text("id"));
    }

    /** The first ticket of the history was resolved weeks late. */
    private static void credit(Client admin, String key, Map<String, String> ids) {
        var contract = "tenants/" + key + "/contracts/" + ids.get("number");
        admin.post(contract + "/compliance/closings", Map.of("period", MONTH)).expect(201);
        var credit = admin.get(contract + "/service-credits").expect(200).json().at("/items/0/id");
        ids.put("credit", credit.asText());
    }

    private static void invoice(Desk desk, String key, String canary, Map<String, String> ids) {
        var admin = desk.admin();
        var contract = "tenants/" + key + "/contracts/" + ids.get("number");
        var id = admin.post(contract + "/invoice-runs", Map.of("period", MONTH))
                .expect(201)
                .text("invoice");
        ids.putAll(Map.of("invoice", id, "line", "1"));
        admin.put("invoices/" + id + "/approval").expect(200);
        admin.put("invoices/" + id + "/issue").expect(200);
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, key);
        var question = manager.post("invoices/" + id + "/lines/1/queries", Map.of("reason", canary + " why"));
        ids.put("query", question.expect(201).text("id"));
        ids.put("payment", made(admin, "invoices/" + id + "/payments", payment(canary)));
        ids.put("reminder", reminder(id));
        var credit = Map.of("lines", List.of(Map.of("line", 1, "amount", "1.00")), "reason", canary + " sorry");
        ids.put(
                "creditNote",
                admin.post("invoices/" + id + "/credit-notes", credit)
                        .expect(201)
                        .text("id"));
    }

    /** A run of this client's contract and no other. */
    private static String run(Desk desk, String key) {
        var clerk = desk.staff(Role.BILLING, key);
        var run =
                clerk.post("invoice-runs", Map.of("period", MONTH)).expect(202).text("id");
        while (clerk.get("invoice-runs/" + run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
        return run;
    }

    private static void document(Client admin, String key, String canary, Map<String, String> ids) {
        var documents = "tenants/" + key + "/contracts/" + ids.get("number") + "/documents";
        var file = admin.with("Content-Type", "text/plain")
                .post(documents + "?name=" + canary + "-annex.txt", canary.getBytes(StandardCharsets.UTF_8));
        ids.put("document", file.expect(201).text("id"));
    }

    private static Map<String, String> payment(String canary) {
        return Map.of("amount", "1.00", "receivedOn", "2026-10-01", "reference", canary + " statement");
    }

    /** As if it were long overdue. */
    private static String reminder(String invoice) {
        var id = Ids.next();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(
                        "INSERT INTO reminder SELECT i.tenant_id, ?, 1, i.id, 'FIRST', i.issued_on, i.issued_on, 1, 0,"
                                + " i.currency, i.issued_by, i.issued_at, '' FROM invoice i WHERE i.id = ?")) {
            statement.setLong(1, id);
            statement.setString(2, invoice);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Long.toString(id);
    }

    private static void service(Client admin, String key, String canary, Map<String, String> ids) {
        var own = canary.toLowerCase(java.util.Locale.ROOT);
        var parts = List.of(Map.of("key", "part", "name", canary + " part"));
        var groups = List.of(Map.of("name", canary + " group", "mode", "REDUNDANT", "parts", parts));
        var contract = ids.getOrDefault("number", "");
        var body =
                Map.of("key", own, "name", canary + " mail", "contract", contract, "target", "99.9", "groups", groups);
        var service =
                admin.post("tenants/" + key + "/services", body).expect(201).header("Location");
        ids.put("service", own);
        var outage = Map.of("from", "2026-11-01T00:00:00Z", "note", canary + " fell over");
        ids.put("outage", made(admin, service + "/outages", outage));
        var ahead = Map.of("from", "2090-01-01T00:00:00Z", "until", "2090-01-02T00:00:00Z", "note", canary + " patch");
        ids.put("window", made(admin, service + "/maintenance-windows", ahead));
        ids.put("hook", made(admin, service + "/monitoring-hooks", Map.of("name", canary + " monitor")));
    }

    /** Of the provider, whose staff may all know it: without the canary. The ticket is given to the team, so that its clock runs. */
    private static void agreement(Client admin, String key, Map<String, String> ids) {
        var terms = Contracts.usual("", "");
        var sla = Map.of(
                "targets",
                List.of(Map.of("metric", "RESOLUTION", "priority", "P3", "within", "PT4H", "time", "BUSINESS")));
        var body = Map.of(
                "kind",
                "OLA",
                "party",
                key + " team",
                "from",
                "2026-01-01",
                "calendar",
                terms.path("calendar"),
                "sla",
                sla);
        ids.put("agreement", made(admin, "operational-agreements", body));
        admin.patch("tickets/" + ids.get("ref"), Map.of("team", key + " team")).expect(200);
    }

    /** Of the provider, too. */
    private static void template(Client admin, String canary, Map<String, String> ids) {
        var terms = Contracts.usual("", "");
        terms.remove(List.of("number", "from", "until"));
        var name = "t-" + canary.toLowerCase(java.util.Locale.ROOT);
        admin.post("tenants/onboarding/templates?name=" + name, Map.of("contract", terms))
                .expect(201);
        ids.put("template", name);
    }

    private static String made(Client admin, String where, Map<String, ?> what) {
        return admin.post(where, what).expect(201).text("id");
    }

    private static void rest(Desk desk, String canary, Map<String, String> ids) {
        var token = desk.admin()
                .post("api-tokens", Map.of("name", canary + " token"))
                .expect(201);
        ids.put("token", token.text("id"));
        var mail =
                "From: a@b.example\r\nTo: nobody@c.example\r\nSubject: " + canary + " lost\r\n\r\n" + canary + "\r\n";
        desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=nobody-" + canary + "@c.example", mail);
        ids.put(
                "triage",
                desk.admin()
                        .get("triage-mail?limit=200")
                        .expect(200)
                        .items()
                        .toList()
                        .getLast()
                        .path("id")
                        .asText());
    }

    /** What is here, to see afterwards that nothing has changed. */
    List<String> snapshot() {
        var services = "tenants/" + ids.get("key") + "/services";
        return List.of(
                        "tenants/" + ids.get("key"),
                        "tickets/" + ids.get("ref"),
                        "tickets/" + ids.get("ref") + "/messages",
                        "tickets/" + ids.get("ref") + "/attachments",
                        "tickets/" + ids.get("ref") + "/watchers",
                        "tickets/" + ids.get("ref") + "/time-entries",
                        "tenants/" + ids.get("key") + "/contracts",
                        "tenants/" + ids.get("key") + "/contracts/" + ids.get("number") + "/versions",
                        "tenants/" + ids.get("key") + "/contracts/" + ids.get("number") + "/compliance/exclusions",
                        "tenants/" + ids.get("key") + "/contracts/" + ids.get("number") + "/compliance/closings",
                        "tenants/" + ids.get("key") + "/contracts/" + ids.get("number") + "/service-credits",
                        "tenants/" + ids.get("key") + "/contracts/" + ids.get("number") + "/documents",
                        "invoices/" + ids.get("invoice"),
                        "invoice-runs/" + ids.get("run") + "/months",
                        "invoices/" + ids.get("invoice") + "/lines/1/queries",
                        "invoices/" + ids.get("invoice") + "/payments",
                        "invoices/" + ids.get("invoice") + "/reminders",
                        services,
                        services + "/" + ids.get("service") + "/outages",
                        services + "/" + ids.get("service") + "/maintenance-windows",
                        services + "/" + ids.get("service") + "/monitoring-hooks",
                        "users/" + ids.get("user"))
                .stream()
                .map(path -> admin.get(path).expect(200).text())
                .toList();
    }

    /** The same with other ids of what belongs to a provider and to no client. */
    Things withProvidersThingsOf(Things other) {
        var mixed = new HashMap<>(ids);
        for (var kind : List.of("triage", "agreement", "template", "customRole"))
            mixed.put(kind, other.ids.getOrDefault(kind, ""));
        return new Things(canary, Map.copyOf(mixed), admin, requesterEmail, requester, agent);
    }
}
