package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.ProbedCall;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needed;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/** A custom role takes rights away, everywhere and at once, and gives none. */
@OnTheDesk
class CustomRolesIT {
    /** Those of others are not there for anybody, whatever their rights. */
    private static final String OF_ONE_PERSON = "notification";

    private static Desk desk;
    private static Desk other;
    private static Things own;
    private static List<Probe> probes;

    /** A call of the interface, and the rights that its method asks for. */
    private record Probe(String verb, String path, String mediaType, Set<Right> asked) {}

    @BeforeAll
    static void a_provider_with_one_of_everything() {
        desk = Desk.fresh();
        other = Desk.fresh();
        own = Things.planted(desk, "alpha", "ROLES" + desk.mark().toUpperCase(java.util.Locale.ROOT));
        var types = new java.util.HashMap<String, String>();
        ProbedCall.all(Client.anonymous().visitor())
                .forEach(call -> types.put(call.verb() + " " + shape(call.path()), call.mediaType()));
        probes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manydesk").stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Allowed.class))
                        .filter(method -> Arrays.asList(
                                        method.getAnnotation(Allowed.class).value())
                                .contains(Role.ADMIN))
                        .map(method -> probe(method, types))
                        .filter(CustomRolesIT::isThere)
                        .toList();
    }

    /** Whether there is one of each thing that the path names; of what is not there, 404 says nothing of rights. */
    private static boolean isThere(Probe probe) {
        return Stream.of(probe.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .allMatch(part -> own.ids().containsKey(part) && !part.equals(OF_ONE_PERSON));
    }

    private static String shape(String path) {
        return path.replaceAll("^/|\\{\\w+}", "");
    }

    private static Probe probe(Method method, Map<String, String> types) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(said -> said.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
        var path = Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(java.util.Objects::nonNull)
                .map(said -> said.value().replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining("/"))
                .replaceAll("\\{(\\w+)(?:[^{}]|\\{[^}]*})*}", "{$1}");
        return new Probe(verb, path, types.getOrDefault(verb + " " + shape(path), ""), Needed.forCall(method, verb));
    }

    private static String role(Role base, Set<Right> without) {
        var body = Map.of("name", base + " " + org.manydesk.scope.Ids.next(), "base", base, "without", without);
        return desk.admin().post("custom-roles", body).expect(201).text("id");
    }

    private static void give(Desk.Person person, String role) {
        desk.admin()
                .put("users/" + person.id() + "/custom-role", Map.of("role", role))
                .expect(200);
    }

    private static Client narrowed(Role base, Set<Right> without) {
        var person = desk.person(base, null);
        if (base != Role.ADMIN) desk.assign(person.id(), List.of("alpha"), List.of());
        give(person, role(base, without));
        return person.signIn();
    }

    private static Answer send(Client client, Probe probe) {
        var path = java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(probe.path())
                .replaceAll(found -> own.ids().getOrDefault(found.group(1), "?"));
        var caller = probe.mediaType().isEmpty() || probe.mediaType().equals("*/*")
                ? client
                : client.with("Content-Type", probe.mediaType());
        return switch (probe.verb()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            case "POST" -> caller.post(path, "{}");
            case "PATCH" -> caller.patch(path, "{}");
            default -> caller.put(path, "{}");
        };
    }

    @Test
    void every_call_that_asks_for_a_right_is_refused_to_whom_it_is_taken_from() {
        assertThat(probes).hasSizeGreaterThan(120);
        var open = new ArrayList<String>();
        for (var right : Right.values()) {
            var client = narrowed(Role.ADMIN, EnumSet.of(right));
            probes.stream().filter(probe -> probe.asked().contains(right)).forEach(probe -> {
                var answer = send(client, probe);
                if (answer.status() != 403) open.add("without " + right + ": " + probe + " " + answer.status());
            });
        }
        assertThat(open).isEmpty();
    }

    @Test
    void what_is_not_taken_stays() {
        var agent = narrowed(Role.AGENT, EnumSet.of(Right.CONTRACT_READ));
        agent.get("tickets/" + own.ids().get("ref")).expect(200);
        agent.get("tenants/alpha/services").expect(200);
        agent.get("sessions/current").expect(200);
        var reader = narrowed(Role.AGENT, EnumSet.of(Right.TICKET_WORK));
        reader.get("tickets/" + own.ids().get("ref")).expect(200);
        reader.post("tickets/" + own.ids().get("ref") + "/messages", Map.of("kind", "NOTE", "body", "x"))
                .problem(403);
    }

    @Test
    void a_custom_role_never_gives_what_its_base_has_not() {
        var agent = narrowed(Role.AGENT, EnumSet.of(Right.SERVICE_WRITE));
        agent.get("users").problem(403);
        agent.get("audit").problem(403);
        agent.get("invoices").problem(403);
        var more = Map.of("name", "More", "base", "AGENT", "without", List.of("AUDIT_READ"));
        desk.admin().post("custom-roles", more).problem(422);
        for (var base : List.of("OPERATOR", "MAIL_GATEWAY", "CLIENT_MANAGER", "REQUESTER"))
            desk.admin()
                    .post("custom-roles", Map.of("name", "N", "base", base, "without", List.of("TICKET_READ")))
                    .problem(422);
        var lead = desk.person(Role.LEAD, null);
        desk.admin()
                .put(
                        "users/" + lead.id() + "/custom-role",
                        Map.of("role", role(Role.ADMIN, EnumSet.of(Right.AUDIT_READ))))
                .problem(422);
    }

    @Test
    void a_change_of_a_role_counts_with_the_next_call_and_so_does_its_end() {
        var person = desk.person(Role.ADMIN, null);
        var id = role(Role.ADMIN, EnumSet.of(Right.AUDIT_READ));
        var client = person.signIn();
        client.get("audit").expect(200);
        give(person, id);
        client.get("audit").problem(403);
        var name = desk.admin().get("custom-roles/" + id).text("name");
        desk.admin()
                .put("custom-roles/" + id, Map.of("name", name, "base", "ADMIN", "without", List.of("MARGIN_READ")))
                .expect(200);
        client.get("audit").expect(200);
        client.get("cost-rates").problem(403);
        desk.admin().delete("custom-roles/" + id).problem(409);
        desk.admin().delete("users/" + person.id() + "/custom-role").expect(200);
        desk.admin().delete("custom-roles/" + id).expect(204);
        assertThat(desk.admin().get("users/" + person.id()).json().hasNonNull("customRole"))
                .isFalse();
    }

    @Test
    void nobody_makes_gives_or_takes_over_more_than_they_have() {
        var little = desk.person(Role.ADMIN, null);
        var own = role(Role.ADMIN, EnumSet.of(Right.AUDIT_READ, Right.MARGIN_READ));
        give(little, own);
        var client = little.signIn();
        var whole = desk.person(Role.ADMIN, null);
        var mail = "up-" + desk.mark() + "@msp.example";
        client.post("users", Map.of("email", mail, "name", "Up", "role", "ADMIN"))
                .problem(403);
        client.delete("users/" + little.id() + "/custom-role").problem(403);
        client.post("users/" + whole.id() + "/password-link", "").problem(403);
        client.delete("users/" + whole.id()).problem(403);
        client.post("custom-roles", Map.of("name", "Up", "base", "ADMIN", "without", List.of("MARGIN_READ")))
                .problem(403);
        client.put("custom-roles/" + own, Map.of("name", "Up", "base", "ADMIN", "without", List.of("AUDIT_READ")))
                .problem(403);
        var wider = role(Role.ADMIN, EnumSet.of(Right.SETTINGS));
        client.put("users/" + little.id() + "/custom-role", Map.of("role", wider))
                .problem(403);
        client.post("users", Map.of("email", mail, "name", "Same", "role", "AGENT"))
                .expect(201);
    }

    @Test
    void roles_of_another_provider_are_unknown() {
        var theirs = other.admin()
                .post("custom-roles", Map.of("name", "Theirs", "base", "AGENT", "without", List.of("CONTRACT_READ")))
                .expect(201)
                .text("id");
        var body = Map.of("name", "Mine", "base", "AGENT", "without", List.of("CONTRACT_READ"));
        desk.admin().get("custom-roles/" + theirs).problem(404);
        desk.admin().put("custom-roles/" + theirs, body).problem(404);
        desk.admin().delete("custom-roles/" + theirs).problem(404);
        var person = desk.person(Role.AGENT, null);
        var foreign = desk.admin().put("users/" + person.id() + "/custom-role", Map.of("role", theirs));
        var unknown = desk.admin().put("users/" + person.id() + "/custom-role", Map.of("role", "1"));
        foreign.problem(422);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(desk.admin().get("custom-roles?limit=200").text()).doesNotContain("Theirs");
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            desk.staff(role, "alpha").get("custom-roles").problem(403);
    }
}
