package org.manydesk.ledger.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.DocumentNumbers;
import org.manydesk.invoicing.Numbering;
import org.manydesk.ledger.AccountPlans;
import org.manydesk.ledger.Accounts;
import org.manydesk.ledger.Bookkeeping;
import org.manydesk.ledger.JournalDays;
import org.manydesk.print.Copy;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** What was posted, for accounting programs, and the accounts it is posted to. */
@Path("accounting")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class AccountingResource {
    private final Bookkeeping bookkeeping;
    private final AccountPlans plans;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AccountingResource() {
        this(null, null);
    }

    @Inject
    AccountingResource(Bookkeeping bookkeeping, AccountPlans plans) {
        this.bookkeeping = bookkeeping;
        this.plans = plans;
    }

    @GET
    @Path("journal")
    @Produces("text/csv")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Every posting of a span of days, one row each (docs/accounting.md)")
    @Answers(byte[].class)
    public Response journal(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return file(bookkeeping.journal(days(from, to)));
    }

    @GET
    @Path("datev")
    @Produces("text/csv")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "The postings of a span of days in one currency as DATEV's Buchungsstapel (EXTF 700)")
    @Answers(byte[].class)
    public Response datev(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("currency") @DefaultValue("EUR") String currency) {
        if (!currency.matches("[A-Z]{3}")) throw new MalformedInput("currency", "currency must be a code such as EUR.");
        return file(bookkeeping.datev(days(from, to), currency));
    }

    @GET
    @Path("accounts")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Reads the accounts that are posted to")
    @Answers(Accounts.class)
    public Response accounts() {
        return answer(plans.own());
    }

    @PUT
    @Path("accounts")
    @Allowed(ADMIN)
    @Operation(summary = "Replaces the accounts that are posted to")
    @Answers(Accounts.class)
    public Response replace(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Accounts accounts) {
        var known = plans.own();
        ifMatch.mustMatch(known.version());
        return answer(plans.replace(known.version(), accounts));
    }

    /** How a series of numbers begins, whether it has, and which number the next document gets. */
    public record SeriesJson(String prefix, long firstNumber, boolean begun, String next) {
        static SeriesJson of(Numbering.Series series) {
            return new SeriesJson(
                    series.start().prefix(), series.start().firstNumber(), series.isBegun(), series.next());
        }
    }

    /** The numbers of a provider's documents. */
    public record NumbersJson(SeriesJson invoices, SeriesJson creditNotes) {}

    @GET
    @Path("numbers")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Tells how the numbers of invoices and credit notes begin, and go on")
    @Answers(NumbersJson.class)
    public Response numbers() {
        return answer(plans.numbering().own());
    }

    @PUT
    @Path("numbers")
    @Allowed(ADMIN)
    @Operation(
            summary = "Says how the numbers of invoices and credit notes begin",
            description =
                    "Until the first one is drawn (409 afterwards, unless nothing of that series changes): a prefix that ends"
                            + " with a hyphen, and the number of the first document. From it on no number is left out.")
    @Answers(NumbersJson.class)
    public Response begin(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DocumentNumbers wanted) {
        var known = plans.numbering().own();
        ifMatch.mustMatch(known.version());
        return answer(plans.numbering().begin(known.version(), wanted));
    }

    private static Response answer(Numbering.Kept kept) {
        return Response.ok(new NumbersJson(SeriesJson.of(kept.invoices()), SeriesJson.of(kept.creditNotes())))
                .header("ETag", IfMatch.etag(kept.version()))
                .build();
    }

    private static Response answer(AccountPlans.Kept kept) {
        return Response.ok(kept.accounts())
                .header("ETag", IfMatch.etag(kept.version()))
                .build();
    }

    private static Response file(Copy copy) {
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "attachment; filename=\"" + copy.name() + "\"")
                .build();
    }

    /** Years of four digits, as {@code LocalDate.parse} takes more. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static JournalDays days(@Nullable String from, @Nullable String to) {
        return new JournalDays(day("from", from), day("to", to));
    }

    private static LocalDate day(String name, @Nullable String day) {
        try {
            return DAY.parse(day == null ? "" : day, LocalDate::from);
        } catch (DateTimeException unreadable) {
            throw new MalformedInput(name, name + " must be a day such as 2026-10-31.");
        }
    }
}
