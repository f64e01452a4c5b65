package org.manydesk.probe;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manydesk.scope.Role;

/** Plants a client of which there is one of everything. It takes some seconds: bells and webhooks come in their own time. */
public final class Planting {
    private Planting() {}

    /**
     * A new client with everything.
     *
     * @param canary a text of capital letters and digits that is nowhere else
     */
    public static Planted of(Ground ground, String key, String canary) {
        var ids = new HashMap<String, String>();
        var admin = ground.admin();
        admin.post("tenants", tenant(ground, key, canary)).expect(201);
        ids.put("key", key);
        var requester = ground.join(
                canary + "@" + key + "-" + ground.mark() + ".example", canary + " Person", Role.REQUESTER, key);
        ids.put("user", requester.id());
        PlantingMoney.contract(ground, key, canary, ids);
        history(admin, key, canary, ids);
        ticket(admin, key, canary, requester.email(), ids);
        PlantingMoney.money(ground, key, canary, ids);
        service(admin, key, canary, ids);
        ids.put("notification", notification(admin, key));
        ids.put("delivery", delivery(admin, key));
        agreement(admin, key, ids);
        template(admin, canary, ids);
        knowledge(admin, key, canary, ids);
        var role = Map.of("name", key + " only", "base", "AGENT", "without", List.of("CONTRACT_READ"));
        ids.put("customRole", made(admin, "custom-roles", role));
        var team = Map.of("name", canary + " team", "members", List.of(), "clients", List.of(key));
        ids.put("team", made(admin, "teams", team));
        rest(ground, canary, ids);
        ids.put("probe", ground.report());
        var agent = ground.join(address(ground, Role.AGENT, key), "Agent of " + key, Role.AGENT, "");
        assign(admin, agent, List.of(key), List.of());
        ground.as(requester);
        ids.put("session", session(admin, requester));
        ids.put("passkey", ground.passkey(requester));
        ids.put("scimToken", made(admin, "tenants/" + key + "/scim-tokens", Map.of("name", canary + " directory")));
        return new Planted(canary, ids, requester, agent);
    }

    /** The id of a session of somebody who is signed in. */
    static String session(Visitor admin, Ground.Someone person) {
        return admin.get("users/" + person.id() + "/sessions")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    /** Says which clients a member of staff may see. */
    static void assign(Visitor admin, Ground.Someone person, List<String> allow, List<String> deny) {
        admin.put("users/" + person.id() + "/assignments", Map.of("allow", allow, "deny", deny))
                .expect(200);
    }

    /** Somebody new, signed in. */
    static Visitor someone(Ground ground, Role role, String tenant) {
        return ground.as(ground.join(address(ground, role, tenant), role + " person", role, tenant));
    }

    /** New staff who reach one client, signed in. */
    static Visitor staff(Ground ground, Role role, String key) {
        var person = ground.join(address(ground, role, key), role + " person", role, "");
        assign(ground.admin(), person, List.of(key), List.of());
        return ground.as(person);
    }

    private static String address(Ground ground, Role role, String key) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + (key.isEmpty() ? "" : "-" + key);
        return name + "-" + Long.toString(org.manydesk.scope.Ids.next(), 36) + "@" + ground.mark() + ".example";
    }

    private static Map<String, Object> tenant(Ground ground, String key, String canary) {
        var domain = key + "-" + ground.mark() + ".example";
        return Map.of(
                "key",
                key,
                "name",
                canary + " Ltd",
                "locale",
                "en-GB",
                "zone",
                "Europe/London",
                "mailDomains",
                List.of(domain),
                "supportAddress",
                "support@" + domain);
    }

    private static String notification(Visitor admin, String key) {
        return Patience.until("bell", () -> admin.get("notifications")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(key))
                .map(one -> one.path("id").asText())
                .findFirst());
    }

    private static String delivery(Visitor admin, String key) {
        return Patience.until("webhook", () -> admin.get("tenants/" + key + "/webhook-deliveries")
                .expect(200)
                .items()
                .map(one -> one.path("id").asText())
                .findFirst());
    }

    private static void history(Visitor admin, String key, String canary, Map<String, String> ids) {
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
        Patience.untilDone(admin, "imports/" + run);
    }

    private static void ticket(Visitor admin, String key, String canary, String email, Map<String, String> ids) {
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

    private static void service(Visitor admin, String key, String canary, Map<String, String> ids) {
        var own = canary.toLowerCase(Locale.ROOT);
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
    private static void agreement(Visitor admin, String key, Map<String, String> ids) {
        var terms = UsualTerms.of("", "");
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
    private static void template(Visitor admin, String canary, Map<String, String> ids) {
        var terms = UsualTerms.of("", "");
        terms.remove(List.of("number", "from", "until"));
        var name = "t-" + canary.toLowerCase(Locale.ROOT);
        admin.post("tenants/onboarding/templates?name=" + name, Map.of("contract", terms))
                .expect(201);
        ids.put("template", name);
    }

    /** An article of the client's own, and one of the provider, whose clients may all know it: without the canary. */
    private static void knowledge(Visitor admin, String key, String canary, Map<String, String> ids) {
        var own = canary.toLowerCase(Locale.ROOT);
        admin.post("tenants/" + key + "/knowledge", article(own, canary + " article"))
                .expect(201);
        ids.put("article", own);
        var shared = "shared-" + own;
        admin.post("knowledge", article(shared, "Shared article")).expect(201);
        ids.put("shared", shared);
    }

    private static Map<String, String> article(String slug, String title) {
        return Map.of(
                "slug",
                slug,
                "title",
                title,
                "body",
                title + ": *read* it.",
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "PUBLISHED");
    }

    private static void rest(Ground ground, String canary, Map<String, String> ids) {
        var token = ground.admin()
                .post("api-tokens", Map.of("name", canary + " token"))
                .expect(201);
        ids.put("token", token.text("id"));
        var mail =
                "From: a@b.example\r\nTo: nobody@c.example\r\nSubject: " + canary + " lost\r\n\r\n" + canary + "\r\n";
        someone(ground, Role.MAIL_GATEWAY, "")
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=nobody-" + canary + "@c.example", mail);
        ids.put(
                "triage",
                ground.admin()
                        .get("triage-mail?limit=200")
                        .expect(200)
                        .items()
                        .toList()
                        .getLast()
                        .path("id")
                        .asText());
    }

    static String made(Visitor admin, String where, Map<String, ?> what) {
        return admin.post(where, what).expect(201).text("id");
    }
}
