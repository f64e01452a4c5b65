package org.manydesk.paperwork.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.Contract;
import org.manydesk.contract.rest.ContractAnswers;
import org.manydesk.files.NewFile;
import org.manydesk.paperwork.ContractDocument;
import org.manydesk.paperwork.ContractDocuments;
import org.manydesk.paperwork.DocumentSheet;
import org.manydesk.paperwork.Paperwork;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Download;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The documents of a contract. They are always handed out as downloads, never shown in place. */
@Path("tenants/{key}/contracts/{number}/documents")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class DocumentsResource {
    private final ContractAnswers contracts;
    private final ContractDocuments documents;
    private final Paperwork paperwork;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentsResource() {
        this(null, null, null);
    }

    @Inject
    DocumentsResource(ContractAnswers contracts, ContractDocuments documents, Paperwork paperwork) {
        this.contracts = contracts;
        this.documents = documents;
        this.paperwork = paperwork;
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(
            summary = "Lists the documents of a contract, oldest first",
            description = "Staff see those that were removed, too; the client's managers see those shared with them.")
    public Page<DocumentSheet> list(
            @PathParam("key") String key, @PathParam("number") String number, @BeanParam PageRequest page) {
        var found = documents.list(contracts.find(key, number), page);
        return Page.of(found, page.limit(), document -> PageRequest.cursor(document.key()))
                .map(DocumentSheet::of);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(
            summary = "Attaches a document, not yet shared with the client",
            description = "The body is the file itself, at most 50 MB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @Answers(DocumentSheet.class)
    public Response attach(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            InputStream body) {
        var document = paperwork.attach(contracts.find(key, number), NewFile.sent(name, mediaType, body));
        var location = "/api/v1/tenants/" + key + "/contracts/" + number + "/documents/" + document.key();
        return answer(Response.created(URI.create(location)), document);
    }

    @GET
    @Path("{document}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Downloads a document")
    @Answers(byte[].class)
    public Response download(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("document") String id) {
        var contract = contracts.find(key, number);
        var document = documents.get(contract, DocumentPaths.document(id));
        var content = paperwork.open(contract, document.key());
        return Download.of(document.name(), document.mediaType(), document.size(), content)
                .header("ETag", IfMatch.etag(document.version()))
                .build();
    }

    @PUT
    @Path("{document}/sharing")
    @Allowed(ADMIN)
    @Operation(summary = "Shares a document with the client's managers")
    @Answers(DocumentSheet.class)
    public Response share(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("document") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var contract = contracts.find(key, number);
        return answer(Response.ok(), paperwork.share(contract, matched(contract, id, ifMatch)));
    }

    @DELETE
    @Path("{document}/sharing")
    @Allowed(ADMIN)
    @Operation(summary = "Shares a document with the client no longer")
    @Answers(Void.class)
    public Response withhold(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("document") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var contract = contracts.find(key, number);
        paperwork.withhold(contract, matched(contract, id, ifMatch));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{document}")
    @Allowed(ADMIN)
    @Operation(summary = "Removes a document: its bytes are deleted, staff still see that it was there")
    @Answers(Void.class)
    public Response remove(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("document") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var contract = contracts.find(key, number);
        paperwork.remove(contract, matched(contract, id, ifMatch));
        return Response.noContent().build();
    }

    private long matched(Contract contract, String id, IfMatch ifMatch) {
        var document = documents.get(contract, DocumentPaths.document(id));
        ifMatch.mustMatch(document.version());
        return document.key();
    }

    private static Response answer(Response.ResponseBuilder answer, ContractDocument document) {
        return answer.header("ETag", IfMatch.etag(document.version()))
                .entity(DocumentSheet.of(document))
                .build();
    }
}
