package org.manydesk.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;

/** Checks the constraints of a value wherever it came from: a patched body, a form of a page. */
@ApplicationScoped
public class Validation {
    private final Validator validator;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Validation() {
        this(null);
    }

    @Inject
    Validation(Validator validator) {
        this.validator = validator;
    }

    /** The value, or {@link InvalidInput} with a pointer for each fault. */
    public <T> T valid(T value) {
        var faults = validator.validate(value).stream()
                .map(violation -> new Fault(Problems.pointer(violation, 0), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return value;
    }
}
