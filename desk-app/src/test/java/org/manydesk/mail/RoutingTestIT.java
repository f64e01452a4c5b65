package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class RoutingTestIT {
    private static Desk desk;
    private static Desk other;
    private static Client gateway;

    @BeforeAll
    static void two_providers_with_a_client_each() {
        desk = Desk.fresh();
        other = Desk.fresh();
        desk.tenant("acme");
        other.tenant("acme");
        gateway = desk.staff(Role.MAIL_GATEWAY);
    }

    private static Answer tried(String sender, String recipient, String subject) {
        return desk.admin()
                .post("routing/test", Map.of("sender", sender, "recipient", recipient, "subject", subject))
                .expect(200);
    }

    private static Answer sent(String sender, String recipient, String subject) {
        var mail = "From: " + sender + "\r\nTo: " + recipient + "\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
        return gateway.with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + URLEncoder.encode(recipient, UTF_8), mail);
    }

    @Test
    void what_is_told_is_what_then_happens_and_telling_writes_nothing() {
        var to = desk.supportAddress("acme");
        var first = tried("Zoë <Zoe@acme.example>", to, "Printer");
        assertThat(first.text("outcome")).isEqualTo("TICKET_CREATED");
        assertThat(first.text("client")).isEqualTo("acme");
        assertThat(first.json().at("/sender/email").asText()).isEqualTo("zoe@acme.example");
        assertThat(first.json().at("/sender/name").asText()).isEqualTo("Zoë");
        assertThat(first.json().at("/sender/known").asBoolean()).isFalse();
        assertThat(first.text("reason")).contains(to);
        assertThat(desk.admin().get("tickets?tenant=acme").expect(200).items()).isEmpty();
        var ref = sent("Zoe <zoe@acme.example>", to, "Printer").expect(201).text("ticket");
        assertThat(ref).isEqualTo("ACME-1");
        var reply = tried("zoe@acme.example", to, "Re: Printer [" + ref + "]");
        assertThat(reply.text("outcome")).isEqualTo("REPLY_ADDED");
        assertThat(reply.text("ticket")).isEqualTo(ref);
        assertThat(reply.json().at("/sender/known").asBoolean()).isTrue();
        assertThat(tried("stranger@x.example", to, "Re: [" + ref + "]").text("outcome"))
                .isEqualTo("TICKET_CREATED");
        var again = sent("zoe@acme.example", to, "Re: Printer [" + ref + "]").expect(201);
        assertThat(again.text("outcome")).isEqualTo(reply.text("outcome"));
        assertThat(again.text("ticket")).isEqualTo(ref);
    }

    @Test
    void a_reply_to_a_ticket_that_is_merged_goes_where_it_is_told_to_go() {
        desk.tenant("globex");
        var to = desk.supportAddress("globex");
        var part = sent("pia@globex.example", to, "Printer").expect(201).text("ticket");
        var whole = sent("pia@globex.example", to, "All printers").expect(201).text("ticket");
        desk.staff(Role.AGENT, "globex")
                .put("tickets/" + part + "/merge", Map.of("into", whole))
                .expect(200);
        var subject = "Re: Printer [" + part + "]";
        var told = tried("pia@globex.example", to, subject);
        assertThat(told.text("outcome")).isEqualTo("REPLY_ADDED");
        assertThat(told.text("ticket")).isEqualTo(whole);
        assertThat(told.text("reason")).contains(whole).doesNotContain(part);
        assertThat(sent("pia@globex.example", to, subject).expect(201).text("ticket"))
                .isEqualTo(whole);
    }

    @Test
    void what_goes_to_nobody_or_comes_from_machines_is_told_with_the_reason_that_inbound_mail_gives() {
        var to = desk.supportAddress("acme");
        var nobodys = "nobody@" + desk.mark() + ".example";
        for (var mail : new String[][] {
            {"a@x.example", nobodys, "S"},
            {"mailer-daemon@x.example", to, "Undelivered"},
            {to, to, "Loop"},
            {"MAILERX", to, "S"}
        }) {
            var told = tried(mail[0], mail[1], mail[2]);
            var happened = sent(mail[0], mail[1], mail[2]).expect(200);
            assertThat(told.text("outcome")).isEqualTo(happened.text("outcome"));
            assertThat(told.text("reason")).isEqualTo(happened.text("reason"));
        }
    }

    @Test
    void an_address_of_another_provider_is_nobodys() {
        var foreign = tried("a@x.example", other.supportAddress("acme"), "S");
        var unknown = tried("a@x.example", "nobody@nowhere.example", "S");
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    @Test
    void bad_words_are_refused_and_others_than_administrators_too() {
        desk.admin()
                .post("routing/test", Map.of("sender", " ", "recipient", ""))
                .problem(422);
        desk.admin()
                .post("routing/test", Map.of("sender", "a@x.example", "recipient", "b".repeat(400)))
                .problem(422);
        assertThat(tried("a@x.example\r\nAuto-Submitted: auto-replied", desk.supportAddress("acme"), "S")
                        .text("outcome"))
                .isNotEqualTo("IGNORED");
        desk.staff(Role.LEAD, "acme")
                .post("routing/test", Map.of("sender", "a@x.example", "recipient", "b@x.example"))
                .problem(403);
    }
}
