package org.manydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** One client that asks without end takes nothing from another; what is over is told with what to do, and nothing is lost. */
@OnTheDesk
class QuotasIT {
    private static final int QUOTA = 20;

    private final Instant noon = Instant.now().plusSeconds(3600 - Instant.now().getEpochSecond() % 3600);

    private Desk desk;
    private Client loud;
    private Client quiet;

    @BeforeEach
    void two_clients_at_the_beginning_of_an_hour() {
        MovableClock.standAt(noon);
        desk = Desk.fresh();
        desk.tenant("loud");
        desk.tenant("quiet");
        loud = desk.ofTenant(Role.CLIENT_MANAGER, "loud");
        quiet = desk.ofTenant(Role.CLIENT_MANAGER, "quiet");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private void agree(String client, Map<String, ?> agreed) {
        desk.admin().put("tenants/" + client + "/quotas", agreed).expect(200);
    }

    private static void isOver(Answer answer) {
        assertThat(answer.problem(429).path("detail").asText()).contains("Retry-After");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3600);
    }

    @Test
    void a_client_at_fifty_times_its_quota_is_refused_and_another_is_not() {
        agree("loud", Map.of("requests", QUOTA));
        agree("quiet", Map.of("requests", QUOTA));
        int served = 0;
        for (int call = 0; call < 50 * QUOTA; call++) {
            var answer = loud.get("tickets");
            if (answer.status() == 200) served++;
            else isOver(answer);
            if (call % 60 == 0) quiet.get("tickets").expect(200);
        }
        assertThat(served).isEqualTo(QUOTA);
        desk.ofTenant(Role.REQUESTER, "loud").get("tickets").problem(429);
        desk.staff(Role.AGENT, "loud").get("tickets").expect(200);
        MovableClock.standAt(noon.plusSeconds(60));
        loud.get("tickets").expect(200);
    }

    @Test
    void who_was_refused_is_refused_for_the_rest_of_the_minute_unless_more_is_agreed() {
        agree("loud", Map.of("requests", 1));
        loud.get("tickets").expect(200);
        isOver(loud.get("tickets"));
        MovableClock.standAt(noon.plusSeconds(20));
        assertThat(Integer.parseInt(loud.get("tickets").header("Retry-After"))).isBetween(1, 40);
        agree("loud", Map.of("requests", 5));
        loud.get("tickets").expect(200);
        agree("loud", Map.of("requests", 1));
        isOver(loud.get("tickets"));
        MovableClock.standAt(noon.plusSeconds(60));
        loud.get("tickets").expect(200);
    }

    @Test
    void exports_of_one_client_are_counted_for_it_alone() {
        for (var client : new String[] {"loud", "quiet"}) desk.contract(client, "2026-01-01");
        agree("loud", Map.of("exports", 1));
        export("loud").expect(200);
        isOver(export("loud"));
        export("quiet").expect(200);
        assertThat(desk.admin().get("audit?limit=200&tenant=loud").items().filter(entry -> entry.path("action")
                        .asText()
                        .equals("USAGE_EXPORTED")))
                .hasSize(1);
    }

    @Test
    void an_export_of_a_clients_audit_trail_is_one_too() {
        agree("loud", Map.of("exports", 1));
        desk.admin().get("audit/export?tenant=loud").expect(200);
        isOver(desk.admin().get("audit/export?tenant=loud"));
        desk.admin().get("audit/export?tenant=quiet").expect(200);
    }

    private Answer export(String client) {
        var number = client.toUpperCase(java.util.Locale.ROOT) + "-C1";
        return desk.admin()
                .with("Accept", "text/csv, application/problem+json")
                .get("tenants/" + client + "/contracts/" + number + "/usage?period=2026-09");
    }

    @Test
    void a_mail_that_is_over_is_not_taken_and_comes_in_when_it_is_handed_in_again() {
        agree("loud", Map.of("mails", 1));
        var gateway = desk.staff(Role.MAIL_GATEWAY).with("Content-Type", "message/rfc822");
        mail(gateway, "loud", "first").expect(201);
        isOver(mail(gateway, "loud", "second"));
        mail(gateway, "loud", "first").expect(200);
        mail(gateway, "quiet", "third").expect(201);
        assertThat(desk.admin().get("tickets?tenant=loud").items()).hasSize(1);
        MovableClock.standAt(noon.plusSeconds(3600));
        mail(gateway, "loud", "second").expect(201);
        assertThat(desk.admin().get("tickets?tenant=loud").items()).hasSize(2);
    }

    private Answer mail(Client gateway, String client, String subject) {
        var raw =
                """
                From: Jane <jane@%1$s-%2$s.example>\r
                To: %3$s\r
                Subject: %4$s\r
                Message-ID: <%4$s-%2$s@x.example>\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain\r
                \r
                %4$s\r
                --b\r
                Content-Type: text/plain; name=a.txt\r
                Content-Disposition: attachment; filename=a.txt\r
                \r
                twenty bytes of text\r
                --b--\r
                """
                        .formatted(client, desk.mark(), desk.supportAddress(client), subject);
        return gateway.post("inbound-mail?recipient=" + desk.supportAddress(client), raw);
    }

    @Test
    void a_file_that_does_not_fit_is_refused_and_a_mail_with_one_is_taken() {
        agree("loud", Map.of("storage", 15));
        var ticket = Map.of(
                "type", "INCIDENT", "subject", "S", "description", "D", "requester", Map.of("email", "a@b.example"));
        var ref = desk.admin().post("tenants/loud/tickets", ticket).expect(201).text("ref");
        attach(ref, "ten bytes.").expect(201);
        assertThat(attach(ref, "and six").problem(413).path("type").asText()).endsWith("storage-full");
        assertThat(desk.admin().get("tickets/" + ref + "/attachments").items()).hasSize(1);
        mail(desk.staff(Role.MAIL_GATEWAY).with("Content-Type", "message/rfc822"), "loud", "with a file")
                .expect(201);
    }

    private Answer attach(String ref, String content) {
        return desk.admin()
                .with("Content-Type", "text/plain")
                .post("tickets/" + ref + "/attachments?name=a.txt", content);
    }

    @Test
    void administrators_agree_on_them_see_the_use_and_are_told_once_when_four_fifths_are_used() {
        agree("loud", Map.of("requests", 10));
        for (int call = 0; call < 9; call++) loud.get("tickets").expect(200);
        var standing = desk.admin().get("tenants/loud/quotas").expect(200);
        assertThat(standing.items().map(line -> line.path("measure").asText()))
                .containsExactly("REQUESTS", "MAILS", "EXPORTS", "STORAGE");
        assertThat(standing.json().at("/items/0/used").asInt()).isEqualTo(9);
        assertThat(standing.json().at("/items/0/allowed").asInt()).isEqualTo(10);
        assertThat(standing.json().at("/items/1/usual").asBoolean()).isTrue();
        MovableClock.standAt(noon.plusSeconds(60));
        for (int call = 0; call < 9; call++) loud.get("tickets").expect(200);
        assertThat(desk.admin().get("notifications").expect(200).items())
                .singleElement()
                .satisfies(bell -> {
                    assertThat(bell.path("kind").asText()).isEqualTo("QUOTA_NEAR");
                    assertThat(bell.path("quota").asText()).isEqualTo("REQUESTS");
                    assertThat(bell.path("tenant").asText()).isEqualTo("loud");
                });
        agree("loud", Map.of());
        assertThat(desk.admin()
                        .get("tenants/loud/quotas")
                        .json()
                        .at("/items/0/usual")
                        .asBoolean())
                .isTrue();
        assertThat(desk.admin().get("audit?limit=200&tenant=loud").text()).contains("QUOTAS_CHANGED");
    }

    @Test
    void nobody_else_sees_or_changes_them() {
        var stranger = Desk.fresh().admin();
        stranger.get("tenants/loud/quotas").problem(404);
        stranger.put("tenants/loud/quotas", Map.of("requests", 1)).problem(404);
        quiet.get("tenants/loud/quotas").problem(404);
        loud.put("tenants/loud/quotas", Map.of("requests", 1_000_000)).problem(403);
        desk.admin().put("tenants/loud/quotas", Map.of("requests", -1)).problem(422);
        desk.staff(Role.BILLING, "quiet").get("tenants/loud/quotas").problem(404);
    }
}
