package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.ProbedCall;
import org.manydesk.scope.Role;

/** Every operation that takes something says what is missing when nothing, or nothing of use, is sent. */
@OnTheDesk
class WithoutContentIT {
    private static final Map<String, BodyPublisher> BODIES = Map.of(
            "no body", BodyPublishers.noBody(),
            "an empty body", BodyPublishers.ofByteArray(new byte[0]),
            "null", BodyPublishers.ofString("null"),
            "[]", BodyPublishers.ofString("[]"),
            "\"x\"", BodyPublishers.ofString("\"x\""));

    /** It takes nothing, and would have the machine busy for minutes. */
    private static final String STARTS_WORK = "/wall-probes";

    private static Things own;
    private static List<Client> callers;

    @BeforeAll
    static void a_client_with_everything_and_whoever_may_send_something() {
        var desk = Desk.fresh();
        own = Things.planted(desk, "alpha", "CONTENT" + desk.mark().toUpperCase(java.util.Locale.ROOT));
        callers = List.of(
                desk.admin(),
                desk.ofTenant(Role.CLIENT_MANAGER, "alpha"),
                desk.staff(Role.MAIL_GATEWAY),
                Desk.operator());
    }

    @Test
    void it_is_told_what_to_send() {
        var faults = new ArrayList<String>();
        for (var call : ProbedCall.all(Client.anonymous().visitor()))
            if (!STARTS_WORK.equals(call.path())
                    && List.of("POST", "PUT", "PATCH").contains(call.verb()))
                for (var caller : callers)
                    BODIES.forEach((what, body) -> check(call, what, send(caller, call, body), faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void an_import_of_nothing_is_refused() {
        var imports = "tenants/alpha/imports";
        var admin = callers.getFirst();
        var told = admin.with("Content-Type", "text/csv").post(imports, "").problem(400);
        assertThat(told.path("detail").asText()).contains("text/csv", "application/x-ndjson");
        admin.without("Content-Type")
                .send("POST", imports, BodyPublishers.noBody())
                .problem(400);
    }

    private static Answer send(Client caller, ProbedCall call, BodyPublisher body) {
        var path = call.at(own.ids());
        if (call.mediaType().isEmpty()) return caller.without("Content-Type").send(call.verb(), path, body);
        var type = call.mediaType().equals("*/*") ? "application/octet-stream" : call.mediaType();
        return caller.with("Content-Type", type).send(call.verb(), path, body);
    }

    private static void check(ProbedCall call, String what, Answer answer, List<String> faults) {
        var taken = answer.status() < 400;
        if (answer.status() >= 500 || (taken && call.isJson()))
            faults.add(answer.call() + " with " + what + ": " + answer.status() + " " + answer.text());
    }
}
