package org.manydesk.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What is attached to a contract: DOC-1 to DOC-3. */
@OnTheDesk
class DocumentsResourceIT {
    private static Desk desk;
    private static Client admin;
    private static Client manager;
    private static String documents;

    @BeforeAll
    static void a_client_with_a_contract() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
        documents = "tenants/acme/contracts/" + desk.contract("acme", "2026-01-01") + "/documents";
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
    }

    private static Answer attach(String name, String mediaType, String content) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return admin.with("Content-Type", mediaType)
                .post(documents + "?name=" + encoded, content.getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    @Test
    void staff_of_the_client_read_a_document_and_its_managers_once_it_is_shared() {
        var attached = attach("Annex 1 – prices.pdf", "application/pdf", "%PDF-annex");
        var document = documents + "/" + attached.text("id");
        assertThat(attached.header("Location")).endsWith(document);
        assertThat(attached.text("name")).isEqualTo("Annex 1 – prices.pdf");
        assertThat(attached.json().path("shared").asBoolean()).isFalse();
        assertThat(attached.json().path("size").asInt()).isEqualTo(10);
        assertThat(desk.staff(Role.LEAD, "acme").get(document).expect(200).text())
                .isEqualTo("%PDF-annex");
        manager.get(document).problem(404);
        assertThat(manager.get(documents).expect(200).items()).isEmpty();

        admin.put(document + "/sharing").expect(200);
        assertThat(manager.get(document).expect(200).text()).isEqualTo("%PDF-annex");
        assertThat(manager.get(documents).items().map(one -> one.path("name").asText()))
                .containsExactly("Annex 1 – prices.pdf");

        admin.with("If-Match", attached.header("ETag"))
                .delete(document + "/sharing")
                .problem(412);
        admin.delete(document + "/sharing").expect(204);
        manager.get(document).problem(404);
    }

    @Test
    void what_was_removed_stays_listed_for_staff_and_its_bytes_are_gone() throws IOException {
        var attached = attach("old terms.txt", "text/plain", "old");
        var document = documents + "/" + attached.text("id");
        admin.put(document + "/sharing").expect(200);
        admin.with("If-Match", "\"0\"").delete(document).problem(412);
        assertThat(bytesOf(attached.text("id"))).hasSize(1);
        admin.delete(document).expect(204);
        assertThat(bytesOf(attached.text("id"))).isEmpty();
        admin.get(document).problem(404);
        admin.put(document + "/sharing").problem(404);
        admin.delete(document).problem(404);
        assertThat(manager.get(documents).items().map(one -> one.path("id").asText()))
                .doesNotContain(attached.text("id"));
        var listed = admin.get(documents)
                .items()
                .filter(one -> one.path("id").asText().equals(attached.text("id")))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("sha256").asText()).isEqualTo(attached.text("sha256"));
        assertThat(listed.path("removedBy").asText()).isNotBlank();
        assertThat(listed.path("removedAt").asText()).isNotBlank();
        var told = admin.get("audit?tenant=acme&limit=200").items().map(deed -> deed.path("action")
                .asText());
        assertThat(told).contains("DOCUMENT_ATTACHED", "DOCUMENT_SHARED", "DOCUMENT_REMOVED");
    }

    private static List<Path> bytesOf(String id) throws IOException {
        try (var files = Files.walk(DeskAddress.data())) {
            return files.filter(file -> file.getFileName().toString().equals(id))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "..\\..\\boot.ini",
                "a\r\nX-Injected: 1.html",
                "\"><script>alert(1)</script>.html",
                "invoice\u202Efdp.exe",
                "….svg"
            })
    void a_hostile_name_or_page_is_a_download_and_nothing_else(String name) {
        var attached = attach(name, "text/html", "<script>alert(1)</script>");
        assertThat(attached.text("name")).doesNotContain("/", "\\", "\r", "\n", "\u202E");
        var got = admin.get(documents + "/" + attached.text("id")).expect(200);
        assertThat(got.header("Content-Disposition")).startsWith("attachment; filename=\"");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(got.text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_document_has_a_name_and_at_most_50_megabytes() {
        admin.post(documents, "x").problem(400);
        admin.post(documents + "?name=" + "x".repeat(256), "x").problem(400);
        admin.with("Content-Type", "application/octet-stream")
                .post(documents + "?name=big", new byte[50_000_001])
                .problem(413);
    }

    @Test
    void nobody_but_administrators_manages_documents_and_nobody_else_sees_them() {
        var document =
                documents + "/" + attach("ours.txt", "text/plain", "ours").text("id");
        var lead = desk.staff(Role.LEAD, "acme");
        for (var reader : List.of(lead, desk.staff(Role.BILLING, "acme"))) {
            reader.get(document).expect(200);
            reader.post(documents + "?name=x", "x").problem(403);
            reader.put(document + "/sharing").problem(403);
            reader.delete(document + "/sharing").problem(403);
            reader.delete(document).problem(403);
        }
        desk.ofTenant(Role.REQUESTER, "acme").get(documents).problem(403);
        var strangers = List.of(
                desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
                desk.staff(Role.LEAD, "globex"),
                Desk.fresh().admin());
        for (var stranger : strangers) {
            stranger.get(documents).problem(404);
            stranger.get(document).problem(404);
            stranger.post(documents + "?name=x", "x").problem(404);
            stranger.put(document + "/sharing").problem(404);
            stranger.delete(document).problem(404);
        }
    }

    @Test
    void a_document_is_found_with_its_own_contract_only() {
        var document = attach("ours.txt", "text/plain", "ours").text("id");
        var other = desk.contract("globex", "2026-01-01");
        admin.get("tenants/globex/contracts/" + other + "/documents/" + document)
                .problem(404);
        assertThat(admin.get("tenants/globex/contracts/" + other + "/documents").items())
                .isEmpty();
    }

    @Test
    void documents_are_listed_in_pages() {
        var ids = List.of(
                attach("one", "text/plain", "1").text("id"),
                attach("two", "text/plain", "2").text("id"));
        var first = admin.get(documents + "?limit=1").expect(200);
        assertThat(first.items()).hasSize(1);
        assertThat(first.json().path("next").isNull()).isFalse();
        var all = admin.get(documents + "?limit=200").items().map(one -> one.path("id")
                .asText());
        assertThat(all).containsSubsequence(ids);
    }
}
