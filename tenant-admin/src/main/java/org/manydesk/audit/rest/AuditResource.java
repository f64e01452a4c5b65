package org.manydesk.audit.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.audit.AuditEntry;
import org.manydesk.audit.AuditExport;
import org.manydesk.audit.AuditTrail;
import org.manydesk.audit.proof.ChainWriter;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Download;
import org.manydesk.rest.Json;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The audit trail: who did what to what, from where. */
@Path("audit")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private final AuditTrail trail;
    private final AuditExport exporting;

    /** One fact; {@code position}, {@code previous} and {@code hash} let anyone check the chain. */
    record EntryJson(
            String id,
            Instant at,
            String actor,
            String origin,
            String action,
            String subject,
            JsonNode details,
            long position,
            String previous,
            String hash) {
        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    Long.toString(entry.key()),
                    entry.at(),
                    entry.actor(),
                    entry.origin(),
                    entry.action(),
                    entry.subject(),
                    parsed(entry.details()),
                    entry.position(),
                    entry.previous(),
                    entry.hash());
        }

        private static JsonNode parsed(String details) {
            try {
                return Json.mapper().readTree(details);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AuditResource() {
        this(null, null);
    }

    @Inject
    AuditResource(AuditTrail trail, AuditExport exporting) {
        this.trail = trail;
        this.exporting = exporting;
    }

    /** The entries of one tenant, or without a tenant those of all and of the provider itself. */
    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists who did what to what, oldest first")
    public Page<EntryJson> list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageRequest page) {
        var entries = trail.list(
                tenant,
                instant("from", from, Instant.EPOCH),
                instant("to", to, Instant.parse("9999-12-31T00:00:00Z")),
                page);
        return Page.of(entries, page.limit(), entry -> PageRequest.cursor(entry.key()))
                .map(EntryJson::of);
    }

    /** A whole chain as a file, which {@code ./desk audit verify} tries without a server; the export is an entry too. */
    @GET
    @Path("export")
    @Produces(ChainWriter.TYPE)
    @Allowed(ADMIN)
    @Operation(summary = "The whole chain of a tenant, or of the provider itself, to be kept and verified offline")
    @Answers(byte[].class)
    public Response export(@QueryParam("tenant") @Nullable String tenant) {
        var file = exporting.export(Optional.ofNullable(tenant));
        return Download.of(file.name(), ChainWriter.TYPE, file.size(), file.content())
                .build();
    }

    private static Instant instant(String parameter, @Nullable String text, Instant otherwise) {
        if (text == null || text.isEmpty()) return otherwise;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new MalformedInput(parameter, parameter + " must be an instant such as 2026-11-01T00:00:00Z.");
        }
    }
}
