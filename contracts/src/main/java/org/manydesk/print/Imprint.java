package org.manydesk.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.util.DateConverter;

/**
 * What tells one file from another though both say the same, taken from what they say: the same page of the same day is the
 * same file, whenever it is drawn.
 *
 * @param html the page, by which the file is known
 * @param on   its day, from midnight in UTC, in place of the moment at which it was drawn
 */
record Imprint(String html, LocalDate on) {

    void put(PDDocument pdf) throws IOException {
        var made = GregorianCalendar.from(on.atStartOfDay(ZoneOffset.UTC));
        pdf.setDocumentId(
                UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
        pdf.getDocumentInformation().setCreationDate(made);
        var metadata = pdf.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + DateConverter.toISO8601(made));
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
