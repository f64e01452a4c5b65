package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ConventionsIT {
    private static Desk desk;
    private static Client admin;
    private static Client agent;

    @BeforeAll
    static void a_provider_with_two_clients_and_an_agent_of_one() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
        agent = desk.staff(Role.AGENT, "acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=x",
                "limit=",
                "limit=1e1",
                "cursor=nonsense",
                "cursor=%F0%9F"
            })
    void a_bad_page_is_told(String query) {
        for (var list : List.of("tenants", "users", "audit", "tickets", "invoices", "api-tokens")) {
            var answer = admin.get(list + "?" + query);
            answer.problem(400);
            answer.tellsNothingOfTheInside();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-01-01", "from=2026-01-01T00:00:00"})
    void a_bad_date_in_the_query_is_told(String query) {
        admin.get("audit?" + query).problem(400);
    }

    @ParameterizedTest
    @CsvSource({"PUT, tenants, 405", "DELETE, tenants, 405", "GET, nothing-here, 404", "GET, tenants/acme/nothing, 404"
    })
    void what_is_not_there_is_a_problem_too(String method, String path, int status) {
        var answer = admin.send(method, path, java.net.http.HttpRequest.BodyPublishers.noBody());
        answer.problem(status);
        answer.tellsNothingOfTheInside();
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() {
        var answer = admin.send("DELETE", "tenants", java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(answer.header("Allow").split(", *")).contains("GET", "POST").doesNotContain("DELETE");
    }

    @Test
    void another_media_type_is_refused() {
        admin.with("Content-Type", "text/plain").post("users", "{}").problem(415);
        var unreadable = admin.with("Content-Type", "nonsense").post("users", "{}");
        assertThat(unreadable.problem(400).path("instance").asText()).isEqualTo("/api/v1/users");
        assertThat(admin.with("Accept", "image/png").get("tenants").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenants/%00",
                "tenants/..%2f",
                "tenants/%ff%fe",
                "users/99999999999999999999",
                "users/-1",
                "users/0",
                "users/1e3",
                "tickets/ACME-0",
                "tickets/ACME-99999999999999999999",
                "tickets/acme-1",
                "tickets/%27",
                "invoices/x",
                "imports/1",
                "tickets/ACME-1/messages/x",
                "tenants/acme/contracts/%25"
            })
    void an_odd_name_is_an_unknown_one(String path) {
        var answer = admin.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isIn(400, 404);
        answer.tellsNothingOfTheInside();
    }

    @Test
    void a_foreign_client_and_one_that_does_not_exist_answer_alike() {
        var foreign = agent.get("tenants/globex");
        var unknown = agent.get("tenants/nobody");
        foreign.problem(404);
        assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(unknown));
        assertThat(foreign.text("instance")).isEqualTo("/api/v1/tenants/globex");
    }

    @Test
    void scope_comes_before_the_right_and_the_right_before_the_body() {
        var careless = agent.without("If-Match");
        Client.anonymous().patch("tenants/acme", "{").problem(401);
        careless.patch("tenants/globex", "{").problem(404);
        careless.patch("tenants/acme", "{").problem(403);
        admin.without("If-Match").patch("tenants/acme", "{").problem(428);
        admin.patch("tenants/acme", "{").problem(400);
    }

    @Test
    void without_a_valid_token_nothing_is_told() {
        for (var path : List.of("tenants", "tenants/acme", "users", "audit", "providers", "tickets", "nothing-here")) {
            var answer = Client.anonymous().get(path);
            answer.problem(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            Client.withToken("md_nonsense").get(path).problem(401);
        }
    }

    @Test
    void a_change_names_the_version_that_it_is_meant_for() {
        desk.tenant("versioned");
        var path = "tenants/versioned";
        var etag = admin.get(path).expect(200).header("ETag");
        admin.without("If-Match").patch(path, Map.of("name", "A")).problem(428);
        var changed =
                admin.with("If-Match", etag).patch(path, Map.of("name", "B")).expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
        assertThat(admin.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        admin.with("If-Match", etag).patch(path, Map.of("name", "C")).problem(412);
        admin.with("If-Match", "nonsense").patch(path, Map.of("name", "C")).problem(412);
        admin.with("If-Match", etag + ", " + changed.header("ETag"))
                .patch(path, Map.of("name", "D"))
                .expect(200);
        assertThat(admin.patch(path, Map.of("name", "E")).expect(200).text("name"))
                .isEqualTo("E");
    }

    @Test
    void a_list_is_stable_while_rows_are_inserted() {
        var own = Desk.fresh();
        for (int i = 0; i < 5; i++) own.tenant("t" + i);
        var seen = new ArrayList<String>();
        var cursor = "";
        for (int page = 0; page < 10; page++) {
            var answer = own.admin().get("tenants?limit=2" + cursor).expect(200);
            answer.items().forEach(item -> seen.add(item.path("key").asText()));
            if (answer.json().path("next").isNull()) break;
            cursor = "&cursor=" + answer.text("next");
            own.tenant("late" + page);
        }
        assertThat(seen).doesNotHaveDuplicates().contains("t0", "t1", "t2", "t3", "t4");
        assertThat(seen.subList(0, 5)).containsExactly("t0", "t1", "t2", "t3", "t4");
    }

    @Test
    void lists_take_one_to_two_hundred() {
        assertThat(admin.get("tenants?limit=1").expect(200).items()).hasSize(1);
        assertThat(admin.get("tenants?limit=200")
                        .expect(200)
                        .json()
                        .path("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void every_answer_carries_the_headers_of_a_careful_server() {
        for (var answer : List.of(
                admin.get("tenants"),
                admin.get("tenants/nobody"),
                Client.anonymous().get("tenants"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            answer.tellsNothingOfTheInside();
        }
    }

    private static ObjectNode withoutInstance(Answer answer) {
        ObjectNode problem = answer.json().deepCopy();
        problem.remove("instance");
        return problem;
    }
}
