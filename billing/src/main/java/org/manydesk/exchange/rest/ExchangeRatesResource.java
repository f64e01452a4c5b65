package org.manydesk.exchange.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.exchange.ExchangeRates;
import org.manydesk.exchange.RateKeeping;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The exchange rates of the caller's provider, and the currency of its accounts. */
@Path("exchange-rates")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class ExchangeRatesResource {
    /** A value is more than zero, with at most ten digits before and ten after its point. */
    private static final String VALUE = "(?!0*(\\.0*)?$)[0-9]{1,10}(\\.[0-9]{1,10})?";

    private final RateKeeping keeping;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ExchangeRatesResource() {
        this(null);
    }

    @Inject
    ExchangeRatesResource(RateKeeping keeping) {
        this.keeping = keeping;
    }

    /** The currency of the accounts; absent as long as none was said. */
    public record Books(Optional<String> currency) {}

    /** The currency that the accounts are to be in. */
    public record BooksForm(@NotNull @Size(min = 3, max = 3) String currency) {}

    /**
     * What a source says of a day.
     *
     * @param currency that is converted
     */
    public record RateForm(
            @NotNull @Size(min = 3, max = 3) String currency,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = VALUE, message = "must be a decimal above zero such as 1.0834") String value,
            @NotNull Quoted quoted,
            @NotBlank @Size(max = 200) String source) {}

    @GET
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Lists the exchange rates that were entered, the newest day first")
    public Page<RateJson> list(@BeanParam PageRequest page) {
        return Page.of(keeping.list(page), page.limit(), ExchangeRates::cursor).map(RateJson::of);
    }

    @GET
    @Path("books")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Tells the currency of the accounts")
    public Books books() {
        return new Books(keeping.books().map(Currency::getCurrencyCode));
    }

    @PUT
    @Path("books")
    @Allowed(ADMIN)
    @Operation(summary = "Says which currency the accounts are in; VAT in another is stated in it, too")
    public Books keepBooks(@Valid @NotNull BooksForm form) {
        keeping.keepBooksIn(currency(form.currency()).orElseThrow(ExchangeRatesResource::noCurrency));
        return books();
    }

    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Enters the exchange rate of a day, or corrects it; issued documents keep theirs")
    @Answers(RateJson.class)
    public Response enter(@Valid @NotNull RateForm form) {
        var currency = currency(form.currency()).orElseThrow(ExchangeRatesResource::noCurrency);
        var said = new RateKeeping.Said(
                new BigDecimal(form.value()), form.quoted(), form.source().strip());
        var kept = keeping.enter(currency, form.day(), said);
        return Response.created(URI.create("/api/v1/exchange-rates/" + kept.key()))
                .entity(RateJson.of(kept))
                .build();
    }

    @GET
    @Path("{rate}")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Reads an exchange rate")
    public RateJson read(@PathParam("rate") String id) {
        return RateJson.of(keeping.get(RatePaths.id(id)));
    }

    @DELETE
    @Path("{rate}")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Takes an exchange rate out; issued documents keep theirs")
    public void remove(@PathParam("rate") String id) {
        keeping.remove(RatePaths.id(id));
    }

    private static InvalidInput noCurrency() {
        return new InvalidInput("/currency", "This is not an ISO 4217 currency code.");
    }

    private static Optional<Currency> currency(@Nullable String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
