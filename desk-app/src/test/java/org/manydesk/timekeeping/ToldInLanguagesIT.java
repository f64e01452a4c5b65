package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Explanations in the reader's language, over the wire and on paper. */
@OnTheDesk
class ToldInLanguagesIT {
    private static final String PDF = "application/pdf";

    private static Desk desk;
    private static Client requester;
    private static String ref;

    @BeforeAll
    static void a_german_client_with_a_ticket() {
        desk = Desk.fresh();
        var german = desk.tenantBody("acme");
        german.put("locale", "de-DE");
        desk.admin().post("tenants", german).expect(201);
        desk.contract("acme", "2020-01-01");
        requester = desk.ofTenant(Role.REQUESTER, "acme");
        ref = requester
                .post("tenants/acme/tickets", Map.of("type", "INCIDENT", "subject", "Drucker", "description", "x"))
                .expect(201)
                .text("ref");
        desk.admin()
                .put("tickets/" + ref + "/status", Map.of("status", "PENDING_CUSTOMER"))
                .expect(200);
    }

    private static String sla() {
        return "tickets/" + ref + "/sla";
    }

    @ParameterizedTest(name = "{0} is told in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fr-CA, de;q=0.5 | fr-CA | Le délai est suspendu
                    pl, de;q=0.2    | de    | Die Uhr steht
                    pl              | en-GB | The clock stands
                    ;;;             | en-GB | The clock stands
                    """)
    void the_language_that_is_accepted_is_that_of_the_answer(String accepted, String told, String phrase) {
        var answer = requester.with("Accept-Language", accepted).get(sla()).expect(200);
        assertThat(answer.header("Content-Language")).isEqualTo(told);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.json().path("language").asText()).isEqualTo(told);
        assertThat(answer.json().at("/metrics/1/told").asText()).startsWith(phrase);
    }

    @Test
    void a_language_in_the_address_wins_and_an_unknown_one_is_english() {
        var german = requester.with("Accept-Language", "de");
        assertThat(german.get(sla() + "?lang=es").expect(200).text()).contains("El plazo está en pausa");
        assertThat(german.get(sla() + "?lang=tlh").expect(200).text()).contains("The clock stands");
        assertThat(requester.get(sla()).expect(200).text()).contains("The clock stands");
    }

    @Test
    void what_if_answers_are_told_in_languages_too() {
        var question =
                """
                {"calendar":{"zone":"Europe/Paris","hours":{"mon":[["09:00","17:30"]],"fri":[["09:00","17:30"]]},"holidays":[]},
                 "start":"2026-11-20T17:10:00+01:00","within":"PT40M"}
                """;
        var answer = desk.admin()
                .with("Accept-Language", "de")
                .post("sla/simulations", question)
                .expect(200);
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.json().path("explanation").findValuesAsText("why"))
                .containsExactly(
                        "Servicezeit Fr. 09:00–17:30 Uhr",
                        "außerhalb der Servicezeit",
                        "Servicezeit Mo. 09:00–17:30 Uhr");
    }

    @Test
    void a_paper_is_in_the_clients_language_unless_another_one_is_wanted() throws Exception {
        assertThat(paper(requester, sla()))
                .contains("Warum die Fristen von " + ref, "Erste Antwort", "wartet auf den Kunden");
        assertThat(paper(desk.admin(), sla())).contains("Warum die Fristen von " + ref);
        assertThat(paper(desk.admin().with("Accept-Language", "fr"), sla())).contains("Première réponse");
        assertThat(paper(requester, sla() + "?lang=en")).contains("First response", "Counted in all");
    }

    private static String paper(Client reader, String path) throws Exception {
        var answer = reader.with("Accept", PDF).get(path).expect(200);
        assertThat(answer.header("Content-Type")).startsWith(PDF);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void nobody_else_gets_the_paper() {
        var elsewhere = Desk.fresh();
        elsewhere.tenant("hooli");
        desk.tenant("bravo");
        var strangers = List.of(
                elsewhere.admin(),
                desk.ofTenant(Role.CLIENT_MANAGER, "bravo"),
                desk.ofTenant(Role.REQUESTER, "acme"),
                desk.staff(Role.AGENT, "bravo"));
        for (var stranger : strangers) stranger.with("Accept", PDF).get(sla()).problem(404);
        assertThat(desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                        .with("Accept", PDF)
                        .get(sla())
                        .status())
                .isEqualTo(200);
        requester.with("Accept", "image/png").get(sla()).problem(406);
    }

    @Test
    void people_say_in_which_language_they_want_to_be_told_why() {
        var reader = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        var before = reader.get("profile").expect(200);
        assertThat(before.json().path("locale").asText("")).isEmpty();
        var etag = before.header("ETag");
        reader.with("If-Match", etag)
                .patch("profile", Map.of("locale", "fr-BE"))
                .expect(200);
        assertThat(reader.get("profile").text("locale")).isEqualTo("fr-BE");
        reader.with("If-Match", etag).patch("profile", Map.of("locale", "de")).problem(412);
        reader.without("If-Match").patch("profile", Map.of("locale", "de")).problem(428);
        assertThat(reader.patch("profile", Map.of("locale", "tlh")).expect(422).pointers())
                .containsExactly("/locale");
        assertThat(reader.patch("profile", Map.of("role", "ADMIN")).expect(422).pointers())
                .containsExactly("/role");
        reader.patch("profile", "{\"locale\":null}").expect(200);
        assertThat(reader.get("profile").json().path("locale").asText("")).isEmpty();
        desk.staff(Role.MAIL_GATEWAY).get("profile").problem(403);
        Client.anonymous().get("profile").problem(401);
    }
}
