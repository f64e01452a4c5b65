package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.ProbedCall;
import org.manydesk.scope.Role;

/** Within one's own client, too, nobody does what is for other roles, and reading changes nothing. */
@OnTheDesk
class EveryRightIT {
    private static final Map<Role, Client> EVERYONE = new LinkedHashMap<>();

    private static List<ProbedCall> calls;
    private static Things own;

    @BeforeAll
    static void a_client_with_everything_and_somebody_of_each_role() {
        var desk = Desk.fresh();
        own = Things.planted(desk, "alpha", "RIGHTS" + desk.mark().toUpperCase(Locale.ROOT));
        EVERYONE.put(Role.ADMIN, desk.admin());
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING)) EVERYONE.put(role, desk.staff(role, "alpha"));
        EVERYONE.put(Role.CLIENT_MANAGER, desk.ofTenant(Role.CLIENT_MANAGER, "alpha"));
        EVERYONE.put(Role.REQUESTER, own.requester());
        EVERYONE.put(Role.MAIL_GATEWAY, desk.staff(Role.MAIL_GATEWAY));
        calls = ProbedCall.all(Client.anonymous().visitor());
    }

    @Test
    void what_is_for_other_roles_is_refused() {
        var done = new ArrayList<String>();
        var refused = new ArrayList<String>();
        EVERYONE.forEach((role, client) -> calls.stream()
                .filter(call -> !call.isOpen() && !call.roles().contains(role.name()))
                .forEach(call -> {
                    var answer = call.send(client.visitor(), own.ids());
                    if (answer.status() == 403) refused.add(answer.call());
                    else if (answer.status() != 404) done.add(role + " " + answer.call() + ": " + answer.text());
                }));
        assertThat(done).isEmpty();
        assertThat(refused).hasSizeGreaterThan(100);
    }

    @Test
    void a_refusal_is_noted_in_the_log_with_who_what_and_from_where() throws IOException {
        var call = "users/" + own.ids().get("user") + "/assignments";
        var agent = Objects.requireNonNull(EVERYONE.get(Role.AGENT));
        agent.put(call, Map.of()).problem(403);
        var id = agent.get("sessions/current").expect(200).text("id");
        assertThat(Files.readString(DeskAddress.log()))
                .contains("Refused: PUT /api/v1/" + call + " by person " + id + " from 127.0.0.1");
    }

    @Test
    void reading_changes_nothing() {
        var before = own.snapshot();
        EVERYONE.forEach((role, client) -> calls.stream()
                .filter(call -> call.verb().equals("GET") && call.roles().contains(role.name()))
                .forEach(call -> call.send(client.visitor(), own.ids())));
        assertThat(own.snapshot()).isEqualTo(before);
    }
}
