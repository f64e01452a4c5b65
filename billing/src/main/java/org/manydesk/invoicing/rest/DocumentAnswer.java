package org.manydesk.invoicing.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manydesk.invoicing.Copying.Form;
import org.manydesk.print.Copy;

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
     * @param json the thing as JSON
     * @param copy the thing as a file, made only when one is wanted
     */
    static Response.ResponseBuilder of(Request request, Supplier<?> json, Function<Form, Copy> copy) {
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        return switch (form.getMediaType().getSubtype()) {
            case "pdf" -> file(copy.apply(Form.PDF));
            case "xml" -> file(copy.apply(Form.UBL));
            case "csv" -> file(copy.apply(Form.CSV));
            default -> Response.ok(json.get(), MediaType.APPLICATION_JSON_TYPE);
        };
    }

    private static Response.ResponseBuilder file(Copy copy) {
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "inline; filename=\"" + copy.name() + "\"");
    }
}
