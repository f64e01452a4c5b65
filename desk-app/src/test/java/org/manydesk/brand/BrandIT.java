package org.manydesk.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The brand of a client: said, shown to its own people, known to nobody else (decision 0058). */
@OnTheDesk
class BrandIT {
    private static final String BRAND = "tenants/acme/brand";
    private static final String LOGO = BRAND + "/logo";

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers_and_three_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        other = Desk.fresh();
        other.tenant("acme");
    }

    private static Map<String, Object> brand(String sender) {
        return new HashMap<>(
                Map.of("senderName", sender, "shortName", "Acme", "colour", 7, "signature", "Yours\nthe desk"));
    }

    private static byte[] png(Color colour) throws IOException {
        var picture = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 400, 100);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Answer show(Client who, byte[] file) {
        return who.with("Content-Type", "image/png").put(LOGO, file);
    }

    @Test
    void a_brand_is_said_read_by_its_people_and_taken_back() {
        var admin = desk.admin();
        var before = admin.get(BRAND).expect(200);
        var said = admin.put(BRAND, brand("Acme, \"IT\"")).expect(200);
        assertThat(said.text("from")).isEqualTo("\"Acme, \\\"IT\\\"\" <" + desk.supportAddress("acme") + ">");
        assertThat(said.json().path("logo").asBoolean()).isFalse();
        assertThat(admin.with("If-Match", said.header("ETag"))
                        .put(BRAND, brand("Acme IT"))
                        .expect(200)
                        .text("senderName"))
                .isEqualTo("Acme IT");
        admin.with("If-Match", before.header("ETag")).put(BRAND, brand("Late")).problem(412);
        admin.without("If-Match").put(BRAND, brand("Late")).problem(428);
        for (var role : List.of(Role.CLIENT_MANAGER, Role.REQUESTER)) {
            var reader = desk.ofTenant(role, "acme");
            assertThat(reader.get(BRAND).expect(200).text("signature")).isEqualTo("Yours\nthe desk");
            reader.put(BRAND, brand("Theirs")).problem(403);
        }
        desk.staff(Role.AGENT, "acme").put(BRAND, brand("Theirs")).problem(403);
        assertThat(desk.staff(Role.AGENT, "acme").get(BRAND).expect(200).text("shortName"))
                .isEqualTo("Acme");
        assertThat(admin.get("audit?tenant=acme&limit=100").expect(200).text()).contains("BRAND_CHANGED", "Acme IT");
        var back = admin.put(BRAND, Map.of("colour", 0)).expect(200);
        assertThat(back.json().hasNonNull("senderName")).isFalse();
        assertThat(back.text("from")).startsWith("\"");
    }

    @Test
    void what_would_end_a_header_or_is_too_long_is_told_at_its_place_and_nothing_changes() {
        var admin = desk.admin();
        var before = admin.get(BRAND).expect(200).text();
        var bad = brand("Acme\r\nBcc: all@acme.example");
        assertThat(admin.put(BRAND, bad).pointers()).containsExactly("/senderName");
        assertThat(admin.put(BRAND, Map.of("shortName", "A".repeat(21), "colour", 12, "signature", "x".repeat(1001)))
                        .pointers())
                .containsExactlyInAnyOrder("/shortName", "/colour", "/signature");
        assertThat(admin.put(BRAND, Map.of("shortName", "A")).pointers()).containsExactly("/colour");
        assertThat(admin.put(BRAND, Map.of("colour", 1, "signature", "a\u0007b"))
                        .pointers())
                .containsExactly("/signature");
        assertThat(admin.get(BRAND).expect(200).text()).isEqualTo(before);
    }

    @Test
    void a_logo_is_drawn_anew_shown_to_its_people_put_in_place_of_another_and_removed() throws IOException {
        var admin = desk.admin();
        admin.get(LOGO).problem(404);
        show(admin, png(Color.RED)).expect(204);
        var etag = show(admin, png(Color.BLUE)).expect(204).header("ETag");
        show(admin.with("If-Match", "\"77\""), png(Color.RED)).problem(412);
        show(admin.without("If-Match"), png(Color.RED)).problem(428);
        var seen = desk.ofTenant(Role.REQUESTER, "acme").get(LOGO).expect(200);
        assertThat(seen.header("Content-Type")).startsWith("image/png");
        assertThat(seen.header("ETag")).isEqualTo(etag);
        var drawn = ImageIO.read(new ByteArrayInputStream(seen.body()));
        assertThat(new Color(drawn.getRGB(1, 1))).isEqualTo(Color.BLUE);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assertThat(show(admin, svg.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problem(422)
                        .at("/errors/0/detail")
                        .asText())
                .contains("neither a PNG nor a JPEG");
        assertThat(admin.get(BRAND).json().path("logo").asBoolean()).isTrue();
        admin.delete(LOGO).expect(204);
        admin.get(LOGO).problem(404);
        admin.delete(LOGO).expect(204);
        assertThat(admin.get("audit?tenant=acme&limit=100").text())
                .contains("CLIENT_LOGO_CHANGED", "CLIENT_LOGO_REMOVED");
    }

    @Test
    void nobody_of_another_client_or_provider_sees_or_changes_any_of_it() throws IOException {
        var mine = desk.tenant("quartz");
        assertThat(mine).isNotNull();
        var path = "tenants/quartz/brand";
        desk.admin().put(path, brand("Secret sender")).expect(200);
        desk.admin()
                .with("Content-Type", "image/png")
                .put(path + "/logo", png(Color.RED))
                .expect(204);
        var strangers =
                List.of(other.admin(), desk.ofTenant(Role.CLIENT_MANAGER, "globex"), desk.staff(Role.AGENT, "globex"));
        for (var stranger : strangers) {
            for (var at : List.of(path, path + "/logo")) {
                var foreign = stranger.get(at).problem(404).toString();
                var none = stranger.get(at.replace("quartz", "nobody"))
                        .problem(404)
                        .toString();
                assertThat(foreign.replace("quartz", "nobody")).isEqualTo(none);
            }
            stranger.put(path, brand("Theirs")).problem(404);
            stranger.with("Content-Type", "image/png")
                    .put(path + "/logo", png(Color.BLUE))
                    .problem(404);
            stranger.delete(path + "/logo").problem(404);
        }
        Client.anonymous().get(path).problem(401);
        assertThat(desk.admin().get(path).expect(200).text("senderName")).isEqualTo("Secret sender");
        desk.admin().get(path + "/logo").expect(200);
    }

    private static Answer bring(String brand, boolean dryRun) {
        var file = "client: {key: filed, name: Filed, locale: en-GB, zone: Europe/London}\nbrand: {" + brand + "}\n";
        return desk.admin().with("Content-Type", "application/yaml").post("tenants/onboarding?dryRun=" + dryRun, file);
    }

    private static List<String> changes(Answer report) {
        return report.json().path("changes").findValuesAsText("pointer");
    }

    @Test
    void a_file_has_it_as_a_section_that_is_tried_compared_and_written() {
        var said = "senderName: Filed Desk, colour: 5, signature: \"Yours\\nFiled\"";
        assertThat(changes(bring(said, true).expect(200))).contains("/client", "/brand/senderName", "/brand/signature");
        desk.admin().get("tenants/filed").problem(404);
        bring(said, false).expect(201);
        assertThat(desk.admin().get("tenants/filed/brand").expect(200).text("signature"))
                .isEqualTo("Yours\nFiled");
        assertThat(bring(said, false).expect(200).text("outcome")).isEqualTo("UNCHANGED");
        assertThat(changes(bring("shortName: F", true).expect(200))).containsExactly("/brand/shortName");
        assertThat(changes(bring("signature: null", false).expect(200))).containsExactly("/brand/signature");
        assertThat(bring("colour: 12, sendName: x", true).pointers()).containsExactly("/brand/sendName");
        assertThat(bring("colour: 12", true).pointers()).containsExactly("/brand/colour");
        assertThat(bring("senderName: \"a\\nBcc: b\"", true).pointers()).containsExactly("/brand/senderName");
        var written = desk.admin().get("tenants/filed/onboarding").expect(200).text();
        assertThat(written).contains("senderName: Filed Desk").doesNotContain("Yours");
        assertThat(desk.admin()
                        .with("Content-Type", "application/yaml")
                        .post("tenants/onboarding", written)
                        .expect(200)
                        .text("outcome"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void the_checklist_asks_for_a_logo_and_a_sender_name_until_both_are_there() throws IOException {
        desk.tenant("listed");
        assertThat(state("listed")).isEqualTo("ADVISED");
        desk.admin().put("tenants/listed/brand", brand("Listed")).expect(200);
        assertThat(state("listed")).isEqualTo("ADVISED");
        desk.admin()
                .with("Content-Type", "image/png")
                .put("tenants/listed/brand/logo", png(Color.RED))
                .expect(204);
        assertThat(state("listed")).isEqualTo("DONE");
    }

    private static String state(String client) {
        return desk.admin()
                .get("tenants/" + client + "/go-live")
                .expect(200)
                .json()
                .path("checks")
                .valueStream()
                .filter(check -> check.path("item").asText().equals("BRAND"))
                .map(check -> check.path("state").asText())
                .findFirst()
                .orElseThrow();
    }
}
