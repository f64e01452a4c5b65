package org.manydesk.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What is asked to be left out of the figures of a month, and who decides it. */
@OnTheDesk
class ExcludingIT {
    private static OctoberScene scene;

    @BeforeAll
    static void a_provider() {
        scene = OctoberScene.begun();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void an_approved_request_takes_the_clock_out_of_the_percentage() {
        var late = scene.october("umbrella").late();
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "umbrella");
        assertThat(scene.first("umbrella").path("percentage").asText()).isEqualTo("50.00");
        var asked = manager.post(scene.exclusions("umbrella"), scene.wish(late, "Our site was closed"))
                .expect(201);
        assertThat(asked.text("state")).isEqualTo("OPEN");
        assertThat(scene.first("umbrella").path("percentage").asText()).isEqualTo("50.00");
        scene.decide(scene.admin(), "umbrella", asked, "APPROVED").expect(200);
        var line = scene.first("umbrella");
        assertThat(line.path("percentage").asText()).isEqualTo("100.00");
        assertThat(line.path("excluded").asInt()).isEqualTo(1);
        assertThat(line.path("breached").asInt()).isZero();
        assertThat(line.path("kept").asBoolean()).isTrue();
        var told = scene.report("umbrella").path("exclusions").path(0);
        assertThat(told.path("ticket").asText()).isEqualTo(late);
        assertThat(told.path("reason").asText()).isEqualTo("Our site was closed");
        assertThat(told.path("askedBy").asText()).contains("client_manager");
        assertThat(told.path("decidedBy").asText())
                .isEqualTo(scene.administrator().email());
        scene.decide(scene.admin(), "umbrella", asked, "REFUSED").problem(409);
        manager.post(scene.exclusions("umbrella"), scene.wish(late, "Again")).problem(409);
        var deeds =
                scene.admin().get("audit?tenant=umbrella&limit=200").expect(200).text();
        assertThat(deeds).contains("EXCLUSION_ASKED", "EXCLUSION_DECIDED");
    }

    @Test
    void a_refused_one_changes_nothing_and_nobody_decides_their_own() {
        var late = scene.october("stark").late();
        var lead = scene.desk().person(Role.LEAD, null);
        scene.desk().assign(lead.id(), List.of("stark"), List.of());
        var asked = lead.signIn()
                .post(scene.exclusions("stark"), scene.wish(late, "I was ill"))
                .expect(201);
        var own = scene.decide(lead.signIn(), "stark", asked, "APPROVED").problem(409);
        assertThat(own.path("detail").asText()).contains("somebody else");
        scene.decide(scene.desk().staff(Role.AGENT, "stark"), "stark", asked, "APPROVED")
                .problem(403);
        scene.decide(scene.desk().ofTenant(Role.CLIENT_MANAGER, "stark"), "stark", asked, "APPROVED")
                .problem(403);
        scene.decide(scene.admin(), "stark", asked, "REFUSED").expect(200);
        assertThat(scene.first("stark").path("percentage").asText()).isEqualTo("50.00");
        assertThat(scene.report("stark").at("/exclusions/0/state").asText()).isEqualTo("REFUSED");
    }

    @Test
    void what_is_asked_must_be_there_and_be_the_clients() {
        var ours = scene.october("wayne").late();
        scene.october("joker");
        scene.desk()
                .ofTenant(Role.REQUESTER, "wayne")
                .post(scene.exclusions("wayne"), scene.wish(ours, "R"))
                .problem(403);
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "wayne");
        var foreign = manager.post(scene.exclusions("wayne"), scene.wish("JOKER-1", "Theirs"))
                .problem(422);
        var unknown = manager.post(scene.exclusions("wayne"), scene.wish("WAYNE-999", "None"))
                .problem(422);
        assertThat(foreign.path("errors")).isEqualTo(unknown.path("errors"));
        manager.post(scene.exclusions("wayne"), Map.of("ticket", ours, "metric", "NEXT_RESPONSE", "reason", "R"))
                .problem(422);
        manager.post(scene.exclusions("wayne"), Map.of("ticket", ours, "metric", "RESOLUTION", "reason", " "))
                .problem(422);
        var asked = manager.post(scene.exclusions("wayne"), scene.wish(ours, "Ours"))
                .expect(201);
        for (var stranger : List.of(
                scene.desk().ofTenant(Role.CLIENT_MANAGER, "joker"),
                scene.desk().staff(Role.LEAD, "joker"))) {
            stranger.get(scene.exclusions("wayne")).problem(404);
            stranger.get(asked.header("Location")).problem(404);
            stranger.post(scene.exclusions("wayne"), scene.wish(ours, "R")).problem(404);
            stranger.post(scene.closings("wayne"), Map.of("period", OctoberScene.OCTOBER))
                    .problem(404);
            stranger.get(scene.contract("wayne") + "/compliance/trend?period=2026-10")
                    .problem(404);
        }
    }
}
