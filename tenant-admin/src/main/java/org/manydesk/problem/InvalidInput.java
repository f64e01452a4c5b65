package org.manydesk.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The input can be read but breaks a rule: 422, each fault with its pointer. */
public class InvalidInput extends Problem {
    private static final long serialVersionUID = 1L;

    public InvalidInput(String pointer, String detail) {
        this(List.of(new Fault(pointer, detail)));
    }

    public InvalidInput(List<Fault> faults) {
        super(422, "Invalid input", faults.stream().map(Fault::detail).collect(Collectors.joining(" ")), faults);
    }
}
