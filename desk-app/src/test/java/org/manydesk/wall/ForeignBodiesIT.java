package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What a body says cannot reach over the wall: no reference to a thing of another client, no owner, no author. */
@OnTheDesk
class ForeignBodiesIT {
    private static final Map<String, Client> CALLERS = new LinkedHashMap<>();

    private static Desk desk;
    private static Client lead;
    private static Client agent;
    private static Things own;
    private static Things bravo;
    private static Things zulu;
    private static String ticket;
    private static List<String> before;

    /** A call whose body names something foreign, and the same with something that does not exist. */
    private record Reference(String verb, String path, Object foreign, Object unknown) {}

    @BeforeAll
    static void two_providers_and_three_clients() {
        desk = Desk.fresh();
        var elsewhere = Desk.fresh();
        own = Things.planted(desk, "alpha", "BODYOWN" + desk.mark().toUpperCase(Locale.ROOT));
        bravo = Things.planted(desk, "bravo", "BODYB" + desk.mark().toUpperCase(Locale.ROOT));
        zulu = Things.planted(elsewhere, "zulu", "BODYZ" + elsewhere.mark().toUpperCase(Locale.ROOT));
        ticket = "tickets/" + own.ids().get("ref");
        lead = desk.staff(Role.LEAD, "alpha");
        agent = desk.staff(Role.AGENT, "alpha");
        CALLERS.put("LEAD", lead);
        CALLERS.put("AGENT", agent);
        CALLERS.put("BILLING", desk.staff(Role.BILLING, "alpha"));
        CALLERS.put("CLIENT_MANAGER", desk.ofTenant(Role.CLIENT_MANAGER, "alpha"));
        CALLERS.put("ADMIN", desk.admin());
        before = everythingOfTheOthers();
    }

    @AfterAll
    static void nothing_of_the_others_has_changed() {
        assertThat(everythingOfTheOthers()).isEqualTo(before);
    }

    private static List<String> everythingOfTheOthers() {
        var all = new ArrayList<>(bravo.snapshot());
        all.addAll(zulu.snapshot());
        return all;
    }

    @Test
    void a_foreign_reference_is_refused_as_one_that_does_not_exist() {
        var leaks = new ArrayList<String>();
        CALLERS.forEach((who, client) -> victims(who)
                .forEach(victim -> references(victim).forEach(reference -> {
                    var foreign = send(client, reference, reference.foreign());
                    var unknown = send(client, reference, reference.unknown());
                    if (foreign.status() < 400
                            || !without(id(victim, "key"), foreign).equals(without("nobody", unknown)))
                        leaks.add(who + " " + reference + ": " + foreign.text() + " / " + unknown.text());
                    if (foreign.text().contains(victim.canary())) leaks.add(who + " shows it: " + foreign.text());
                })));
        assertThat(leaks).isEmpty();
    }

    /** The answer without the word of the caller's own that it repeats. */
    private static String without(String word, Answer answer) {
        return withoutInstance(answer).replace("client " + word, "client");
    }

    private static String withoutInstance(Answer answer) {
        com.fasterxml.jackson.databind.node.ObjectNode problem = answer.json().deepCopy();
        problem.remove("instance");
        return answer.status() + problem.toString();
    }

    /** An administrator reaches every client of the provider. */
    private static List<Things> victims(String who) {
        return who.equals("ADMIN") ? List.of(zulu) : List.of(bravo, zulu);
    }

    private static List<Reference> references(Things victim) {
        var theirs = victim.agent();
        return List.of(
                new Reference("PUT", ticket + "/merge", Map.of("into", id(victim, "ref")), Map.of("into", "NOBODY-1")),
                new Reference("PUT", ticket + "/fold", Map.of("into", id(victim, "ref")), Map.of("into", "NOBODY-1")),
                new Reference(
                        "POST",
                        ticket + "/folded",
                        Map.of("tickets", List.of(id(victim, "ref"))),
                        Map.of("tickets", List.of("NOBODY-1"))),
                outage(id(victim, "ref")),
                new Reference("POST", ticket + "/time-entries", timeOf(theirs.email()), timeOf("nobody@msp.example")),
                contractOfService(id(victim, "number")),
                new Reference(
                        "PUT",
                        "tenants/alpha/contracts/" + id(own, "number") + "/billed-with",
                        Map.of("tenant", id(victim, "key"), "contract", id(victim, "number")),
                        Map.of("tenant", "nobody", "contract", "NONE-1")),
                new Reference("POST", "users", user(id(victim, "key")), user("nobody")),
                assignments("allow", victim),
                assignments("deny", victim),
                assignee(theirs.id(), "1"),
                assignee(theirs.email(), "nobody@msp.example"),
                assignee(Map.of("id", theirs.id()), Map.of("id", "1")),
                assignee(id(victim, "user"), "1"));
    }

    private static Map<String, Object> timeOf(String person) {
        return Map.of("duration", "PT5M", "person", person);
    }

    private static Reference outage(String ref) {
        var path = "tenants/alpha/services/" + id(own, "service") + "/outages";
        return new Reference("POST", path, outageOf(ref), outageOf("NOBODY-1"));
    }

    private static Map<String, Object> outageOf(String ref) {
        return Map.of("from", "2026-11-01T00:00:00Z", "until", "2026-11-01T01:00:00Z", "tickets", List.of(ref));
    }

    private static Reference contractOfService(String number) {
        var path = "tenants/alpha/services";
        return new Reference("POST", path, serviceUnder(number), serviceUnder("NONE-1"));
    }

    private static Map<String, Object> serviceUnder(String contract) {
        return Map.of("key", "foreign", "name", "Foreign", "contract", contract, "target", "99");
    }

    private static Reference assignee(Object foreign, Object unknown) {
        return new Reference("PATCH", ticket, Map.of("assignee", foreign), Map.of("assignee", unknown));
    }

    private static Map<String, Object> user(String tenant) {
        var email = "new-" + desk.mark() + "@x.example";
        return Map.of("email", email, "name", "N", "role", "REQUESTER", "tenant", tenant);
    }

    private static Reference assignments(String list, Things victim) {
        var path = "users/" + own.agent().id() + "/assignments";
        return new Reference("PUT", path, Map.of(list, List.of(id(victim, "key"))), Map.of(list, List.of("nobody")));
    }

    @Test
    void an_address_or_name_that_another_client_uses_is_as_good_as_new() {
        for (var victim : List.of(bravo, zulu)) {
            var person = Map.of("email", victim.requesterEmail(), "name", "Seen from here");
            var opened = agent.post("tenants/alpha/tickets", ticket(person, victim.canary() + "-1"));
            var ref = opened.expect(201).text("ref");
            assertThat(opened.text("tenant")).isEqualTo("alpha");
            assertThat(opened.json().path("requester").path("name").asText()).isEqualTo("Seen from here");
            var watcher = agent.post(ticket + "/watchers", person).expect(201);
            assertThat(watcher.text("name")).isEqualTo("Seen from here");
            victim.requester().get("tickets/" + ref).problem(404);
            victim.requester().get(ticket).problem(404);
            assertThat(victim.requester().get("tickets?limit=200").expect(200).text())
                    .doesNotContain(ref)
                    .doesNotContain(own.canary());
        }
    }

    private static Map<String, Object> ticket(Map<String, String> requester, String externalId) {
        return new HashMap<>(Map.of(
                "type", "QUESTION",
                "subject", "S",
                "description", "D",
                "requester", requester,
                "externalId", externalId));
    }

    @Test
    void an_import_merges_into_no_ticket_of_another_client() {
        desk.tenant("charlie");
        for (var victim : List.of(bravo, zulu)) {
            var row =
                    """
                    {"externalId":"own-%1$s","type":"INCIDENT","subject":"S","description":"D",\
                    "requester":{"email":"a@alpha.example","name":"A"},"timeline":[\
                    {"at":"2026-09-10T09:00:00Z","event":"OPENED"},\
                    {"at":"2026-09-10T10:00:00Z","event":"MERGED","into":"%1$s-1"}]}
                    """
                            .formatted(victim.canary());
            var admin = desk.admin();
            var run = admin.with("Content-Type", "application/x-ndjson")
                    .post("tenants/charlie/imports", row)
                    .expect(202)
                    .header("Location");
            while (admin.get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
            assertThat(admin.get(run).json().path("rejected")).hasSize(1);
        }
    }

    @Test
    void a_ticket_is_opened_where_the_path_says_with_nothing_else_attached() {
        var wishes = ticket(Map.of("email", "r@alpha.example", "name", "R"), "mass-" + desk.mark());
        wishes.putAll(everyWish());
        var opened = agent.post("tenants/alpha/tickets", wishes);
        if (opened.status() == 422) return;
        assertThat(opened.expect(201).text("tenant")).isEqualTo("alpha");
        assertThat(opened.text("ref")).startsWith("ALPHA-");
        assertThat(opened.text("status")).isEqualTo("NEW");
        assertThat(opened.text()).doesNotContain(id(bravo, "ref"));
    }

    @Test
    void a_patch_changes_no_owner_author_or_verdict() {
        var asItWas = lead.get(ticket).expect(200).text();
        everyWish().forEach((member, value) -> lead.patch(ticket, Map.of(member, value))
                .problem(422));
        assertThat(lead.get(ticket).expect(200).text()).isEqualTo(asItWas);
        for (var member : List.of("key", "id", "providerId", "provider"))
            desk.admin()
                    .patch("tenants/alpha", Map.of(member, id(bravo, "key")))
                    .problem(422);
    }

    @Test
    void a_message_is_its_writers_whatever_it_says() {
        var said = new HashMap<String, Object>(Map.of("kind", "NOTE", "body", "B", "at", "2020-01-01T00:00:00Z"));
        said.put("author", Map.of("email", bravo.agent().email(), "name", "Somebody else"));
        said.put("ticket", id(bravo, "ref"));
        said.put("attachments", List.of(id(bravo, "file")));
        var written = agent.post(ticket + "/messages", said).expect(201);
        assertThat(written.text()).doesNotContain("Somebody else", "2020-01-01", id(bravo, "file"));
    }

    private static Map<String, Object> everyWish() {
        return Map.ofEntries(
                Map.entry("tenant", "bravo"),
                Map.entry("tenantId", id(bravo, "key")),
                Map.entry("clientId", id(bravo, "key")),
                Map.entry("ref", id(bravo, "ref")),
                Map.entry("related_to", id(bravo, "ref")),
                Map.entry("mergedInto", id(bravo, "ref")),
                Map.entry("into", id(bravo, "ref")),
                Map.entry("createdBy", bravo.agent().email()),
                Map.entry("slaBreached", false),
                Map.entry("openedAt", "2020-01-01T00:00:00Z"),
                Map.entry("status", "CLOSED"),
                Map.entry("role", "ADMIN"));
    }

    @Test
    void the_address_of_a_file_is_worth_nothing_without_the_reach() {
        var file = ticket + "/attachments/" + id(own, "file");
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("alpha"), List.of());
        var signedIn = person.signIn();
        var token = signedIn.post("api-tokens", Map.of("name", "files")).expect(201);
        var program = Client.withToken(token.text("token"));
        program.get(file).expect(200);
        Client.anonymous().get(file).problem(401);
        bravo.requester().get(file).problem(404);
        zulu.admin().get(file).problem(404);
        desk.assign(person.id(), List.of("bravo"), List.of());
        program.get(file).problem(404);
        signedIn.delete("api-tokens/" + token.text("id")).expect(204);
        program.get(file).problem(401);
    }

    private static Answer send(Client client, Reference reference, Object body) {
        return switch (reference.verb()) {
            case "PATCH" -> client.patch(reference.path(), body);
            case "POST" -> client.post(reference.path(), body);
            default -> client.put(reference.path(), body);
        };
    }

    private static String id(Things things, String parameter) {
        return things.ids().getOrDefault(parameter, "");
    }
}
