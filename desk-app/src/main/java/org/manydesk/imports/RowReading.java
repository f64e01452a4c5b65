package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Validation;
import org.manydesk.ticket.PastTicket;

/** Turns what a row says into a past ticket, or into the reason why it cannot be one. */
@ApplicationScoped
class RowReading {
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RowReading() {
        this(null);
    }

    @Inject
    RowReading(Validation validation) {
        this.validation = validation;
    }

    ReadRow row(long line, Supplier<PastTicket> said) {
        try {
            return new ReadRow.Good(line, said.get());
        } catch (Problem problem) {
            return new ReadRow.Bad(line, reason(problem));
        }
    }

    <T> T valid(T form) {
        return validation.valid(form);
    }

    /** The faults of a row, each with its place. */
    static String reason(Problem problem) {
        var faults = problem.faults().stream().map(RowReading::sentence).collect(Collectors.joining(" "));
        return faults.isEmpty() ? problem.detail() : faults;
    }

    private static String sentence(Fault fault) {
        return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + ": " + fault.detail();
    }
}
