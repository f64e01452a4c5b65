package org.manydesk.invoicing.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.manydesk.document.InvoiceCsv;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoicePdf;
import org.manydesk.document.InvoiceUbl;

/** Answers with a document in the form that the caller accepts: JSON, PDF, UBL or CSV. */
final class DocumentAnswer {

    static final String PDF = "application/pdf";
    static final String CSV = "text/csv";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(PDF),
                    MediaType.APPLICATION_XML_TYPE,
                    MediaType.valueOf(CSV))
            .build();

    private DocumentAnswer() {}

    /**
     * @param json     the thing as JSON
     * @param document the thing as a document, drawn up only when one is wanted
     */
    static Response.ResponseBuilder of(Request request, Supplier<?> json, Supplier<InvoiceDocument> document) {
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        return switch (form.getMediaType().getSubtype()) {
            case "pdf" -> file(document.get(), InvoicePdf.write(document.get()), PDF, ".pdf");
            case "xml" -> file(document.get(), InvoiceUbl.write(document.get()), MediaType.APPLICATION_XML, ".xml");
            case "csv" ->
                file(
                        document.get(),
                        InvoiceCsv.write(document.get()).getBytes(StandardCharsets.UTF_8),
                        CSV + ";charset=UTF-8",
                        ".csv");
            default -> Response.ok(json.get(), MediaType.APPLICATION_JSON_TYPE);
        };
    }

    private static Response.ResponseBuilder file(InvoiceDocument document, byte[] bytes, String type, String ending) {
        var name = document.heading().number().orElse("draft") + ending;
        return Response.ok(bytes, type).header("Content-Disposition", "inline; filename=\"" + name + "\"");
    }
}
