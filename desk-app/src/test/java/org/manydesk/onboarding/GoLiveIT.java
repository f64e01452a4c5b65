package org.manydesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class GoLiveIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        other.tenant("theirs");
    }

    private static List<String> lacking(String key) {
        return desk.admin()
                .get("tenants/" + key + "/go-live")
                .expect(200)
                .json()
                .path("checks")
                .valueStream()
                .filter(check -> !check.path("state").asText().equals("DONE"))
                .map(check ->
                        check.path("state").asText() + " " + check.path("item").asText())
                .toList();
    }

    @Test
    void a_client_that_was_only_named_lacks_everything_and_one_thing_after_the_other_is_mended() {
        var admin = desk.admin();
        admin.post("tenants", Map.of("key", "bare", "name", "Bare", "locale", "en-GB", "zone", "Europe/London"))
                .expect(201);
        assertThat(lacking("bare"))
                .containsExactly(
                        "MISSING SUPPORT_ADDRESS",
                        "ADVISED MAIL",
                        "ADVISED BRAND",
                        "MISSING CONTRACT",
                        "MISSING CALENDAR",
                        "MISSING PROMISES",
                        "MISSING PRICES",
                        "MISSING MANAGER",
                        "MISSING STAFF",
                        "ADVISED FORMS",
                        "ADVISED KNOWLEDGE",
                        "MISSING BUYER",
                        "MISSING SELLER");
        var terms = Contracts.usual("BARE-1", "2020-01-01");
        terms.withObject("/calendar").putArray("holidays");
        desk.contract("bare", terms);
        assertThat(lacking("bare")).contains("ADVISED CALENDAR").doesNotContain("MISSING CONTRACT", "MISSING PRICES");
        var buyer = Map.of("legalName", "Bare Ltd", "address", "1 High Street", "country", "GB", "vatId", "GB1");
        admin.patch("tenants/bare", Map.of("supportAddress", desk.supportAddress("bare"), "billing", buyer))
                .expect(200);
        desk.ofTenant(Role.CLIENT_MANAGER, "bare");
        desk.staff(Role.AGENT, "bare");
        admin.put(
                        "provider",
                        Map.of(
                                "name",
                                "P",
                                "legalName",
                                "P SA",
                                "address",
                                "Quai 1",
                                "country",
                                "FR",
                                "vatId",
                                "FR40303265045"))
                .expect(200);
        assertThat(lacking("bare"))
                .containsExactly(
                        "ADVISED MAIL", "ADVISED BRAND", "ADVISED CALENDAR", "ADVISED FORMS", "ADVISED KNOWLEDGE");
        write("theirs", other);
        assertThat(lacking("bare")).contains("ADVISED MAIL");
        write("bare", desk);
        admin.put(
                        "tenants/bare/forms",
                        "{\"asked\": {\"INCIDENT\": [{\"key\": \"floor\", \"label\": \"Floor\", \"kind\": \"TEXT\"}]}}")
                .expect(200);
        share(Map.of("state", "DRAFT"), "draft");
        assertThat(lacking("bare")).containsExactly("ADVISED BRAND", "ADVISED CALENDAR", "ADVISED KNOWLEDGE");
        share(Map.of("state", "PUBLISHED"), "told");
        assertThat(lacking("bare")).containsExactly("ADVISED BRAND", "ADVISED CALENDAR");
        assertThat(admin.get("tenants/bare/go-live").json().path("ready").asBoolean())
                .isTrue();
        admin.put("tenants/bare/suspension").expect(200);
        assertThat(lacking("bare")).containsExactly("MISSING STANDING", "ADVISED BRAND", "ADVISED CALENDAR");
    }

    private static void write(String client, Desk to) {
        var mail =
                """
                From: Jane <jane@%1$s.example>\r
                To: %2$s\r
                Subject: First\r
                Message-ID: <first-%2$s>\r
                \r
                Hello
                """
                        .formatted(to.mark(), to.supportAddress(client));
        to.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + to.supportAddress(client), mail)
                .expect(201);
    }

    private static void share(Map<String, String> state, String slug) {
        var article =
                new HashMap<>(Map.of("slug", slug, "title", "T", "body", "x", "language", "en", "audience", "CLIENT"));
        article.putAll(state);
        desk.admin().post("knowledge", article).expect(201);
    }

    @Test
    void a_contract_that_begins_later_is_told_with_its_day() {
        desk.tenant("later");
        desk.contract("later", "2090-01-01");
        assertThat(lacking("later")).contains("ADVISED CONTRACT").doesNotContain("MISSING PROMISES");
        assertThat(desk.admin().get("tenants/later/go-live").text()).contains("2090-01-01");
    }

    @Test
    void only_the_clients_own_administrators_ask() {
        desk.admin().get("tenants/theirs/go-live").problem(404);
        desk.tenant("asked");
        desk.staff(Role.LEAD, "asked").get("tenants/asked/go-live").problem(403);
        Client.anonymous().get("tenants/asked/go-live").problem(401);
    }
}
