package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.RawCall;

/** What every answer tells browsers, whatever was asked for, and what no answer tells anybody. */
@OnTheDesk
class HeadersIT {
    private static Desk desk;

    @BeforeAll
    static void a_provider() {
        desk = Desk.fresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/queue",
                "/nothing/at/all",
                "/js/desk.js",
                "/styles/icon.svg",
                "/VAADIN/nothing.js",
                "/?v-r=heartbeat",
                "/?v-r=uidl&v-uiId=0",
                "/VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/file",
                "/metrics",
                "/openapi",
                "/api/docs",
                "/api/v1/tenants",
                "/api/v1/tenants/nobody",
                "/api/v1/nothing",
                "/scim",
                "/scim/v2/Users",
                "/scim/v2/Users/1",
                "/scim/v2/nothing",
                "/oidc/logout/1",
                "/error-answer"
            })
    void every_kind_of_answer_has_them(String path) {
        for (var client : List.of(Client.anonymous(), desk.admin()))
            isCareful(client.with("Origin", "https://evil.example").get(path));
    }

    /** Refused methods, what is not there, what is too large or not understood, and where one is sent elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "PUT, /js/desk.js, ?",
        "DELETE, /sign-in, ?",
        "OPTIONS, /api/v1/tenants, ?",
        "OPTIONS, /sign-in, ?",
        "PATCH, /api/v1/tenants, 4",
        "DELETE, /api/v1/nothing/at/all, 4",
        "POST, /metrics, ?",
        "PROPFIND, /api/v1/tenants, ?",
        "HEAD, /sign-in, 2",
        "HEAD, /js/desk.js, 2",
        "GET, /js/nothing.js, ?",
        "GET, /webjars/nothing, ?",
        "POST, /VAADIN/nothing, ?",
        "POST, /?v-r=uidl&v-uiId=0, ?",
        "POST, /scim/v2/Users, ?",
        "POST, /oidc/logout/1, ?"
    })
    void every_way_to_ask_is_answered_with_them(String method, String path, String status) {
        var answer = RawCall.send(
                "", method + " " + path + " HTTP/1.1", "Host: desk.example", "Content-Length: 0", "Connection: close");
        var head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        if (!status.equals("?")) assertThat(head).startsWith("http/1.1 " + status);
        assertThat(head)
                .contains("content-security-policy: ", "frame-ancestors 'none'", "x-content-type-options: nosniff")
                .contains("referrer-policy: same-origin", "cross-origin-opener-policy: same-origin")
                .doesNotContain("access-control-", "\nserver:", "x-powered-by");
        if (!path.equals("/sign-in")) assertThat(head).contains("content-security-policy: default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js", "/js/", "/styles", "/VAADIN"})
    void a_folder_is_nothing(String path) {
        Client.anonymous().get(path).problem(404);
    }

    private static void isCareful(Answer answer) {
        var policy = answer.header("Content-Security-Policy");
        assertThat(policy).as(answer.call()).contains("frame-ancestors 'none'", "base-uri '");
        assertThat(policy).as(answer.call()).containsAnyOf("object-src 'none'", "default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as(answer.call()).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(answer.call()).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy"))
                .as(answer.call())
                .isEqualTo("same-origin");
        assertThat(answer.headers().map().keySet()).as(answer.call()).noneMatch(name -> name.toLowerCase(Locale.ROOT)
                .startsWith("access-control-"));
        if (answer.body().length > 0)
            assertThat(answer.header("Content-Type")).as(answer.call()).matches("[a-z]+/[-a-z.+]+.*");
        assertThat(answer.header("Server")).as(answer.call()).isEmpty();
        answer.tellsNothingOfTheInside();
    }

    @Test
    void text_says_its_characters() {
        assertThat(Client.anonymous().get("/sign-in").header("Content-Type")).containsIgnoringCase("charset=utf-8");
        assertThat(Client.anonymous().get("/api/docs").header("Content-Type")).containsIgnoringCase("charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tenants", "/api/v1/nothing", "/scim/v2/Users", "/scim/v2/nothing"})
    void no_browser_keeps_it(String path) {
        assertThat(desk.admin().get(path).header("Cache-Control")).as(path).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/HEAD",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/META-INF/persistence.xml",
                "/META-INF/MANIFEST.MF",
                "/web-inf/web.xml",
                "/WEB-INF;x/web.xml",
                "/%57EB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/js/../WEB-INF/web.xml",
                "/js/",
                "/styles/",
                "/VAADIN/",
                "/VAADIN/build/",
                "/VAADIN/dev-bundle/",
                "/@vite/client",
                "/asadmin",
                "/management/domain",
                "/unused-openapi",
                "/unused-metrics",
                "/metrics/base",
                "/application.wadl",
                "/api/v1/application.wadl"
            })
    void neither_folders_nor_sources_nor_consoles_are_served(String path) {
        var answer = Client.anonymous().get(path);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.text())
                .as(path)
                .doesNotContain("<web-app", "<persistence", "Manifest-Version", "Index of", "Directory Listing")
                .doesNotContain("ref: refs/", "[core]", "/@vite", "<application xmlns", "jvm_", "GlassFish", "Payara");
    }

    @Test
    void pages_come_without_tools_of_development() {
        assertThat(Client.anonymous().get("/?v-r=init&location=sign-in").text())
                .contains("\"appConfig\"")
                .doesNotContain("\"debug\":true", "versionInfo", "devToolsEnabled\":true");
        assertThat(Client.anonymous().get("/sign-in").expect(200).text()).doesNotContain("vaadin-dev-tools", "/@vite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/js/desk.js", "/api/v1/tenants", "/openapi"})
    void trace_echoes_nothing(String path) {
        var answer = RawCall.send(
                "", "TRACE " + path + " HTTP/1.1", "Host: desk.example", "X-Canary: sings", "Connection: close");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotContain("sings");
    }
}
