package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

/** People are let in by a list. */
@OnTheDesk
class RosterIT {
    private static final String HEADER = "email,name,role,client,allow,deny\n";

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        other.tenant("theirs");
    }

    private static Answer bring(Client who, String rows, boolean dryRun) {
        return who.with("Content-Type", "text/csv").post("people-imports?dryRun=" + dryRun, HEADER + rows);
    }

    private static String address(String name) {
        return name + "-" + desk.mark() + "@msp.example";
    }

    private static List<String> outcomes(Answer report) {
        return report.expect(200)
                .json()
                .path("rows")
                .valueStream()
                .map(row ->
                        row.path("line").asText() + " " + row.path("outcome").asText())
                .toList();
    }

    private static List<String> everybody() {
        return desk.admin()
                .get("users?limit=200")
                .expect(200)
                .items()
                .map(user -> user.path("email").asText())
                .toList();
    }

    @Test
    void good_rows_land_bad_ones_are_told_and_the_preview_keeps_nothing() {
        var rows = address("one") + ",One,AGENT,,acme;globex,globex\n"
                + address("two") + ",Two,REQUESTER,acme,,\n"
                + "not an address,Three,AGENT,,,\n"
                + address("four") + ",,AGENT,,,\n"
                + address("five") + ",Five,AGENT,,theirs,\n"
                + address("six") + ",Six,REQUESTER,theirs,,\n"
                + address("two") + ",Two again,REQUESTER,acme,,\n"
                + address("seven") + ",Seven,OPERATOR,,,\n"
                + address("eight") + ",Eight,CLIENT_MANAGER,acme,globex,\n";
        var before = everybody();
        var preview = bring(desk.admin(), rows, true);
        assertThat(outcomes(preview))
                .containsExactly(
                        "2 NEW",
                        "3 NEW",
                        "4 REJECTED",
                        "5 REJECTED",
                        "6 REJECTED",
                        "7 REJECTED",
                        "8 REJECTED",
                        "9 REJECTED",
                        "10 REJECTED");
        assertThat(everybody()).isEqualTo(before);
        var landed = bring(desk.admin(), rows, false);
        assertThat(landed.text()).isEqualTo(preview.text());
        assertThat(landed.json().path("created").asInt()).isEqualTo(2);
        assertThat(everybody()).hasSize(before.size() + 2).contains(address("one"), address("two"));
        var again = bring(desk.admin(), rows, false);
        assertThat(again.json().path("created").asInt()).isZero();
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(everybody()).hasSize(before.size() + 2);
    }

    @Test
    void who_is_let_in_sees_what_the_list_says() {
        bring(desk.admin(), address("reach") + ",Reach,AGENT,,acme globex,globex\n", false)
                .expect(200);
        var id = desk.admin()
                .get("users?limit=200")
                .items()
                .filter(user -> user.path("email").asText().equals(address("reach")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var link = desk.admin()
                .post("users/" + id + "/password-link", "")
                .expect(201)
                .text("link");
        Client.anonymous()
                .post("passwords", Map.of("token", link.replaceAll(".*/", ""), "password", Desk.PASSWORD))
                .expect(204);
        var keys = Client.signIn(address("reach"), Desk.PASSWORD)
                .get("tenants")
                .expect(200)
                .items();
        assertThat(keys.map(tenant -> tenant.path("key").asText())).containsExactly("acme");
    }

    @Test
    void a_person_here_with_another_role_is_not_changed() {
        var person = desk.person(Role.AGENT, null);
        var report = bring(desk.admin(), person.email() + ",Now admin,ADMIN,,,\n", false);
        assertThat(outcomes(report)).containsExactly("2 REJECTED");
        assertThat(desk.admin().get("users/" + person.id()).text("role")).isEqualTo("AGENT");
    }

    @Test
    void of_another_provider_a_list_tells_and_changes_nothing() {
        var theirs = other.person(Role.AGENT, null);
        var report = bring(desk.admin(), theirs.email() + ",Mine now,AGENT,,acme,\n", false);
        assertThat(outcomes(report)).containsExactly("2 REJECTED");
        assertThat(report.text()).doesNotContain(theirs.id()).doesNotContain("AGENT person");
        var foreign = bring(desk.admin(), address("x") + ",X,REQUESTER,theirs,,\n", true);
        var unknown = bring(desk.admin(), address("x") + ",X,REQUESTER,theirz,,\n", true);
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    @Test
    void only_administrators_bring_lists() {
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            bring(desk.staff(role, "acme"), "", true).problem(403);
        for (var role : List.of(Role.CLIENT_MANAGER, Role.REQUESTER))
            bring(desk.ofTenant(role, "acme"), "", true).problem(403);
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        var csv = desk.admin().with("Content-Type", "text/csv");
        csv.post("people-imports", "").problem(422);
        csv.post("people-imports", "name,role\nA,AGENT\n").problem(422);
        csv.post("people-imports", HEADER + "\"a@x.example,A,AGENT").problem(422);
        csv.post("people-imports", "x".repeat(1_048_577)).problem(413);
    }

    @Test
    void a_list_with_an_administrator_takes_a_fresh_proof_before_its_first_row() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        var token = Client.withToken(
                admin.post("api-tokens", Map.of("name", "stolen")).expect(201).text("token"));
        var rows = address("first") + ",First,AGENT,,,\n" + address("boss") + ",Boss,admin,,,\n";
        for (var dryRun : List.of(true, false))
            assertThat(bring(token, rows, dryRun).problem(403).path("type").asText())
                    .isEqualTo("urn:manydesk:problem:proof-needed");
        assertThat(everybody()).doesNotContain(address("first"), address("boss"));
        assertThat(outcomes(bring(token, address("plain") + ",Plain,AGENT,,,\n", false)))
                .containsExactly("2 NEW");
        assertThat(outcomes(bring(admin, rows, false))).containsExactly("2 NEW", "3 NEW");
    }

    @Test
    void a_row_that_fails_is_told_and_keeps_no_other_waiting() throws SQLException {
        var poison = address("poison");
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            statement.execute("CREATE TRIGGER poison BEFORE INSERT ON user_account FOR EACH ROW IF NEW.email = '"
                    + poison + "' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'poisoned'; END IF");
            try {
                var rows = address("before") + ",Before,AGENT,,,\n" + poison + ",Poison,AGENT,,,\n" + address("after")
                        + ",After,AGENT,,,\n";
                var report = bring(desk.admin(), rows, false);
                assertThat(outcomes(report)).containsExactly("2 NEW", "3 REJECTED", "4 NEW");
                assertThat(report.text()).contains("Reference").doesNotContain("poisoned");
                assertThat(everybody())
                        .contains(address("before"), address("after"))
                        .doesNotContain(poison);
            } finally {
                statement.execute("DROP TRIGGER poison");
            }
        }
    }

    @Test
    void who_comes_in_elsewhere_at_the_same_time_is_told_and_keeps_no_other_waiting() throws Exception {
        var same = address("at-once");
        try (var database = DeskAddress.database();
                var thread = Executors.newSingleThreadExecutor()) {
            database.setAutoCommit(false);
            copy(database, other.person(Role.AGENT, null), same);
            var rows = same + ",At once,AGENT,,,\n" + address("behind") + ",Behind,AGENT,,,\n";
            var report = thread.submit(() -> bring(desk.admin(), rows, false));
            Waiting.forALock(database, report);
            database.commit();
            assertThat(outcomes(report.get())).containsExactly("2 REJECTED", "3 NEW");
        }
    }

    /** Somebody with another address in place of a person's, in the transaction of this connection. */
    private static void copy(Connection database, Desk.Person person, String email) throws SQLException {
        try (var insert = database.prepareStatement("INSERT INTO user_account (provider_id, id, email, name, role,"
                + " active, created_at, version) SELECT provider_id, ?, ?, name, role, active, created_at, version"
                + " FROM user_account WHERE id = ?")) {
            insert.setLong(1, Ids.next());
            insert.setString(2, email);
            insert.setString(3, person.id());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
