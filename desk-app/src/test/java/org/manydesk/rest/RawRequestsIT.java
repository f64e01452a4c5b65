package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.RawCall;
import org.manydesk.scope.Role;

/** Headers that pretend: to be another host, to be a proxy, to be somebody, to end elsewhere. */
@OnTheDesk
class RawRequestsIT {
    private static Desk desk;
    private static Desk.Person person;

    @BeforeAll
    static void a_provider() {
        desk = Desk.fresh();
        desk.tenant("acme");
        person = desk.person(Role.AGENT, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Host: evil.example",
                "X-Original-URL: http://evil.example/",
                "X-Rewrite-URL: http://evil.example/",
                "Forwarded: for=evil.example;host=evil.example;proto=https"
            })
    void another_host_is_never_told(String header) {
        for (var path : new String[] {"/", "/queue", "/sign-in", "/openapi", "/api/v1/tenants", "/nothing"})
            assertThat(RawCall.send("", "GET " + path + " HTTP/1.1", "Host: desk.example", header, "Connection: close"))
                    .as(path)
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("evil");
    }

    /** The address called counts for the caller's own answer; nothing else is told of it. */
    @Test
    void the_host_of_the_call_is_in_no_page() {
        for (var path : new String[] {"/sign-in", "/openapi", "/api/docs"})
            for (var lines : new String[][] {
                {"GET " + path + " HTTP/1.1", "Host: evil.example"},
                {"GET http://evil.example" + path + " HTTP/1.1", "Host: desk.example"},
                {"GET " + path + " HTTP/1.1", "Host: desk.example:80@evil.example"}
            })
                assertThat(RawCall.send("", lines[0], lines[1], "Connection: close"))
                        .doesNotContain("evil");
    }

    @Test
    void two_hosts_or_none_are_one_too_many_or_too_few() {
        assertThat(RawCall.send("", "GET /sign-in HTTP/1.1", "Host: a.example", "Host: b.example", "Connection: close"))
                .doesNotContain("b.example");
        assertThat(RawCall.send("", "GET /sign-in HTTP/1.1", "Connection: close"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Remote-User",
                "Remote-User",
                "X-Forwarded-User",
                "X-User-ID",
                "X-Authenticated-User",
                "X-WEBAUTH-USER",
                "X-SSL-Client-CN"
            })
    void a_header_that_says_who_one_is_is_not_believed(String header) {
        Client.anonymous().with(header, person.email()).get("tenants").problem(401);
    }

    @Test
    void a_token_counts_in_its_header_only() {
        var token = person.signIn().post("api-tokens", Map.of("name", "t")).text("token");
        Client.withToken(token).get("tenants").expect(200);
        for (var name : new String[] {"access_token", "token", "authorization", "bearer"})
            Client.anonymous().get("tenants?" + name + "=" + token).problem(401);
        Client.anonymous()
                .with("Cookie", "Authorization=" + token)
                .get("tenants")
                .problem(401);
    }

    @Test
    void what_is_no_json_by_its_name_changes_nothing() {
        var body = "{\"name\":\"forged\"}";
        var signedIn = person.signIn();
        for (var type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
            signedIn.with("Content-Type", type).post("api-tokens", body).problem(415);
        assertThat(signedIn.get("api-tokens").expect(200).text()).doesNotContain("forged");
    }

    /** Of a length and of chunks the chunks count, or the call is refused (RFC 9112, 6.3): credentials are read, and not all the bytes. */
    @Test
    void a_request_ends_in_one_place_only() {
        var credentials = "{\"email\":\"nobody@x.example\",\"password\":\"wrong\"}";
        var hidden = "GET /api/v1/nothing-smuggled HTTP/1.1\r\nHost: desk.example\r\n\r\n";
        var body = Integer.toHexString(credentials.length()) + "\r\n" + credentials + "\r\n0\r\n\r\n" + hidden;
        var answer = RawCall.send(
                body,
                "POST /api/v1/sessions HTTP/1.1",
                "Host: desk.example",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "Transfer-Encoding: chunked",
                "Connection: close");
        assertThat(answer).doesNotContain("nothing-smuggled");
        assertThat(answer.startsWith("HTTP/1.1 401") || !answer.contains("problem+json"))
                .as(answer)
                .isTrue();
    }

    @Test
    void a_line_end_in_a_name_begins_no_header() {
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type", "INCIDENT",
                                "subject", "S",
                                "description", "D",
                                "requester", Map.of("email", "a@acme.example", "name", "A")))
                .expect(201)
                .text("ref");
        var made = desk.admin()
                .with("Content-Type", "text/html")
                .post("tickets/" + ref + "/attachments?name=a%0d%0aX-Injected:%201%0d%0a%0d%0ab.html", "x");
        if (made.status() == 201) {
            var file = desk.admin().get("tickets/" + ref + "/attachments/" + made.text("id"));
            assertThat(file.expect(200).header("X-Injected")).isEmpty();
        } else assertThat(made.status()).isIn(400, 422);
    }

    /** A browser says where the page is from that asks; only pages of ours are connected to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://desk.example.evil.example",
                "Origin: http://desk.example:81",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void another_site_neither_clicks_nor_listens(String header) {
        assertThat(RawCall.send("", handshake(header))).startsWith("HTTP/1.1 403");
        var click = RawCall.send(
                "{}",
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1",
                "Host: desk.example",
                header,
                "Content-Type: application/json",
                "Content-Length: 2",
                "Connection: close");
        assertThat(click).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_page_of_ours_is_not_refused() {
        for (var header : new String[] {"Origin: http://desk.example", "Sec-Fetch-Site: same-origin", "X-None: 1"})
            assertThat(RawCall.send("", handshake(header))).doesNotContain("Another site may not");
    }

    private static String[] handshake(String header) {
        return new String[] {
            "GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=none HTTP/1.1",
            "Host: desk.example",
            header,
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
    }
}
