package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePdfTest {

    @Test
    void says_everything_that_an_invoice_must_say() throws IOException {
        assertThat(text(Documents.october()))
                .contains(
                        "Invoice",
                        "2026-000042",
                        "3 November 2026",
                        "3 December 2026",
                        "1 October 2026 – 31 October 2026",
                        "Contract ACME-2026, purchase order 4500012345")
                .contains("Northwind Desk Services SAS", "Acme Widgets Ltd", "VAT ID FR40303265045", "United Kingdom")
                .contains("1,424.50 EUR", "0.003335", "-215.50 EUR", "VAT 20 % on 1,784.50 EUR", "2,141.40 EUR")
                .contains("FR76 3000 6000 0112 3456 7890 189", "Page 1 of 1");
    }

    @Test
    void a_draft_says_so_and_asks_for_no_payment() throws IOException {
        assertThat(text(Documents.draft()))
                .contains("Draft", "not yet numbered")
                .doesNotContain("credit transfer");
    }

    @Test
    void a_credit_note_names_the_invoice_that_it_corrects() throws IOException {
        assertThat(text(Documents.creditNote()))
                .contains("Credit note", "CN-2026-000007", "2026-000042 of 3 November 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='file:///etc/passwd'/>",
                "<script>alert(1)</script>",
                "</title><style>@import url('http://127.0.0.1:9/x.css');</style>",
                "{{seller}} {{{seller}}}",
                "\" ; } body { display: none } \"",
                "A & B < C \u0000\u001b ]]> &amp; &#x41;"
            })
    void a_name_stays_a_name(String name) throws IOException {
        var shown = text(Documents.invoice(List.of(Documents.line(1, name, "1", "10.00"))));
        assertThat(shown).contains("Acme Widgets Ltd", "12.00 EUR");
        assertThat(shown.replaceAll("\\s+", " "))
                .contains(name.replaceAll("[\u0000\u001b]", "\uFFFD")
                        .replaceAll("\\s+", " ")
                        .substring(0, 5));
    }

    @Test
    void many_lines_run_over_several_pages_under_the_same_head() throws IOException {
        var lines = java.util.stream.IntStream.rangeClosed(1, 90)
                .mapToObj(i -> Documents.line(i, "Line " + i, "1", "10.00"))
                .toList();
        assertThat(text(Documents.invoice(lines))).contains("Line 90", "Page 3 of ");
    }

    @Test
    void is_archivable_with_its_fonts_inside() throws IOException {
        try (var pdf = Loader.loadPDF(InvoicePdf.write(Documents.october()))) {
            var metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid").contains("<pdfaid:part>2");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** Nothing of the moment at which it is drawn is in it, not even where nobody looks. */
    @Test
    void the_same_document_is_the_same_file_and_archivable() throws Exception {
        for (var document : List.of(Documents.october(), Documents.creditNote(), Documents.draft())) {
            var pdf = InvoicePdf.write(document);
            assertThat(InvoicePdf.write(document)).isEqualTo(pdf);
            assertThat(Archivable.broken(pdf)).isEmpty();
            try (var read = Loader.loadPDF(pdf)) {
                var midnight =
                        Documents.TUE_2026_11_03.atStartOfDay(ZoneOffset.UTC).toInstant();
                assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                        .isEqualTo(midnight);
                assertThat(new String(read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                        .contains("<xmp:CreateDate>2026-11-03T00:00:00");
            }
        }
        assertThat(InvoicePdf.write(Documents.october())).isNotEqualTo(InvoicePdf.write(Documents.draft()));
    }

    @Test
    void can_be_looked_at() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("invoice.pdf"), InvoicePdf.write(Documents.october()));
        Files.write(folder.resolve("draft.pdf"), InvoicePdf.write(Documents.draft()));
        Files.write(folder.resolve("credit-note.pdf"), InvoicePdf.write(Documents.creditNote()));
        assertThat(folder.resolve("invoice.pdf")).isNotEmptyFile();
    }

    private static String text(InvoiceDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(InvoicePdf.write(document))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
