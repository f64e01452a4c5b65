package org.manydesk.receivables.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.Reading;
import org.manydesk.receivables.Reminders;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Whereabouts;

/** What paths name of receivables. */
@ApplicationScoped
class ReceivablePaths {
    /** {@code {reminder}}: a reminder of the invoice. */
    @Produces
    PathScope reminder(Reading reading, Reminders reminders) {
        return PathScope.of(
                "reminder",
                Whereabouts.ofTenant("reminder"),
                path -> reminders.get(
                        reading.get(InvoiceDesk.id(path.get("invoice"))), RemindersResource.id(path.get("reminder"))));
    }
}
