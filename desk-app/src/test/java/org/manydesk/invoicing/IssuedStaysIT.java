package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * Seller, buyer, logo, bank account, contract and prices change after an invoice was issued: its files stay as they are to
 * the byte, what corrects it goes by what it says, and the next invoice says what holds by then.
 */
@OnTheDesk
class IssuedStaysIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final List<String> FILES =
            List.of("application/json", "application/pdf", "application/xml", "text/csv");

    private static Desk desk;
    private static Client clerk;
    private static StoredTickets tickets;

    @BeforeAll
    static void an_old_seller_an_old_buyer_and_two_months() throws SQLException, IOException {
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        tells("Old Desk SAS", "#aa2211", "FR76 3000 6000 0112 3456 7890 189", 30);
        pays("Old Acme SAS", "2 rue Vieille", "FR83404833048");
        shows(Color.RED);
        var contract = Contracts.usual("ACME-C1", "2026-08-01");
        contract.putObject("purchaseOrder").put("number", "PO-OLD");
        desk.contract("acme", contract);
        clerk = desk.staff(Role.BILLING, "acme");
        tickets = new StoredTickets(desk, "acme");
        for (int day = 10; day < 15; day++) tickets.resolved("2026-09-" + day + "T10:00:00Z");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static void tells(String legalName, String colour, String account, int days) {
        var seller = new LinkedHashMap<String, Object>(Map.of("name", legalName, "legalName", legalName));
        seller.putAll(Map.of("address", "1 rue d’ici\n75002 Paris", "country", "FR", "vatId", "FR40303265045"));
        seller.putAll(Map.of("brand", colour, "email", "billing@desk.example", "bankAccount", account));
        seller.put("paymentDays", days);
        desk.admin().put("provider", seller).expect(200);
    }

    private static void pays(String legalName, String address, String vatId) {
        var buyer =
                Map.of("legalName", legalName, "address", address + "\n75003 Paris", "country", "FR", "vatId", vatId);
        desk.admin().patch("tenants/acme", Map.of("billing", buyer)).expect(200);
    }

    private static void shows(Color colour) throws IOException {
        var picture = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 400, 100);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        desk.admin()
                .with("Content-Type", "image/png")
                .put("provider/logo", out.toByteArray())
                .expect(204);
    }

    private static void everythingChanges() throws IOException {
        tells("New Desk SARL", "#1122aa", "FR14 2004 1010 0505 0001 3M02 606", 14);
        pays("New Acme SARL", "2 rue Neuve", "FR40303265045");
        shows(Color.BLUE);
        var amendment = Map.of(
                "from",
                "2026-10-01",
                "purchaseOrder",
                Map.of("number", "PO-NEW"),
                "rateCard",
                Contracts.json(
                        """
                        {"rounding":"HALF_UP","vatRate":"10","lines":[{"name":"Cases","model":"STANDARD","unitPrice":"77.00"}]}"""));
        var version =
                desk.admin().post(CONTRACT + "/versions", amendment).expect(201).text("version");
        desk.admin().put(CONTRACT + "/versions/" + version + "/activation").expect(200);
    }

    private static String issued(String period) {
        var run = clerk.post(CONTRACT + "/invoice-runs", Map.of("period", period));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    private static Answer as(String type, String document) {
        return clerk.with("Accept", type).get(document).expect(200);
    }

    private static Map<String, byte[]> files(String document) {
        var files = new LinkedHashMap<String, byte[]>();
        FILES.forEach(type -> files.put(type, as(type, document).body()));
        return files;
    }

    private static void areTheSame(String document, Map<String, byte[]> before) {
        files(document).forEach((type, bytes) -> assertThat(bytes).as(type).isEqualTo(before.get(type)));
    }

    private static String credit(String invoice, String amount) {
        var note = Map.of("lines", List.of(Map.of("line", 1, "amount", amount)), "reason", "One was spam");
        return "credit-notes/"
                + clerk.post(invoice + "/credit-notes", note).expect(201).text("id");
    }

    @Test
    void whatever_changes_afterwards() throws Exception {
        var old = issued("2026-09");
        var note = credit(old, "12.00");
        var files = files(old);
        var noteFiles = files(note);
        var journal = journal();
        assertThat(journal).contains("Old Acme SAS");
        everythingChanges();
        assertThat(journal()).isEqualTo(journal);
        for (int day = 10; day < 13; day++) tickets.resolved("2026-10-" + day + "T10:00:00Z");
        areTheSame(old, files);
        areTheSame(note, noteFiles);
        var paper = words(old);
        assertThat(paper)
                .contains("Old Desk SAS", "Old Acme SAS", "PO-OLD", "3000 6000", "60.00 EUR", "20 December 2026");
        assertThat(paper).doesNotContain("New ", "Neuve", "PO-NEW", "Cases");

        assertThat(words(credit(old, "10.00")))
                .contains("Old Desk SAS", "Old Acme SAS", "20 %", "12.00 EUR")
                .doesNotContain("New ");
        assertThat(words(issued("2026-10")))
                .contains("New Desk SARL", "New Acme SARL", "PO-NEW", "2004 1010", "Cases", "231.00 EUR", "VAT 10 %")
                .contains("4 December 2026")
                .doesNotContain("Old ", "PO-OLD");
        areTheSame(note, noteFiles);
        assertThat(as("text/csv", old).body()).isEqualTo(files.get("text/csv"));
        assertThat(as("application/pdf", old).body()).isEqualTo(files.get("application/pdf"));
        assertThat(as("application/xml", old).body()).isEqualTo(files.get("application/xml"));
    }

    /** What the books are told of all that was issued. */
    private static String journal() {
        return clerk.get("accounting/journal?from=2026-11-01&to=2026-11-30")
                .expect(200)
                .text();
    }

    private static String words(String document) throws IOException {
        return new PaperText(as("application/pdf", document).body()).words();
    }
}
