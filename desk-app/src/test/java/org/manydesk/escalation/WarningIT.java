package org.manydesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;

/** Who is warned while a clock runs out, and who is not. */
@OnTheDesk
class WarningIT extends Ladders {
    @Test
    void the_assignee_is_warned_and_the_leads_hear_of_the_end() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_10);
        assertThat(told(agent)).isEmpty();
        atAndEscalate(MON_11);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
        atAndEscalate(MON_12);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 75%", ref + " FIRST_RESPONSE 50%");
        assertThat(told(lead)).isEmpty();
        atAndEscalate(MON_13);
        assertThat(told(lead)).containsExactly(ref + " FIRST_RESPONSE 100%");
        assertThat(told(other)).isEmpty();
        var ladder = lead.get("tickets/" + ref + "/escalation").expect(200).json();
        assertThat(ladder.path("climbed").findValuesAsText("at")).containsExactly("50%", "75%", "90%", "100%");
        assertThat(ladder.path("next").get(0).path("metric").asText()).isEqualTo("RESOLUTION");
        assertThat(ladder.path("next").get(0).path("at").asText()).isEqualTo("50%");
    }

    @Test
    void what_is_read_is_read() {
        desk.contract(client, "2026-01-01");
        assign(opened("P3"), ana);
        atAndEscalate(MON_11);
        var id = unread(agent).getFirst().path("id").asText();
        agent.put("notifications/" + id + "/read").expect(204);
        assertThat(unread(agent)).isEmpty();
        assertThat(told(agent)).hasSize(1);
        atAndEscalate(MON_12);
        assertThat(unread(agent)).hasSize(1);
        agent.put("notifications/read").expect(204);
        assertThat(unread(agent)).isEmpty();
    }

    @Test
    void a_ticket_of_nobody_is_for_the_leads_to_know() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        atAndEscalate(MON_11);
        assertThat(told(lead)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void after_a_week_off_people_are_told_once_of_the_highest_rung_and_the_verdict_is_that_of_the_timeline() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_A_WEEK_LATER);
        signIn();
        var before = clock(ref, 0);
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " RESOLUTION 100%", ref + " FIRST_RESPONSE 100%");
        assertThat(told(lead)).hasSize(2);
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed).hasSize(8);
        assertThat(climbed.get(0).path("done")).isEmpty();
        assertThat(climbed.get(3).path("reachedAt").asText()).isEqualTo(MON_13);
        assertThat(climbed.get(3).path("climbedAt").asText()).isEqualTo(MON_A_WEEK_LATER);
        assertThat(clock(ref, 0)).isEqualTo(before);
        assertThat(before.path("breachesAfter").asText()).isEqualTo(MON_13);
    }

    @Test
    void a_clock_that_stands_warns_nobody_and_goes_on_to_warn_when_it_goes_on() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_10);
        status(ref, "PENDING_CUSTOMER");
        atAndEscalate(MON_12);
        assertThat(told(agent)).isEmpty();
        assertThat(lead.get("tickets/" + ref + "/escalation").expect(200).json().path("next"))
                .isEmpty();
        status(ref, "OPEN");
        atAndEscalate("2026-10-05T11:59:59Z");
        assertThat(told(agent)).isEmpty();
        atAndEscalate(MON_13);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void an_answer_in_time_needs_no_warning_though_the_timer_is_late() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_12);
        agent.post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "Done."))
                .expect(201);
        Timers.escalate();
        assertThat(told(agent)).isEmpty();
    }

    @Test
    void history_that_is_imported_is_silent_and_what_comes_after_is_not() {
        desk.contract(client, "2026-01-01");
        at(MON_12);
        var row =
                "{\"externalId\":\"X1\",\"type\":\"INCIDENT\",\"subject\":\"Old\",\"description\":\"Old\",\"priority\":\"P3\","
                        + "\"requester\":{\"email\":\"a@acme.example\",\"name\":\"A\"},\"timeline\":[{\"at\":\""
                        + MON_09
                        + "\",\"event\":\"OPENED\"},{\"at\":\"" + MON_09 + "\",\"event\":\"ASSIGNED\",\"to\":\""
                        + ana.email() + "\"}]}";
        var run = desk.admin()
                .with("Content-Type", "application/x-ndjson")
                .post("tenants/" + client + "/imports", row)
                .expect(202)
                .header("Location");
        while (desk.admin().get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
        atAndEscalate("2026-10-05T11:10:00Z");
        assertThat(told(lead)).isEmpty();
        assertThat(told(agent)).isEmpty();
        atAndEscalate("2026-10-05T11:40:00Z");
        assertThat(told(agent).size() + told(lead).size()).isEqualTo(1);
    }

    @Test
    void a_contract_that_is_activated_later_tells_once_of_what_passed_meanwhile() {
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_12);
        desk.contract(client, "2026-01-01");
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 75%");
    }

    @Test
    void a_new_priority_moves_the_rungs() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_10);
        assertThat(told(agent)).isEmpty();
        desk.admin().patch("tickets/" + ref, Map.of("priority", "P2")).expect(200);
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 100%");
    }
}
