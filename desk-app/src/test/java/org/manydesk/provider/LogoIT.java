package org.manydesk.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The logo of a provider: taken, refused, shown on its own documents and to nobody else. */
@OnTheDesk
class LogoIT {
    private static final String LOGO = "provider/logo";
    private Desk desk;

    @BeforeEach
    void a_provider_of_its_own() {
        desk = Desk.fresh();
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

    private void show(Color colour) throws IOException {
        desk.admin().with("Content-Type", "image/png").put(LOGO, png(colour)).expect(204);
    }

    @Test
    void a_picture_is_taken_drawn_anew_put_in_place_of_another_and_removed() throws IOException {
        var admin = desk.admin();
        admin.get(LOGO).problem(404);
        show(Color.RED);
        var kept = admin.get(LOGO).expect(200);
        assertThat(kept.header("Content-Type")).startsWith("image/png");
        var drawn = ImageIO.read(new ByteArrayInputStream(kept.body()));
        assertThat(new Color(drawn.getRGB(1, 1))).isEqualTo(Color.RED);
        admin.with("Content-Type", "image/png")
                .with("If-Match", "\"77\"")
                .put(LOGO, png(Color.BLUE))
                .problem(412);
        admin.with("Content-Type", "image/png")
                .without("If-Match")
                .put(LOGO, png(Color.BLUE))
                .problem(428);
        show(Color.BLUE);
        admin.delete(LOGO).expect(204);
        admin.get(LOGO).problem(404);
        admin.delete(LOGO).expect(204);
        assertThat(admin.get("audit?limit=100").expect(200).text()).contains("LOGO_CHANGED", "LOGO_REMOVED");
    }

    @Test
    void what_is_no_picture_or_a_program_or_too_large_is_refused() {
        var admin = desk.admin();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (var type : new String[] {"image/svg+xml", "image/png"})
            assertThat(admin.with("Content-Type", type)
                            .put(LOGO, svg)
                            .problem(422)
                            .at("/errors/0/detail")
                            .asText())
                    .contains("neither a PNG nor a JPEG");
        admin.with("Content-Type", "image/png").put(LOGO, new byte[3_000_000]).problem(413);
        admin.get(LOGO).problem(404);
    }

    @Test
    void only_administrators_and_nobody_of_another_provider_come_near_it() throws IOException {
        desk.tenant("acme");
        show(Color.RED);
        var clerk = desk.staff(Role.BILLING, "acme");
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        for (var reader : new Client[] {clerk, manager}) {
            reader.get(LOGO).problem(403);
            reader.with("Content-Type", "image/png").put(LOGO, png(Color.BLUE)).problem(403);
            reader.delete(LOGO).problem(403);
        }
        var stranger = Desk.fresh().admin();
        stranger.get(LOGO).problem(404);
        stranger.delete(LOGO).expect(204);
        desk.admin().get(LOGO).expect(200);
    }

    @Test
    void documents_show_it_issued_ones_keep_theirs_and_others_documents_have_none() throws IOException {
        var invoice = issued(desk, "2026-08");
        assertThat(pictures(desk, invoice)).as("issued before").isEmpty();
        show(Color.RED);
        var second = issued(desk, "2026-09");
        show(Color.BLUE);
        assertThat(pictures(desk, invoice)).isEmpty();
        assertThat(pictures(desk, second)).containsExactly(Color.RED);
        var note = desk.admin()
                .post(second + "/credit-notes", Map.of("reason", "Agreed"))
                .expect(201)
                .text("id");
        assertThat(pictures(desk, "credit-notes/" + note)).containsExactly(Color.RED);
        var preview = "tenants/acme/contracts/ACME-C1/invoice-preview?period=2026-10";
        assertThat(pictures(desk, preview)).containsExactly(Color.BLUE);
        var other = Desk.fresh();
        assertThat(pictures(other, issued(other, "2026-09"))).isEmpty();
    }

    private static String issued(Desk desk, String period) {
        var admin = desk.admin();
        if (admin.get("tenants/acme").status() == 404) {
            desk.tenant("acme");
            var terms = Contracts.usual("ACME-C1", "2026-01-01");
            ((ObjectNode) terms.path("rateCard")).put("minimum", "100.00");
            desk.contract("acme", terms);
        }
        var run = admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", period));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
        return invoice;
    }

    /** The colours of the pictures on the first page. */
    private static List<Color> pictures(Desk desk, String path) throws IOException {
        var pdf = desk.admin().with("Accept", "application/pdf").get(path).expect(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .map(name -> colour(resources, name))
                    .toList();
        }
    }

    private static Color colour(PDResources resources, COSName name) {
        try {
            var picture = (PDImageXObject) resources.getXObject(name);
            return new Color(picture.getImage().getRGB(5, 5));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
