package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.provider.LogoImage;

class LogoOnPaperTest {
    private static final Pattern NAME = Pattern.compile("(?m)(^| )Northwind Desk\\s*$");

    @ParameterizedTest
    @CsvSource({"800, 200, 170, 43", "320, 320, 44, 44", "100, 40, 75, 30", "1, 320, 1, 44"})
    void it_fits_at_the_head_and_is_never_blown_up(int width, int height, int wide, int high) {
        assertThat(LogoOnPaper.of(Optional.of(new LogoImage("AAAA", width, height))))
                .containsExactly(new LogoOnPaper("data:image/png;base64,AAAA", wide, high));
        assertThat(LogoOnPaper.of(Optional.empty())).isEmpty();
    }

    @Test
    void a_document_with_a_logo_shows_it_in_place_of_the_name_and_stays_archivable() throws Exception {
        for (var document : new InvoiceDocument[] {Documents.october(), Documents.creditNote()}) {
            var pdf = InvoicePdf.write(Documents.branded(document));
            assertThat(Archivable.broken(pdf)).isEmpty();
            assertThat(pictures(pdf)).isOne();
            assertThat(pictures(InvoicePdf.write(document))).isZero();
            assertThat(text(InvoicePdf.write(document))).containsPattern(NAME);
            assertThat(text(pdf)).doesNotContainPattern(NAME).contains("Northwind Desk Services SAS");
        }
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("logo.pdf"), InvoicePdf.write(Documents.branded(Documents.october())));
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(name -> isPicture(resources, name))
                    .count();
        }
    }

    private static boolean isPicture(
            org.apache.pdfbox.pdmodel.PDResources resources, org.apache.pdfbox.cos.COSName name) {
        try {
            return resources.getXObject(name) instanceof PDImageXObject;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
