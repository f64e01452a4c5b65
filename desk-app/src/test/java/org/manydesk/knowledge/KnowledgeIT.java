package org.manydesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Articles: shared, replaced by a client's own, published, searched, and known to nobody else (decision 0060). */
@OnTheDesk
class KnowledgeIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        other.tenant("elsewhere");
        for (var client : List.of("acme", "globex")) desk.tenant(client);
    }

    private static Map<String, Object> article(String slug, String title, String body) {
        return new HashMap<>(Map.of(
                "slug",
                slug,
                "title",
                title,
                "body",
                body,
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "PUBLISHED"));
    }

    private static Map<String, Object> with(Map<String, Object> article, String member, Object value) {
        var changed = new HashMap<>(article);
        changed.put(member, value);
        return changed;
    }

    private static Answer share(Map<String, Object> article) {
        return desk.admin().post("knowledge", article);
    }

    private static Answer own(String client, Map<String, Object> article) {
        return desk.admin().post("tenants/" + client + "/knowledge", article);
    }

    private static Client of(String client) {
        return desk.ofTenant(Role.REQUESTER, client);
    }

    private static List<String> slugs(Answer page) {
        return page.expect(200).items().map(item -> item.path("slug").asText()).toList();
    }

    @Test
    void a_clients_own_article_is_read_in_place_of_the_shared_one_by_that_client_alone() {
        share(article("vpn", "VPN for all", "Call us.")).expect(201);
        var made = own("acme", article("vpn", "VPN of Acme", "Use *acme* gate."));
        assertThat(made.expect(201).header("Location")).endsWith("/tenants/acme/knowledge/vpn");
        var ofAcme = of("acme").get("tenants/acme/knowledge/vpn").expect(200);
        assertThat(ofAcme.text("title")).isEqualTo("VPN of Acme");
        assertThat(ofAcme.text("source")).isEqualTo("OWN");
        assertThat(of("globex").get("tenants/globex/knowledge/vpn").expect(200).text("title"))
                .isEqualTo("VPN for all");
        var listed = of("acme").get("tenants/acme/knowledge?q=vpn").expect(200);
        assertThat(listed.items().map(item -> item.path("title").asText())).containsExactly("VPN of Acme");
        desk.admin()
                .with("If-Match", ofAcme.header("ETag"))
                .delete("tenants/acme/knowledge/vpn")
                .expect(204);
        assertThat(of("acme").get("tenants/acme/knowledge/vpn").expect(200).text("source"))
                .isEqualTo("SHARED");
    }

    @Test
    void people_of_a_client_read_what_is_published_for_them_and_nothing_else() {
        share(with(article("draft", "Draft", "x"), "state", "DRAFT")).expect(201);
        share(with(article("staff", "Staff", "x"), "audience", "STAFF")).expect(201);
        share(article("told", "Told", "x")).expect(201);
        own("acme", with(article("told", "Not for all", "x"), "audience", "STAFF"))
                .expect(201);
        share(article("later", "Later", "x")).expect(201);
        own("acme", with(article("later", "Still a draft", "x"), "state", "DRAFT"))
                .expect(201);
        var reader = of("acme");
        assertThat(slugs(reader.get("tenants/acme/knowledge?limit=200")))
                .contains("later")
                .doesNotContain("draft", "staff", "told");
        for (var hidden : List.of("draft", "staff", "told", "nothing"))
            assertThat(reader.get("tenants/acme/knowledge/" + hidden)
                            .problem(404)
                            .path("detail")
                            .asText())
                    .isEqualTo("There is no such article, or it is not yours to see.");
        assertThat(reader.get("tenants/acme/knowledge/later").expect(200).text("title"))
                .isEqualTo("Later");
        var agent = desk.staff(Role.AGENT, "acme");
        assertThat(slugs(agent.get("tenants/acme/knowledge?limit=200"))).contains("draft", "staff", "told", "later");
        assertThat(agent.get("tenants/acme/knowledge/later").expect(200).text("title"))
                .isEqualTo("Still a draft");
        reader.get("knowledge").problem(403);
        reader.get("knowledge/told").problem(404);
        assertThat(slugs(agent.get("knowledge?limit=200"))).contains("draft", "told");
    }

    @Test
    void what_was_changed_meanwhile_is_not_written_over_and_the_trail_tells_it() {
        share(article("change", "Before", "x")).expect(201);
        var etag = desk.admin().get("knowledge/change").expect(200).header("ETag");
        var next = article("change", "After", "y");
        var changed = desk.admin().with("If-Match", etag).put("knowledge/change", next);
        assertThat(changed.expect(200).json().path("version").asInt()).isEqualTo(2);
        desk.admin().with("If-Match", etag).put("knowledge/change", next).problem(412);
        desk.admin().without("If-Match").put("knowledge/change", next).problem(428);
        desk.admin().with("If-Match", etag).delete("knowledge/change").problem(412);
        assertThat(desk.admin()
                        .put("knowledge/change", article("other", "After", "y"))
                        .pointers())
                .containsExactly("/slug");
        own("acme", article("trail", "Of Acme", "x")).expect(201);
        desk.admin()
                .put("tenants/acme/knowledge/trail", article("trail", "Of Acme, again", "x"))
                .expect(200);
        desk.admin().put("tenants/acme/knowledge/change", next).problem(409);
        assertThat(desk.admin().get("audit?tenant=acme&limit=200").expect(200).text())
                .contains("ARTICLE_MADE", "ARTICLE_CHANGED", "Of Acme, again")
                .doesNotContain("\"After\"");
        desk.admin().delete("knowledge/change").expect(204);
        assertThat(desk.admin().get("audit?limit=200").expect(200).text()).contains("ARTICLE_REMOVED");
    }

    @Test
    void an_article_that_cannot_be_is_told_every_fault() {
        var bad = article("Bad Slug", " ", " ");
        assertThat(share(bad).pointers()).containsExactlyInAnyOrder("/slug", "/title", "/body");
        assertThat(share(article("new", "N", "x")).pointers()).containsExactly("/slug");
        assertThat(share(with(article("l", "N", "x"), "language", "a b")).pointers())
                .containsExactly("/language");
        assertThat(share(article("long", "N", "x".repeat(50_001))).pointers()).containsExactly("/body");
        share(with(article("r", "N", "x"), "audience", "EVERYBODY")).problem(422);
        share(with(article("dated", "N", "x"), "reviewOn", "2026-02-01")).expect(201);
        assertThat(desk.admin().get("knowledge/dated").text("reviewOn")).isEqualTo("2026-02-01");
        share(article("dated", "Again", "x")).problem(409);
        own("acme", article("dated", "Own", "x")).expect(201);
        own("acme", article("dated", "Own", "x")).problem(409);
    }

    @Test
    void pages_follow_each_other_and_words_find_titles_and_texts() {
        desk.tenant("paged");
        for (var slug : List.of("p1", "p3"))
            own("paged", article(slug, "Page", "zebra")).expect(201);
        for (var slug : List.of("p2", "p3", "p4"))
            share(article(slug, "Page", "zebra shared")).expect(201);
        var reader = of("paged");
        var first = reader.get("tenants/paged/knowledge?q=zebra&limit=2");
        assertThat(slugs(first)).containsExactly("p1", "p2");
        var second = reader.get("tenants/paged/knowledge?q=zebra&limit=2&cursor=" + first.text("next"));
        assertThat(slugs(second)).containsExactly("p3", "p4");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(slugs(reader.get("tenants/paged/knowledge?q=zeb%20share"))).containsExactly("p2", "p4");
        assertThat(slugs(reader.get("tenants/paged/knowledge?q=giraffe"))).isEmpty();
        assertThat(slugs(reader.get("tenants/paged/knowledge?q=%25"))).isEmpty();
        assertThat(slugs(desk.admin().get("knowledge?q=zebra"))).containsExactly("p2", "p3", "p4");
        reader.get("tenants/paged/knowledge?cursor=x").problem(400);
    }

    private static Answer bring(String knowledge, boolean dryRun) {
        var file =
                "client: {key: filed, name: Filed, locale: en-GB, zone: Europe/London}\nknowledge: " + knowledge + "\n";
        return desk.admin().with("Content-Type", "application/yaml").post("tenants/onboarding?dryRun=" + dryRun, file);
    }

    private static List<String> changes(Answer report) {
        return report.json().path("changes").findValuesAsText("pointer");
    }

    @Test
    void a_file_adds_and_changes_articles_and_takes_none_away() {
        var first = "{vpn: {title: VPN, body: \"# A\\n\\nCall.\"}}";
        assertThat(changes(bring(first, true).expect(200))).containsExactly("/client", "/knowledge/vpn");
        desk.admin().get("tenants/filed").problem(404);
        bring(first, false).expect(201);
        assertThat(bring(first, false).expect(200).text("outcome")).isEqualTo("UNCHANGED");
        assertThat(of("filed").get("tenants/filed/knowledge/vpn").expect(200).text("body"))
                .isEqualTo("# A\n\nCall.");
        var second = "{vpn: {state: DRAFT}, wifi: {title: Wi-Fi, body: x, audience: STAFF}}";
        assertThat(changes(bring(second, false).expect(200))).containsExactly("/knowledge/vpn", "/knowledge/wifi");
        var vpn = desk.admin().get("tenants/filed/knowledge/vpn").expect(200);
        assertThat(vpn.text("state")).isEqualTo("DRAFT");
        assertThat(vpn.text("title")).isEqualTo("VPN");
        assertThat(bring("{vpn: {title: \" \"}, Bad Slug: {title: T, body: x}, flat: text, odd: {titel: T}}", true)
                        .pointers())
                .contains("/knowledge/vpn/title", "/knowledge/Bad Slug", "/knowledge/flat", "/knowledge/odd/titel");
        assertThat(bring("[{title: T}]", true).pointers()).containsExactly("/knowledge");
        var written = desk.admin().get("tenants/filed/onboarding").expect(200).text();
        assertThat(written).contains("vpn:", "wifi:");
        assertThat(desk.admin()
                        .with("Content-Type", "application/yaml")
                        .post("tenants/onboarding", written)
                        .expect(200)
                        .text("outcome"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void nobody_of_another_client_or_provider_reads_finds_or_writes_it() {
        own("acme", article("secret", "CANARY", "CANARY text")).expect(201);
        share(article("house", "HOUSECANARY", "HOUSECANARY text")).expect(201);
        var strangers = List.of(
                other.admin(),
                other.ofTenant(Role.CLIENT_MANAGER, "elsewhere"),
                desk.staff(Role.AGENT, "globex"),
                desk.ofTenant(Role.CLIENT_MANAGER, "globex"));
        for (var stranger : strangers) {
            stranger.get("tenants/acme/knowledge").problem(404);
            sameAsMissing(stranger.get("tenants/acme/knowledge/secret"), stranger.get("tenants/acme/knowledge/none"));
            stranger.post("tenants/acme/knowledge", article("s2", "S", "x")).problem(404);
            stranger.put("tenants/acme/knowledge/secret", article("secret", "S", "x"))
                    .problem(404);
            stranger.delete("tenants/acme/knowledge/secret").problem(404);
        }
        for (var insider : List.of(strangers.get(2), strangers.get(3))) {
            sameAsMissing(
                    insider.get("tenants/globex/knowledge/secret"), insider.get("tenants/globex/knowledge/nothing"));
            assertThat(slugs(insider.get("tenants/globex/knowledge?q=CANARY"))).isEmpty();
        }
        assertThat(other.admin().get("knowledge?q=HOUSECANARY").expect(200).items())
                .isEmpty();
        sameAsMissing(other.admin().get("knowledge/house"), other.admin().get("knowledge/none"));
        other.admin().put("knowledge/house", article("house", "S", "x")).problem(404);
        other.admin().delete("knowledge/house").problem(404);
        assertThat(other.ofTenant(Role.REQUESTER, "elsewhere")
                        .get("tenants/elsewhere/knowledge?limit=200")
                        .expect(200)
                        .items())
                .isEmpty();
        Client.anonymous().get("tenants/acme/knowledge").problem(401);
        Client.anonymous().get("knowledge").problem(401);
        var agent = desk.staff(Role.AGENT, "acme");
        agent.post("tenants/acme/knowledge", article("s2", "S", "x")).problem(403);
        agent.post("knowledge", article("s2", "S", "x")).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .put("tenants/acme/knowledge/secret", article("secret", "S", "x"))
                .problem(403);
        assertThat(desk.admin().get("tenants/acme/knowledge/secret").text("title"))
                .isEqualTo("CANARY");
    }

    private static void sameAsMissing(Answer foreign, Answer missing) {
        assertThat(without(foreign)).isEqualTo(without(missing)).contains("\"status\":404");
    }

    private static String without(Answer answer) {
        return answer.text().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
