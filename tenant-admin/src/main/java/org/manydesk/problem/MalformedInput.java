package org.manydesk.problem;

import java.util.List;

/** The input cannot be read at all: 400. */
public class MalformedInput extends Problem {
    private static final long serialVersionUID = 1L;

    public MalformedInput(String pointer, String detail) {
        super(400, "Malformed input", detail, List.of(new Fault(pointer, detail)));
    }
}
