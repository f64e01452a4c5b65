package org.manydesk.receivables.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.Reading;
import org.manydesk.problem.Unknown;
import org.manydesk.receivables.ReminderCopies;
import org.manydesk.receivables.Reminders;
import org.manydesk.receivables.Reminding;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.scope.Ids;

/** The reminders of an invoice. */
@Path("invoices/{invoice}/reminders")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receivables")
public class RemindersResource {
    private final Reading reading;
    private final Reminders reminders;
    private final Reminding reminding;
    private final ReminderCopies copies;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RemindersResource() {
        this(null, null, null, null);
    }

    @Inject
    RemindersResource(Reading reading, Reminders reminders, Reminding reminding, ReminderCopies copies) {
        this.reading = reading;
        this.reminders = reminders;
        this.reminding = reminding;
        this.copies = copies;
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the reminders of an invoice, in their order")
    public List<ReminderJson> list(@PathParam("invoice") String id) {
        return reminders.of(invoice(id)).stream().map(ReminderJson::of).toList();
    }

    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Draws up the next reminder of an overdue invoice, dated today")
    @Answers(ReminderJson.class)
    public Response remind(@PathParam("invoice") String id) {
        var reminder = reminding.remind(invoice(id).id());
        return Response.created(URI.create("/api/v1/invoices/%s/reminders/%d".formatted(id, reminder.key())))
                .entity(ReminderJson.of(reminder))
                .build();
    }

    @GET
    @Path("{reminder}")
    @Produces(ReminderCopies.PDF)
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "A reminder as the letter, PDF")
    @Answers(byte[].class)
    public Response letter(@PathParam("invoice") String id, @PathParam("reminder") String reminder) {
        var letter = copies.pdf(invoice(id).id(), id(reminder));
        return Response.ok(letter.bytes(), letter.type())
                .header("Content-Disposition", "inline; filename=\"" + letter.name() + "\"")
                .build();
    }

    private Invoice invoice(String id) {
        return reading.get(InvoiceDesk.id(id));
    }

    static long id(String reminder) {
        return Ids.parse(reminder).orElseThrow(() -> new Unknown("reminder", reminder));
    }
}
