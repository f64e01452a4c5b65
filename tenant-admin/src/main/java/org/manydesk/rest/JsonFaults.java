package org.manydesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.MalformedInput;
import org.manydesk.problem.Problem;

/** Says what is wrong with a JSON body, and where. */
public final class JsonFaults {
    private JsonFaults() {}

    /** Unreadable JSON is malformed (400); readable JSON with a wrong value is invalid (422). */
    public static Problem of(JsonProcessingException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof Problem problem) return below(pointer(fault), problem);
        if (fault instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) return new InvalidInput(pointer(fault), oneOf(wrong));
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty())
            return new InvalidInput(pointer(fault), "This value cannot be read as what is expected here.");
        var at = fault.getLocation();
        var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new MalformedInput("", "The body is not the JSON that is expected here" + place + ".");
    }

    /** A value that refused to exist names its own faults relative to itself. */
    private static Problem below(String pointer, Problem problem) {
        if (!(problem instanceof InvalidInput)) return problem;
        List<Fault> faults = problem.faults().stream()
                .map(fault -> new Fault(pointer + fault.pointer(), fault.detail()))
                .toList();
        return new InvalidInput(faults);
    }

    private static String oneOf(InvalidFormatException wrong) {
        return "Must be one of "
                + Arrays.stream(wrong.getTargetType().getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String pointer(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException mapping)) return "";
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
