package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
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
                .post("passwords", java.util.Map.of("token", link.replaceAll(".*/", ""), "password", Desk.PASSWORD))
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
}
