package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Collecting;
import org.manydesk.invoicing.Payments;
import org.manydesk.invoicing.Reading;
import org.manydesk.invoicing.Receipt;
import org.manydesk.invoicing.ReceivedPayment;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** What was paid of an issued invoice. */
@Path("invoices/{invoice}/payments")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class PaymentsResource {

    private final Reading reading;
    private final Collecting collecting;
    private final Payments payments;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PaymentsResource() {
        this(null, null, null);
    }

    @Inject
    PaymentsResource(Reading reading, Collecting collecting, Payments payments) {
        this.reading = reading;
        this.collecting = collecting;
        this.payments = payments;
    }

    /**
     * What came in.
     *
     * @param amount a decimal string; negative where it went back to the client
     * @param receivedOn the day on which the bank booked it
     */
    public record Paid(
            @NotNull @Pattern(regexp = "-?" + CreditRequest.AMOUNT, message = CreditRequest.NO_AMOUNT) String amount,
            @NotNull LocalDate receivedOn,
            @Nullable @Size(max = 140) String reference) {
        Receipt in(Currency currency) {
            return new Receipt(
                    CreditRequest.amount("", amount, currency), receivedOn, reference == null ? "" : reference.strip());
        }
    }

    /** Why a payment is taken back. */
    public record Reversal(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the payments of an invoice, reversed ones too")
    public Page<PaymentJson> list(@PathParam("invoice") String id, @BeanParam PageRequest page) {
        var invoice = reading.get(InvoicePaths.id(id));
        return Page.of(payments.of(invoice, page), page.limit(), payment -> PageRequest.cursor(payment.key()))
                .map(PaymentJson::of);
    }

    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Records a payment of an issued invoice; never more than is open")
    @Answers(PaymentJson.class)
    public Response record(@PathParam("invoice") String id, @Valid @NotNull Paid paid) {
        var invoice = reading.get(InvoicePaths.id(id));
        var payment = collecting.record(invoice.id(), paid.in(invoice.currency()));
        var location = URI.create("/api/v1/invoices/%s/payments/%d".formatted(id, payment.key()));
        return answer(Response.created(location), payment);
    }

    @GET
    @Path("{payment}")
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Reads a payment")
    @Answers(PaymentJson.class)
    public Response read(@PathParam("invoice") String id, @PathParam("payment") String payment) {
        return answer(Response.ok(), payment(id, payment));
    }

    @PUT
    @Path("{payment}/reversal")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Takes a payment back, once: it bounced, or was recorded by mistake")
    @Answers(PaymentJson.class)
    public Response reverse(
            @PathParam("invoice") String id,
            @PathParam("payment") String payment,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Reversal reversal) {
        var known = payment(id, payment);
        ifMatch.mustMatch(known.version());
        var reason = reversal.reason().strip();
        return answer(Response.ok(), collecting.reverse(known.invoice(), known.key(), reason));
    }

    private ReceivedPayment payment(String invoice, String id) {
        return payments.get(reading.get(InvoicePaths.id(invoice)), InvoicePaths.payment(id));
    }

    private static Response answer(Response.ResponseBuilder answer, ReceivedPayment payment) {
        return answer.header("ETag", IfMatch.etag(payment.version()))
                .entity(PaymentJson.of(payment))
                .build();
    }
}
