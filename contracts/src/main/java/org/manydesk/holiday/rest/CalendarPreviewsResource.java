package org.manydesk.holiday.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.holiday.HolidayAddress;
import org.manydesk.holiday.HolidayPreview;
import org.manydesk.holiday.ICalendarFile;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** The holidays that an iCalendar file proposes for a client's calendar. Stores nothing. */
@Path("tenants/{key}/calendar-previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class CalendarPreviewsResource {
    /** Where the file is: an https address. */
    public record Source(@Nullable @NotBlank @Size(max = 2000) String url) {}

    @POST
    @Consumes("text/calendar")
    @Allowed(ADMIN)
    @Operation(summary = "Shows the holidays of an iCalendar file, and what is left out and why; stores nothing")
    @Answers(value = HolidayPreview.class, status = 200)
    public Response ofFile(InputStream file) throws IOException {
        return Response.ok(ICalendarFile.read(file.readAllBytes())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(summary = "The same of a file at an https address on the public Internet")
    @Answers(value = HolidayPreview.class, status = 200)
    public Response ofAddress(@Valid @NotNull Source source) {
        return Response.ok(HolidayAddress.ofInternet().read(String.valueOf(source.url())))
                .build();
    }
}
