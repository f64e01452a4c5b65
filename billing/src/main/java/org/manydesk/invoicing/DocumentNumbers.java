package org.manydesk.invoicing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** How the numbers of a provider's documents begin; invoices and credit notes are numbered apart. */
public record DocumentNumbers(@Valid @NotNull SeriesStart invoices, @Valid @NotNull SeriesStart creditNotes) {}
